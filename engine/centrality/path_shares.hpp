// How much of the shortest paths between all pairs passes each actor and each tie: what the measures of
// betweenness scale. Internal to this folder.
#pragma once

#include <entente/engine/centrality/shortest_paths.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// Every pair counted once; where several paths are shortest, each carries its share.
struct PathShares {
  std::vector<double> of_vertices{};  ///< the two ends of a path left out
  std::vector<double> of_bonds{};
};

/// With the length of every bond, 0 for those that carry no path. Nothing when there are more paths than can
/// be counted (10^4900). O(n m + n^2 log n) time, O(n + m) memory.
std::optional<PathShares> path_shares(const EraGraph& graph, const std::vector<std::int64_t>& lengths);

/// The same where all bonds that carry paths are equally long. O(n m) time, O(n + m) memory.
std::optional<PathShares> step_shares(const EraGraph& graph, const std::vector<std::int64_t>& lengths);

/// The same from eight actors at once: several times faster where few steps lead from anybody to anybody
/// within reach. Nothing where there are many.
std::optional<PathShares> wave_shares(const EraGraph& graph, const Steps<std::int64_t>& steps);

}  // namespace entente
