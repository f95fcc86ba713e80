// Betweenness of actors and of ties, from the shares of shortest paths that pass them.
#include <entente/engine/centrality/betweenness.hpp>

#include <entente/engine/centrality/path_shares.hpp>
#include <entente/engine/centrality/weights.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <string>

namespace entente {

namespace {

std::string name(const char* measure, const BetweennessOptions& options) {
  return std::string(measure) + (options.length == Length::one ? "_unweighted" : "");
}

std::optional<PathShares> shares(const EraGraph& graph, const BetweennessOptions& options,
                                 std::string_view measure) {
  const std::vector<double> weights = unsigned_weights(graph, options.layer, measure);
  return options.length == Length::one ? step_shares(graph, weights) : path_shares(graph, weights);
}

/// `a` times `b` over 2: numbers of pairs.
double half_of(std::size_t a, std::size_t b) { return static_cast<double>(a) * static_cast<double>(b) / 2; }

}  // namespace

Scores betweenness(const EraGraph& graph, const BetweennessOptions& options) {
  const std::string measure = name("betweenness", options);
  const std::size_t n = graph.size();
  if (n < 3) return spread(graph, measure, options.layer, Reason::n_too_small);
  auto result = shares(graph, options, measure);
  if (!result) return spread(graph, measure, options.layer, Reason::too_large);
  const double scale = options.normalized ? half_of(n - 1, n - 2) : 1;
  for (double& share : result->of_vertices) share /= scale;
  return spread(graph, measure, options.layer, result->of_vertices);
}

Scores betweenness_unweighted(const EraGraph& graph, Layer layer) {
  return betweenness(graph, {.layer = layer, .length = Length::one});
}

Scores edge_betweenness(const EraGraph& graph, const BetweennessOptions& options) {
  const std::string measure = name("edge_betweenness", options);
  const auto result = shares(graph, options, measure);
  std::vector<Value> values(graph.ties().size(), Reason::too_large);
  if (result) {
    const double scale = options.normalized ? half_of(graph.size(), graph.size() - 1) : 1;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = result->of_ties[i] / scale;
  }
  return spread_pairs(graph, measure, options.layer, values);
}

Scores edge_betweenness_unweighted(const EraGraph& graph, Layer layer) {
  return edge_betweenness(graph, {.layer = layer, .length = Length::one});
}

}  // namespace entente
