// Which measures a command line names, and on which layer.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/measures.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/era.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

struct Package;

/// The measures of these names, each once; `all` among them means all.
std::vector<Measure> measures_named(const std::vector<std::string>& names);
/// The measures of actors that are shown where none is named.
const std::vector<std::string>& headline_measures();
/// The names of --measure, else these.
std::vector<std::string> measure_names_of(const Words& words, const std::vector<std::string>& unasked = {});

/// What --layer says; nothing without it.
std::optional<Layer> layer_of(const Words& words);

/// The measures of --measure, else the headline_measures(), on that layer. Of these and of `all`, those that
/// are defined there. One that is named and knows
/// its own layer only is refused here; one that has no meaning on negative ties by refuse_negative_ties().
std::vector<Measure> measures_on(std::optional<Layer> layer, const Words& words);

/// Throws Error(usage), which names the first negative tie, where a measure is asked for on a layer whose
/// negative ties it cannot take.
void refuse_negative_ties(const std::vector<Measure>& measures, const Package& package,
                          std::span<const Era> eras, const FoldOptions& folding);

}  // namespace entente
