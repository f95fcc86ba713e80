#include <entente/viz/charts/level_scale.hpp>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr double beyond_levels = 0.9;  ///< how much further than the levels a scale may go for intervals
constexpr double beyond_cut = 0.3;     ///< how much it goes further where one is cut off

}  // namespace

LevelScale level_scale(std::span<const PairTimeline> pairs) {
  double low = 0, high = 0;
  std::vector<double> bounds;
  for (const PairTimeline& pair : pairs)
    for (const PairAlignment& era : pair.eras) {
      if (!era.alignment.level.defined()) continue;
      low = std::min(low, era.alignment.level.number());
      high = std::max(high, era.alignment.level.number());
      if (!era.interval || !era.interval->level_bounds.low.defined()) continue;
      bounds.push_back(era.interval->level_bounds.low.number());
      bounds.push_back(era.interval->level_bounds.high.number());
    }
  const double range = high - low;
  if (range == 0) return {-1, 1};
  LevelScale scale{low, high};
  double below = 0, above = 0;  // what a cut adds
  for (const double bound : bounds) {
    if (bound < low - beyond_levels * range)
      below = beyond_cut * range;
    else if (bound > high + beyond_levels * range)
      above = beyond_cut * range;
    else
      scale = {std::min(scale.low, bound), std::max(scale.high, bound)};
  }
  return {scale.low - below, scale.high + above};
}

}  // namespace entente
