// How surely an actor has its rank: the ranks that it takes when the claims of an era are drawn anew.
#pragma once

#include <entente/engine/change/resampling/intervals.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// Where an actor stands among all, 1 the first, and the ranks that the middle replicates give it.
struct RankInterval {
  ActorId actor{};
  std::size_t rank = 0;
  Bounds bounds{};  ///< whole numbers: the best rank and the worst
  friend bool operator==(const RankInterval&, const RankInterval&) = default;
};

/// The ranks of a measure of actors with the percentile bounds of their replicates, for every actor with a
/// rank, in roster order. Claims of the whole era are drawn, by the rule of Resampling; method and expansion
/// are not asked for.
///
/// - A rank that never changes has itself as both bounds.
/// - Undefined bounds: one-claim, when there are fewer than two claims (or sources) to draw from; the reason
///   of the replicates, when too many of them give the actor no rank (most_undefined).
/// - Errors: as shift_intervals(). Cost: replicates times the measure.
std::vector<RankInterval> rank_intervals(const Chronicle& chronicle, const EraGraph& graph,
                                         const Measure& measure, const IntervalOptions& options = {});

}  // namespace entente
