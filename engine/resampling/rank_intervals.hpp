// How surely an actor has its rank: the ranks that it takes when the claims of an era are drawn anew.
#pragma once

#include <entente/engine/progress.hpp>
#include <entente/engine/resampling/intervals.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// Where an actor stands among all, 1 the first, and the ranks that the middle replicates give it.
struct RankInterval {
  ActorId actor{};
  std::size_t rank = 0;
  Bounds bounds{};  ///< whole numbers: the best rank and the worst
  Drawn drawn = Drawn::claims;
  std::size_t drawn_from = 0;  ///< claims or sources to draw from
  friend bool operator==(const RankInterval&, const RankInterval&) = default;
};

/// The ranks of a measure of actors with the percentile bounds of their replicates, for every actor with a
/// rank, in roster order. Claims of the whole era are drawn, or sources by the rule of sources_or(); the
/// method is not asked for.
///
/// - A rank that never changes has itself as both bounds.
/// - Undefined bounds: one-claim and two-claims as Resampling::too_few(); free-sign, when first and last may
///   change places (Measure::sign_is_free); the reason of the replicates, when too many of them give the
///   actor no rank (most_undefined).
/// - Errors: as shift_intervals(). `progress` counts replicates. Cost: replicates times the measure.
std::vector<RankInterval> rank_intervals(const Chronicle& chronicle, const EraGraph& graph,
                                         const Measure& measure, const IntervalOptions& options = {},
                                         const Progress& progress = {});

}  // namespace entente
