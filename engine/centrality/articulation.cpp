// Articulation points and bridges, by the depth-first search of Boost.Graph.
#include <entente/engine/centrality/articulation.hpp>

#include <entente/engine/centrality/weights.hpp>
#include <entente/graphs/folding/boost.hpp>

#include <boost/graph/biconnected_components.hpp>
#include <boost/iterator/function_output_iterator.hpp>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace entente {

namespace {

/// What a depth-first search of a layer tells of each vertex.
struct DepthFirst {
  std::vector<std::size_t> found;  ///< when it was met
  std::vector<std::size_t> low;  ///< the earliest that its subtree has a tie to, the one to its parent apart
  std::vector<Vertex> parent;    ///< itself for the first of a component

  bool starts(Vertex v) const { return parent[v] == v; }
};

template <class T>
auto by_vertex(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<Vertex>());
}

DepthFirst searched(const EraGraph& graph, Layer layer, std::string_view measure) {
  refuse_signed(layer, measure);
  const std::size_t n = graph.size();
  DepthFirst search{.found = std::vector<std::size_t>(n),
                    .low = std::vector<std::size_t>(n),
                    .parent = std::vector<Vertex>(n)};
  boost::articulation_points(on_layer(graph, layer), boost::make_function_output_iterator([](Vertex) {}),
                             boost::discover_time_map(by_vertex(search.found))
                                 .lowpoint_map(by_vertex(search.low))
                                 .predecessor_map(by_vertex(search.parent)));
  return search;
}

/// Vertices as the search met them.
std::vector<Vertex> order_of(const DepthFirst& search) {
  std::vector<Vertex> order(search.found.size());
  std::iota(order.begin(), order.end(), Vertex{0});
  std::sort(order.begin(), order.end(),
            [&](Vertex u, Vertex v) { return search.found[u] < search.found[v]; });
  return order;
}

}  // namespace

Scores articulation(const EraGraph& graph, Layer layer) {
  const DepthFirst search = searched(graph, layer, "articulation");
  std::vector<double> pieces(graph.size(), 0.0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    // The subtree of v hangs on its parent alone, unless a tie leads from it to before the parent.
    const Vertex parent = search.parent[v];
    if (!search.starts(v) && search.low[v] >= search.found[parent]) ++pieces[parent];
  }
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (search.starts(v) && pieces[v] > 0) --pieces[v];
  }
  return spread(graph, "articulation", layer, pieces);
}

Scores bridge(const EraGraph& graph, Layer layer) {
  const DepthFirst search = searched(graph, layer, "bridge");
  const std::vector<Vertex> order = order_of(search);
  std::vector<double> subtree(graph.size(), 1.0), component(graph.size());
  std::for_each(order.rbegin(), order.rend(), [&](Vertex v) {
    if (!search.starts(v)) subtree[search.parent[v]] += subtree[v];
  });
  for (Vertex v : order) component[v] = search.starts(v) ? subtree[v] : component[search.parent[v]];

  std::vector<Value> pairs;
  for (const Tie& tie : graph.ties()) {
    const Vertex later = search.found[tie.a] < search.found[tie.b] ? tie.b : tie.a;
    const bool alone = search.low[later] == search.found[later];
    pairs.emplace_back(alone ? subtree[later] * (component[later] - subtree[later]) : 0.0);
  }
  return spread_pairs(graph, "bridge", layer, pairs);
}

}  // namespace entente
