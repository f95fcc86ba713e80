// Betweenness, by Brandes's algorithm in Boost.Graph on integer lengths.
#include <entente/engine/centrality/betweenness.hpp>
#include <entente/engine/centrality/weights.hpp>
#include <entente/graphs/boost.hpp>

#include <boost/graph/betweenness_centrality.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace entente {

namespace {

std::int64_t length(double weight, std::int64_t longest) {
  const double exact = static_cast<double>(path_unit) / weight;
  // A tie of length 0 would join its ends into one vertex, and one beyond the longest would overflow the sum
  // of a path.
  if (exact >= static_cast<double>(longest)) return longest;
  return std::max<std::int64_t>(1, std::llround(exact));
}

std::vector<std::int64_t> lengths(const EraGraph& layer, const BetweennessOptions& options) {
  const auto vertices = static_cast<std::int64_t>(std::max<std::size_t>(1, layer.size()));
  const std::int64_t longest = (std::int64_t{1} << 62) / vertices;
  std::vector<std::int64_t> result;
  result.reserve(layer.bonds().size());
  for (double w : unsigned_weights(layer, options.layer, "betweenness")) {
    result.push_back(options.length == Length::one ? 1 : length(w, longest));
  }
  return result;
}

template <class T>
auto by_vertex(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(), boost::typed_identity_property_map<Vertex>());
}

/// For each vertex the share of shortest paths between others that pass it, every pair counted once.
std::vector<double> shares_of_paths(const EraGraph& layer, const std::vector<std::int64_t>& tie_lengths) {
  const std::size_t n = layer.size();
  std::vector<double> centrality(n, 0.0);
  std::vector<std::vector<bgl::Edge>> incoming(n);
  std::vector<std::int64_t> distance(n);
  // The number of paths doubles with every diamond of a chain; long double holds what would overflow a
  // double.
  std::vector<long double> dependency(n), paths(n);
  brandes_betweenness_centrality(layer, by_vertex(centrality), boost::dummy_property_map(),
                                 by_vertex(incoming), by_vertex(distance), by_vertex(dependency),
                                 by_vertex(paths), boost::typed_identity_property_map<Vertex>(),
                                 boost::make_iterator_property_map(tie_lengths.begin(), bgl::BondIndex()));
  return centrality;
}

}  // namespace

Scores betweenness(const EraGraph& graph, const BetweennessOptions& options) {
  const EraGraph layer = on_layer(graph, options.layer);
  const std::vector<std::int64_t> tie_lengths = lengths(layer, options);
  if (graph.size() < 3) return spread(graph, "betweenness", options.layer, Reason::n_too_small);
  std::vector<double> shares = shares_of_paths(layer, tie_lengths);
  if (options.normalized) {
    const double n = static_cast<double>(graph.size());
    for (double& share : shares) share /= (n - 1) * (n - 2) / 2;
  }
  return spread(graph, "betweenness", options.layer, shares);
}

}  // namespace entente
