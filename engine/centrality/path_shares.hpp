// How much of the shortest paths between all pairs passes each actor and each tie: what the measures of
// betweenness scale.
#pragma once

#include <entente/engine/centrality/rows.hpp>

#include <optional>
#include <vector>

namespace entente {

/// Every pair counted once, in one direction where paths have one; where several paths are shortest
/// (equally_long()), each carries its share.
struct PathShares {
  std::vector<double> of_vertices{};  ///< the two ends of a path left out
  std::vector<double> of_ties{};      ///< by tie, or by act
};

/// With a tie of each weight 1 / weight long; ties of weight 0 carry no path. Nothing when there are more
/// paths than can be counted (10^4900). O(n m + n^2 log n) time, O(n + m) memory.
std::optional<PathShares> path_shares(const EraGraph& graph, const std::vector<double>& weights);

/// The same along acts, from row to column, of which all have a weight.
std::optional<PathShares> directed_path_shares(const Rows& acts);

/// The same where all ties that carry paths are equally long. O(n m) time, O(n + m) memory.
std::optional<PathShares> step_shares(const EraGraph& graph, const std::vector<double>& weights);

}  // namespace entente
