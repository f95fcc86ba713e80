// PageRank, by steps of the walk until what is left is proved to be less than rounding.
#include <entente/engine/centrality/pagerank.hpp>

#include <entente/engine/centrality/rows.hpp>
#include <entente/engine/centrality/weights.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

/// Where a walker goes: in the row of a vertex, the share of each other one's steps that lead to it.
struct RandomWalk {
  Rows arrivals{};
  std::vector<Vertex> stranded{};  ///< from where no step leads
};

/// From the weights of steps, each in the row where it begins.
RandomWalk walk(Rows departures) {
  RandomWalk result;
  for (Vertex v = 0; v < departures.size(); ++v) {
    const std::size_t first = departures.starts[v], past = departures.starts[v + 1];
    double sum = 0;
    for (std::size_t k = first; k < past; ++k) sum += departures.entries[k];
    for (std::size_t k = first; k < past; ++k) departures.entries[k] /= sum;
    if (first == past) result.stranded.push_back(v);
  }
  result.arrivals = transposed(departures);
  return result;
}

std::vector<double> stepped(const RandomWalk& walk, double damping, const std::vector<double>& from) {
  double stranded = 0;
  for (Vertex v : walk.stranded) stranded += from[v];
  const double restart = (damping * stranded + 1 - damping) / static_cast<double>(from.size());
  std::vector<double> to = product(walk.arrivals, from);
  for (double& value : to) value = damping * value + restart;
  return to;
}

double distance(const std::vector<double>& x, const std::vector<double>& y) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += std::abs(x[i] - y[i]);
  return sum;
}

std::vector<double> whereabouts(const RandomWalk& walk, double damping) {
  const std::size_t n = walk.arrivals.size();
  std::vector<double> score(n, 1 / static_cast<double>(n));
  // A step brings any two distributions d times nearer. So after k steps at most 2 d^k is left, and after one
  // that moved the scores by e at most e d / (1 - d).
  constexpr double enough = 1e-14;
  for (double left = 2; left > enough;) {
    std::vector<double> next = stepped(walk, damping, score);
    left = std::min(damping * left, distance(score, next) * damping / (1 - damping));
    score = std::move(next);
  }
  return score;
}

void refuse_damping(double damping) {
  if (!(damping >= 0 && damping < 1))
    throw Error(Failure::usage,
                fmt::format("PageRank's damping lies from 0 to below 1; {} does not", damping));
}

}  // namespace

Scores pagerank(const EraGraph& graph, const PageRankOptions& options) {
  refuse_damping(options.damping);
  const RandomWalk ties = walk(symmetric_rows(graph, unsigned_weights(graph, options.layer, "pagerank")));
  return spread(graph, "pagerank", options.layer, whereabouts(ties, options.damping));
}

Scores pagerank_directed(const EraGraph& graph, const PageRankOptions& options) {
  refuse_damping(options.damping);
  refuse_signed(options.layer, "pagerank_directed");
  const RandomWalk acts = walk(rows_of_acts(graph, options.layer));
  return spread(graph, "pagerank_directed", options.layer, whereabouts(acts, options.damping));
}

}  // namespace entente
