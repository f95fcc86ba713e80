// Betweenness of actors and of ties, from the shares of shortest paths that pass them.
#include <entente/engine/centrality/betweenness.hpp>
#include <entente/engine/centrality/path_shares.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>
#include <string>

namespace entente {

namespace {

std::string name(const char* measure, const BetweennessOptions& options) {
  return std::string(measure) + (options.length == Length::one ? "_unweighted" : "");
}

/// By bond; 0 for those off the layer.
std::vector<std::int64_t> whole_lengths(const EraGraph& graph, const BetweennessOptions& options,
                                        std::string_view measure) {
  std::vector<std::int64_t> result;
  result.reserve(graph.bonds().size());
  for (double w : unsigned_weights(graph, options.layer, measure)) {
    result.push_back(w == 0 ? 0 : options.length == Length::one ? 1 : whole_length(w, graph.size()));
  }
  return result;
}

std::optional<PathShares> shares(const EraGraph& graph, const std::vector<std::int64_t>& lengths,
                                 Length length) {
  if (length == Length::one) {
    if (auto result = step_shares(graph, lengths)) return result;
  }
  return path_shares(graph, lengths);
}

/// `a` times `b` over 2: numbers of pairs.
double half_of(std::size_t a, std::size_t b) { return static_cast<double>(a) * static_cast<double>(b) / 2; }

}  // namespace

Scores betweenness(const EraGraph& graph, const BetweennessOptions& options) {
  const std::string measure = name("betweenness", options);
  const std::vector<std::int64_t> lengths = whole_lengths(graph, options, measure);
  const std::size_t n = graph.size();
  if (n < 3) return spread(graph, measure, options.layer, Reason::n_too_small);
  auto result = shares(graph, lengths, options.length);
  if (!result) return spread(graph, measure, options.layer, Reason::too_large);
  const double scale = options.normalized ? half_of(n - 1, n - 2) : 1;
  for (double& share : result->of_vertices) share /= scale;
  return spread(graph, measure, options.layer, result->of_vertices);
}

Scores edge_betweenness(const EraGraph& graph, const BetweennessOptions& options) {
  const std::string measure = name("edge_betweenness", options);
  const std::vector<std::int64_t> lengths = whole_lengths(graph, options, measure);
  const auto result = shares(graph, lengths, options.length);
  std::vector<Value> values(graph.bonds().size(), Reason::too_large);
  if (result) {
    const double scale = options.normalized ? half_of(graph.size(), graph.size() - 1) : 1;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = result->of_bonds[i] / scale;
  }
  return spread_dyads(graph, measure, options.layer, values);
}

}  // namespace entente
