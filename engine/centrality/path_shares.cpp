// Brandes's algorithm (2001, doi:10.1080/0022250X.2001.9990249) on whole lengths.
#include <entente/engine/centrality/path_shares.hpp>

#include <entente/engine/centrality/shortest_paths.hpp>
#include <entente/engine/centrality/wave_shares.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <cmath>

namespace entente {

namespace {

/// The last step of a shortest path: from whom, by which tie.
struct Before {
  Vertex from = 0;
  std::uint32_t tie = 0;
};

/// Counts in doubles, or in long doubles where that is too little: the number of paths doubles with every
/// diamond of a chain.
template <class Distance, template <class> class Open, class Count>
class Counting {
 public:
  Counting(Steps<Distance> steps, std::size_t ties)
      : search_(std::move(steps)),
        paths_(search_.steps().vertices(), 0),
        passing_(paths_),
        before_(search_.steps().size()),
        past_(paths_.size(), 0),
        shares_{std::vector<double>(paths_.size(), 0.0), std::vector<double>(ties, 0.0)} {}

  std::optional<PathShares> shares() {
    const Steps<Distance>& steps = search_.steps();
    for (Vertex start = 0; start < steps.vertices(); ++start) {
      if (steps.from(start).empty()) continue;
      if (!count(start)) return std::nullopt;
      share_out(start);
    }
    return std::move(shares_);
  }

 private:
  /// Finds the shortest paths from `start`; false when there are too many to count.
  bool count(Vertex start) {
    paths_[start] = 1;
    past_[start] = search_.steps().arrivals(start);
    search_.run(
        start,
        [&](Vertex v, const Step<Distance>& step) {
          paths_[step.to] = paths_[v];
          before_[search_.steps().arrivals(step.to)] = {v, step.tie};
          past_[step.to] = search_.steps().arrivals(step.to) + 1;
        },
        [&](Vertex v, const Step<Distance>& step) {
          paths_[step.to] += paths_[v];
          before_[past_[step.to]++] = {v, step.tie};
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
      for (std::size_t i = search_.steps().arrivals(v); i < past_[v]; ++i) {
        const Count share = paths_[before_[i].from] * each;
        passing_[before_[i].from] += share;
        shares_.of_ties[before_[i].tie] += static_cast<double>(share);
      }
      shares_.of_vertices[v] += static_cast<double>(passing_[v]);
      passing_[v] = 0;
    }
    passing_[start] = 0;
  }

  Search<Distance, Open> search_;
  std::vector<Count> paths_, passing_;
  std::vector<Before> before_;     ///< the last steps to each vertex, where those to it begin
  std::vector<std::size_t> past_;  ///< where they end
  PathShares shares_;
};

template <template <class> class Open, class Distance>
std::optional<PathShares> counted(const Steps<Distance>& steps, std::size_t ties) {
  if (auto shares = Counting<Distance, Open, double>(steps, ties).shares()) return shares;
  return Counting<Distance, Open, long double>(steps, ties).shares();
}

/// Of shares in which every pair was seen from both of its ends.
std::optional<PathShares> halved(std::optional<PathShares> shares) {
  if (!shares) return shares;
  for (double& share : shares->of_vertices) share /= 2;
  for (double& share : shares->of_ties) share /= 2;
  return shares;
}

template <class WholeLength>
std::optional<PathShares> undirected(const EraGraph& graph, const std::vector<double>& weights) {
  const auto lengths = whole_lengths<WholeLength>(weights, graph.size());
  return halved(counted<Heap>(steps_without_detours(graph, lengths), lengths.size()));
}

template <class WholeLength>
std::optional<PathShares> directed(const Rows& acts) {
  const auto lengths = whole_lengths<WholeLength>(acts.entries, acts.size());
  return counted<Heap>(Steps<WholeLength>(acts, lengths), lengths.size());
}

}  // namespace

std::optional<PathShares> path_shares(const EraGraph& graph, const std::vector<double>& weights) {
  return are_narrow(weights, graph.size()) ? undirected<NarrowLength>(graph, weights)
                                           : undirected<WideLength>(graph, weights);
}

std::optional<PathShares> directed_path_shares(const Rows& acts) {
  return are_narrow(acts.entries, acts.size()) ? directed<NarrowLength>(acts) : directed<WideLength>(acts);
}

std::optional<PathShares> step_shares(const EraGraph& graph, const std::vector<double>& weights) {
  std::vector<Hops> lengths;
  for (const double weight : weights) lengths.push_back(weight > 0 ? 1 : 0);
  const Steps<Hops> steps(graph, lengths);
  auto shares = wave_shares(steps, lengths.size());
  return halved(shares ? std::move(shares) : counted<Line>(steps, lengths.size()));
}

}  // namespace entente
