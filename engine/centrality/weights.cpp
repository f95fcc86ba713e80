// The weights of a layer's bonds, and what follows from them at once.
#include <entente/engine/centrality/weights.hpp>

#include <entente/graphs/model/problem.hpp>

#include <algorithm>
#include <string>

namespace entente {

void refuse_signed(Layer layer, std::string_view measure) {
  if (layer != Layer::signed_level) return;
  throw Error(Failure::usage, std::string(measure) +
                                  " has no meaning on hostile ties, which the signed layer holds: choose the "
                                  "positive, negative, warm, hostile or absolute layer");
}

std::vector<double> unsigned_weights(const EraGraph& graph, Layer layer, std::string_view measure) {
  refuse_signed(layer, measure);
  std::vector<double> weights;
  weights.reserve(graph.bonds().size());
  for (const Bond& bond : graph.bonds()) weights.push_back(weight(bond, layer));
  return weights;
}

std::vector<double> strengths(const EraGraph& graph, const std::vector<double>& weights) {
  std::vector<double> sums(graph.size(), 0.0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.arcs(v)) sums[v] += weights[arc.bond];
  }
  return sums;
}

std::vector<std::vector<Vertex>> components(const EraGraph& graph, const std::vector<double>& weights) {
  std::vector<std::vector<Vertex>> result;
  std::vector<bool> seen(graph.size(), false);
  for (Vertex start = 0; start < graph.size(); ++start) {
    if (seen[start]) continue;
    std::vector<Vertex> members{start};
    seen[start] = true;
    for (std::size_t next = 0; next < members.size(); ++next) {
      for (const Arc& arc : graph.arcs(members[next])) {
        if (weights[arc.bond] <= 0 || seen[arc.to]) continue;
        seen[arc.to] = true;
        members.push_back(arc.to);
      }
    }
    std::sort(members.begin(), members.end());
    result.push_back(std::move(members));
  }
  return result;
}

}  // namespace entente
