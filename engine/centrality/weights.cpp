// The weights of a layer's ties, and what follows from them at once.
#include <entente/engine/centrality/weights.hpp>

#include <entente/graphs/folding/boost.hpp>
#include <entente/graphs/model/problem.hpp>

#include <boost/graph/connected_components.hpp>
#include <boost/graph/filtered_graph.hpp>

#include <string>

namespace entente {

void refuse_signed(Layer layer, std::string_view measure) {
  if (layer != Layer::signed_level) return;
  throw Error(Failure::usage,
              std::string(measure) +
                  " has no meaning on negative ties, which the signed layer holds: choose the "
                  "positive, negative, cooperative, hostile or absolute layer");
}

std::vector<double> unsigned_weights(const EraGraph& graph, Layer layer, std::string_view measure) {
  refuse_signed(layer, measure);
  std::vector<double> weights;
  weights.reserve(graph.ties().size());
  for (const Tie& tie : graph.ties()) weights.push_back(weight(tie, layer));
  return weights;
}

namespace {

/// Which ties Boost.Graph is to see.
struct OnLayer {
  const double* weights = nullptr;
  bool operator()(const bgl::Edge& edge) const { return weights[edge.tie] > 0; }
};

}  // namespace

std::vector<std::vector<Vertex>> components(const EraGraph& graph, const std::vector<double>& weights) {
  const boost::filtered_graph<EraGraph, OnLayer> layer(graph, {weights.data()});
  std::vector<std::size_t> component(graph.size());
  std::vector<std::vector<Vertex>> result(connected_components(
      layer,
      boost::make_iterator_property_map(component.begin(), boost::typed_identity_property_map<Vertex>())));
  // Boost numbers them in the order of their first vertex.
  for (Vertex v = 0; v < graph.size(); ++v) result[component[v]].push_back(v);
  return result;
}

}  // namespace entente
