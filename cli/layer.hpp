// The layer that measures are asked for on, where it is not their own.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/measures.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/reading/package.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What --layer says; nothing without it.
std::optional<Layer> chosen_layer(const Options& options);

/// The measures on that layer. Of `all`, those that are defined there; a measure named by itself that is not
/// is Error(usage), which names the first negative tie where the layer's negative ties are the reason.
std::vector<Measure> on_layer(std::vector<Measure> chosen, Layer layer, const Options& options,
                              const Package& package, std::span<const Era> eras, const FoldOptions& folding);

}  // namespace entente
