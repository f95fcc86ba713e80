// What PELT is held against: the same search without giving up any beginning.
#pragma once

#include <entente/engine/change_points/segment_cost.hpp>
#include <entente/engine/change_points/segmentation.hpp>

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace entente::oracles {

/// Jackson et al. 2005, doi:10.1109/LSP.2001.838216: of the first t observations the best segmentation ends
/// in a segment after the best one of the first s. O(n^2).
inline Segmentation optimal_partitioning(std::span<const double> series, double penalty,
                                         const SegmentationOptions& options = {}) {
  const SegmentCost cost(series, options);
  const std::size_t n = series.size(), shortest = options.min_segment;
  std::vector<double> least(n + 1, std::numeric_limits<double>::infinity());
  std::vector<std::size_t> begins(n + 1, 0);
  least[0] = -penalty;
  for (std::size_t t = shortest; t <= n; ++t)
    for (std::size_t s = 0; s + shortest <= t; ++s)
      if (const double with = least[s] + cost(s, t) + penalty; with < least[t]) {
        least[t] = with;
        begins[t] = s;
      }
  Segmentation found;
  for (std::size_t t = begins[n]; t > 0; t = begins[t]) found.changes.insert(found.changes.begin(), t);
  std::size_t first = 0;
  for (const std::size_t change : found.changes) {
    found.cost += cost(first, change);
    first = change;
  }
  if (first < n) found.cost += cost(first, n);
  return found;
}

}  // namespace entente::oracles
