// What the words of a command line mean for a package: eras, folding, measures, pairs. Every miss comes with
// a suggestion.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/tables.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

std::vector<Era> chosen_eras(const Options& options, const Package& package);
FoldOptions fold_options(const Options& options, const Package& package);
std::vector<Measure> chosen_measures(const std::vector<std::string>& names);
/// The pairs of --pair, each end resolved by code, label or alias and, under lineage, to whom it stands for.
std::vector<Pair> chosen_pairs(const Options& options, const Package& package);
/// The actors of an option.
std::vector<ActorId> chosen_actors(const Options& options, const Package& package,
                                   std::string_view option = "--actors");
/// The last rank of --top; nothing without it.
std::optional<std::size_t> chosen_top(const Options& options);

}  // namespace entente
