// How far everybody is from everybody: what the measures of closeness scale. Internal to this folder.
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <cstddef>
#include <vector>

namespace entente {

/// What a vertex can reach.
struct Reach {
  std::size_t others = 0;
  double farness = 0;   ///< sum of the distances
  double nearness = 0;  ///< sum of 1 / distance
};

/// With the length of every bond, 0 for those that carry no path, as doubles: no two paths are compared for
/// equality here. Components of up to 2,000 vertices with many ties use a table of distances, all others
/// O(n + m) memory. At most O(n m + n^2 log n) time.
std::vector<Reach> reaches(const EraGraph& graph, const std::vector<double>& lengths);

}  // namespace entente
