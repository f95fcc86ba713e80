// Brandes's algorithm (2001, doi:10.1080/0022250X.2001.9990249) on integer lengths.
#include <entente/engine/centrality/path_shares.hpp>
#include <entente/engine/centrality/shortest_paths.hpp>

#include <cmath>

namespace entente {

namespace {

/// The last step of a shortest path: from whom, by which bond.
struct Before {
  Vertex from = 0;
  std::uint32_t bond = 0;
};

/// Counts in doubles, or in long doubles where that is too little: the number of paths doubles with every
/// diamond of a chain.
template <template <class> class Open, class Count>
class Counting {
 public:
  Counting(const EraGraph& graph, Steps<std::int64_t> steps)
      : search_(std::move(steps)),
        paths_(graph.size(), 0),
        passing_(graph.size(), 0),
        before_(search_.steps().size()),
        past_(graph.size(), 0),
        shares_{std::vector<double>(graph.size(), 0.0), std::vector<double>(graph.bonds().size(), 0.0)} {}

  std::optional<PathShares> shares() {
    const Steps<std::int64_t>& steps = search_.steps();
    for (Vertex start = 0; start < steps.vertices(); ++start) {
      if (steps.from(start).empty()) continue;
      if (!count(start)) return std::nullopt;
      share_out(start);
    }
    // Every pair was seen from both of its ends.
    for (double& share : shares_.of_vertices) share /= 2;
    for (double& share : shares_.of_bonds) share /= 2;
    return std::move(shares_);
  }

 private:
  /// Finds the shortest paths from `start`; false when there are too many to count.
  bool count(Vertex start) {
    paths_[start] = 1;
    past_[start] = search_.steps().row(start);
    search_.run(
        start,
        [&](Vertex v, const Step<std::int64_t>& step) {
          paths_[step.to] = paths_[v];
          before_[search_.steps().row(step.to)] = {v, step.bond};
          past_[step.to] = search_.steps().row(step.to) + 1;
        },
        [&](Vertex v, const Step<std::int64_t>& step) {
          paths_[step.to] += paths_[v];
          before_[past_[step.to]++] = {v, step.bond};
        });
    const auto& reached = search_.reached();
    // Below the largest number by so much that the inverse of a count keeps all its digits.
    return std::all_of(reached.begin(), reached.end(),
                       [&](Vertex v) { return paths_[v] < std::numeric_limits<Count>::max() / 16; });
  }

  /// From the farthest actor inwards: what ends at it or passes it came by the last steps to it.
  void share_out(Vertex start) {
    const auto& reached = search_.reached();
    for (auto at = reached.rbegin(); at != reached.rend() && *at != start; ++at) {
      const Vertex v = *at;
      const Count each = (1 + passing_[v]) / paths_[v];
      for (std::size_t i = search_.steps().row(v); i < past_[v]; ++i) {
        const Count share = paths_[before_[i].from] * each;
        passing_[before_[i].from] += share;
        shares_.of_bonds[before_[i].bond] += static_cast<double>(share);
      }
      shares_.of_vertices[v] += static_cast<double>(passing_[v]);
      passing_[v] = 0;
    }
    passing_[start] = 0;
  }

  Search<std::int64_t, Open> search_;
  std::vector<Count> paths_, passing_;
  std::vector<Before> before_;     ///< the last steps to each vertex, where its row of steps begins
  std::vector<std::size_t> past_;  ///< where they end
  PathShares shares_;
};

}  // namespace

std::optional<PathShares> path_shares(const EraGraph& graph, const std::vector<std::int64_t>& lengths) {
  const Steps<std::int64_t> steps = steps_without_detours(graph, lengths);
  if (auto shares = Counting<Heap, double>(graph, steps).shares()) return shares;
  return Counting<Heap, long double>(graph, steps).shares();
}

std::optional<PathShares> step_shares(const EraGraph& graph, const std::vector<std::int64_t>& lengths) {
  const Steps<std::int64_t> steps(graph, lengths);
  if (auto shares = wave_shares(graph, steps)) return shares;
  if (auto shares = Counting<Line, double>(graph, steps).shares()) return shares;
  return Counting<Line, long double>(graph, steps).shares();
}

}  // namespace entente
