// PageRank, by a number of steps known beforehand.
#include <entente/engine/centrality/spectral.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <cassert>
#include <cmath>

namespace entente {

namespace {

std::vector<double> walked(const EraGraph& graph, const std::vector<double>& weights,
                           const std::vector<double>& strength, double damping,
                           const std::vector<double>& from) {
  const double n = static_cast<double>(graph.size());
  double stranded = 0;
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (strength[v] == 0) stranded += from[v];
  }
  const double restart = damping * stranded / n + (1 - damping) / n;
  std::vector<double> to(graph.size(), restart);
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.arcs(v)) {
      if (weights[arc.bond] > 0) to[v] += damping * from[arc.to] * (weights[arc.bond] / strength[arc.to]);
    }
  }
  return to;
}

}  // namespace

Scores pagerank(const EraGraph& graph, const PageRankOptions& options) {
  assert(options.damping >= 0 && options.damping < 1);
  const std::vector<double> weights = unsigned_weights(graph, options.layer, "pagerank");
  const std::vector<double> strength = strengths(graph, weights);
  std::vector<double> score(graph.size(), 1 / static_cast<double>(graph.size()));
  // After k steps the error is at most 2 d^k: these bring it down to rounding.
  const double steps = std::log(1e-16) / std::log(options.damping);
  for (double k = 0; k < steps; ++k) score = walked(graph, weights, strength, options.damping, score);
  return spread(graph, "pagerank", options.layer, score);
}

}  // namespace entente
