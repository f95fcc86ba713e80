// Harmonic closeness, by Dijkstra's algorithm from every actor.
#include <entente/engine/centrality/closeness.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace entente {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

std::vector<double> lengths(const EraGraph& graph, const HarmonicOptions& options) {
  std::vector<double> result = unsigned_weights(graph, options.layer, "harmonic");
  for (double& w : result) {
    if (w > 0) {
      w = options.length == Length::one ? 1 : 1 / w;
    } else {
      w = unreached;
    }
  }
  return result;
}

/// No path is compared for equality here, so plain doubles do.
std::vector<double> distances(const EraGraph& graph, const std::vector<double>& tie_lengths, Vertex start) {
  using Entry = std::pair<double, Vertex>;
  std::vector<double> distance(graph.size(), unreached);
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  distance[start] = 0;
  open.emplace(0.0, start);
  while (!open.empty()) {
    const auto [so_far, v] = open.top();
    open.pop();
    if (so_far > distance[v]) continue;
    for (const Arc& arc : graph.arcs(v)) {
      const double further = so_far + tie_lengths[arc.bond];
      if (further >= distance[arc.to]) continue;
      distance[arc.to] = further;
      open.emplace(further, arc.to);
    }
  }
  return distance;
}

}  // namespace

Scores harmonic(const EraGraph& graph, const HarmonicOptions& options) {
  const std::vector<double> tie_lengths = lengths(graph, options);
  if (options.normalized && graph.size() == 1) {
    return spread(graph, "harmonic", options.layer, Reason::n_too_small);
  }
  const double scale = options.normalized ? static_cast<double>(graph.size()) - 1 : 1;
  std::vector<double> nearness(graph.size(), 0.0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    const std::vector<double> distance = distances(graph, tie_lengths, v);
    for (Vertex other = 0; other < graph.size(); ++other) {
      if (other != v) nearness[v] += 1 / distance[other];
    }
    nearness[v] /= scale;
  }
  return spread(graph, "harmonic", options.layer, nearness);
}

}  // namespace entente
