// Strength: what an actor's ties add up to, all told, by sign and by direction.
#include <entente/engine/centrality/strength.hpp>

#include <entente/engine/centrality/own_ties.hpp>
#include <entente/engine/near.hpp>

#include <algorithm>

namespace entente {

namespace {

using LevelOf = double (*)(const Tie&, Vertex);

std::vector<double> weights(const EraGraph& graph, Layer layer) {
  return sums_over_both_ends(graph, [&](const Tie& tie) { return weight(tie, layer); });
}

std::vector<double> positive(const EraGraph& graph, LevelOf level) {
  return sums_over_ties(graph, [&](const Tie& tie, Vertex v) { return std::max(0.0, level(tie, v)); });
}

std::vector<double> negative(const EraGraph& graph, LevelOf level) {
  return sums_over_ties(graph, [&](const Tie& tie, Vertex v) { return std::max(0.0, -level(tie, v)); });
}

}  // namespace

Scores strength_positive(const EraGraph& graph) {
  return spread(graph, "strength_positive", Layer::positive, weights(graph, Layer::positive));
}

Scores strength_positive_in(const EraGraph& graph) {
  return spread(graph, "strength_positive_in", Layer::positive, positive(graph, level_taken));
}

Scores strength_positive_out(const EraGraph& graph) {
  return spread(graph, "strength_positive_out", Layer::positive, positive(graph, level_given));
}

Scores strength_negative(const EraGraph& graph) {
  return spread(graph, "strength_negative", Layer::negative, weights(graph, Layer::negative));
}

Scores strength_negative_in(const EraGraph& graph) {
  return spread(graph, "strength_negative_in", Layer::negative, negative(graph, level_taken));
}

Scores strength_negative_out(const EraGraph& graph) {
  return spread(graph, "strength_negative_out", Layer::negative, negative(graph, level_given));
}

Scores strength_net(const EraGraph& graph) {
  std::vector<double> sums = weights(graph, Layer::signed_level);
  const std::vector<double> sizes = weights(graph, Layer::absolute);
  for (Vertex v = 0; v < graph.size(); ++v) sums[v] = settled(sums[v], sizes[v]);
  return spread(graph, "strength_net", Layer::signed_level, sums);
}

Scores strength_share(const EraGraph& graph) {
  std::vector<double> shares = weights(graph, Layer::positive);
  // From the ties, so that an actor who has part in every tie gets no more than a half by rounding.
  double once = 0;
  for (const Tie& tie : graph.ties()) once += weight(tie, Layer::positive);
  if (once == 0) return spread(graph, "strength_share", Layer::positive, Reason::no_ties);
  for (double& share : shares) share /= 2 * once;
  return spread(graph, "strength_share", Layer::positive, shares);
}

}  // namespace entente
