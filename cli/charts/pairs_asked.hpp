// Which pairs a chart of pairs is asked for.
#pragma once

#include <entente/cli/charts/chart_kinds.hpp>
#include <entente/cli/options/name_options.hpp>
#include <entente/engine/analysis/pair_histories.hpp>

namespace entente {

/// Pairs by name, or those of some actors; neither: of all.
struct PairsAsked {
  Names pairs, actors;
};

/// Throws Error(usage) where both are given.
PairsAsked pairs_asked_of(const Words& words);

/// The same in a package; throws Error(usage) for a name that it lacks, and for one actor
/// alone.
void choose(HistoryChoice& choice, const PairsAsked& asked, const ChartGround& ground);

}  // namespace entente
