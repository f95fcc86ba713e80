// From which level to which a panel of levels reaches.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>

#include <span>

namespace entente {

/// Levels on the paper, from below.
struct LevelScale {
  double low = 0, high = 0;  ///< the levels at the lower and at the upper end
};

/// A scale for all levels of these pairs, and for their intervals. Those that go further than the levels by
/// most of their range are cut off.
LevelScale level_scale(std::span<const PairTimeline> pairs);

}  // namespace entente
