// Degree: numbers of partners, all told, by sign and by direction.
#include <entente/engine/centrality/degree.hpp>

#include <entente/engine/centrality/own_ties.hpp>

namespace entente {

namespace {

using LevelOf = double (*)(const Tie&, Vertex);

std::vector<double> partners(const EraGraph& graph, Layer layer) {
  return sums_over_both_ends(graph, [&](const Tie& tie) { return weight(tie, layer) != 0 ? 1.0 : 0.0; });
}

std::vector<double> friends(const EraGraph& graph, LevelOf level) {
  return sums_over_ties(graph, [&](const Tie& tie, Vertex v) { return level(tie, v) > 0 ? 1.0 : 0.0; });
}

std::vector<double> adversaries(const EraGraph& graph, LevelOf level) {
  return sums_over_ties(graph, [&](const Tie& tie, Vertex v) { return level(tie, v) < 0 ? 1.0 : 0.0; });
}

}  // namespace

Scores degree(const EraGraph& graph, const DegreeOptions& options) {
  if (options.normalized && graph.size() == 1) {
    return spread(graph, "degree", options.layer, Reason::n_too_small);
  }
  std::vector<double> counts = partners(graph, options.layer);
  if (options.normalized) {
    for (double& count : counts) count /= static_cast<double>(graph.size()) - 1;
  }
  return spread(graph, "degree", options.layer, counts);
}

Scores degree_in(const EraGraph& graph) {
  return spread(graph, "degree_in", Layer::positive, friends(graph, level_taken));
}

Scores degree_out(const EraGraph& graph) {
  return spread(graph, "degree_out", Layer::positive, friends(graph, level_given));
}

Scores degree_negative(const EraGraph& graph) {
  return spread(graph, "degree_negative", Layer::negative, partners(graph, Layer::negative));
}

Scores degree_negative_in(const EraGraph& graph) {
  return spread(graph, "degree_negative_in", Layer::negative, adversaries(graph, level_taken));
}

Scores degree_negative_out(const EraGraph& graph) {
  return spread(graph, "degree_negative_out", Layer::negative, adversaries(graph, level_given));
}

Scores degree_net(const EraGraph& graph) {
  std::vector<double> net = partners(graph, Layer::positive);
  const std::vector<double> negative = partners(graph, Layer::negative);
  for (std::size_t v = 0; v < net.size(); ++v) net[v] -= negative[v];
  return spread(graph, "degree_net", Layer::signed_level, net);
}

Scores degree_ratio(const EraGraph& graph) {
  const std::vector<double> positive = partners(graph, Layer::positive);
  const std::vector<double> all = partners(graph, Layer::signed_level);
  std::vector<Value> ratios;
  for (std::size_t v = 0; v < all.size(); ++v) {
    ratios.push_back(all[v] == 0 ? Value(Reason::isolated) : Value(positive[v] / all[v]));
  }
  return spread(graph, "degree_ratio", Layer::signed_level, ratios);
}

}  // namespace entente
