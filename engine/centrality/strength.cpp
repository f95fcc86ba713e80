// Strength: what an actor's bonds add up to.
#include <entente/engine/centrality/degree.hpp>

namespace entente {

namespace {

Scores strength(const EraGraph& graph, const char* measure, Layer layer) {
  std::vector<double> sums(graph.size(), 0.0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.arcs(v)) sums[v] += weight(graph.bonds()[arc.bond], layer);
  }
  return spread(graph, measure, layer, sums);
}

}  // namespace

Scores strength_positive(const EraGraph& graph) {
  return strength(graph, "strength_positive", Layer::positive);
}

Scores strength_negative(const EraGraph& graph) {
  return strength(graph, "strength_negative", Layer::negative);
}

Scores strength_net(const EraGraph& graph) { return strength(graph, "strength_net", Layer::signed_level); }

}  // namespace entente
