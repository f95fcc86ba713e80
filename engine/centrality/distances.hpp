// How far everybody is from everybody: what the measures of closeness scale. Internal to this folder.
#pragma once

#include <entente/engine/centrality/path_length.hpp>
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

/// With the length of every bond, 0 for those that carry no path; all others are 1 long with Length::one. As
/// doubles: no two paths are compared for equality here. O(n m + n^2 log n) time, O(n + m) memory.
std::vector<Reach> reaches(const EraGraph& graph, const std::vector<double>& lengths, Length length);

}  // namespace entente
