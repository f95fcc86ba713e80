// Ties are copied whose two ends stay.
#include <entente/graphs/folding/among.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {

EraGraph among(const EraGraph& graph, std::span<const ActorId> actors) {
  std::vector<ActorId> kept;
  std::vector<std::optional<Vertex>> place(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (!std::binary_search(actors.begin(), actors.end(), graph.actors()[v])) continue;
    place[v] = static_cast<Vertex>(kept.size());
    kept.push_back(graph.actors()[v]);
  }
  std::vector<Tie> ties;
  std::vector<ClaimShare> shares;
  for (Tie tie : graph.ties()) {
    if (!place[tie.a] || !place[tie.b]) continue;
    const auto of_tie = graph.shares(tie);
    tie.a = *place[tie.a];
    tie.b = *place[tie.b];
    tie.first = static_cast<std::uint32_t>(shares.size());
    shares.insert(shares.end(), of_tie.begin(), of_tie.end());
    tie.past = static_cast<std::uint32_t>(shares.size());
    ties.push_back(tie);
  }
  return {graph.era(),     graph.roster_size(), std::move(kept),
          std::move(ties), std::move(shares),   graph.folding()};
}

std::vector<ActorId> ego_network(const EraGraph& graph, ActorId ego, std::size_t hops) {
  const auto centre = graph.vertex(ego);
  if (!centre) return {};
  std::vector<bool> met(graph.size(), false);
  std::vector<Vertex> ring = {*centre};
  met[*centre] = true;
  for (std::size_t hop = 0; hop < hops && !ring.empty(); ++hop) {
    std::vector<Vertex> next;
    for (const Vertex from : ring)
      for (const Arc& arc : graph.arcs(from))
        if (!met[arc.to]) {
          met[arc.to] = true;
          next.push_back(arc.to);
        }
    ring = std::move(next);
  }
  std::vector<ActorId> actors;
  for (Vertex v = 0; v < graph.size(); ++v)
    if (met[v]) actors.push_back(graph.actors()[v]);
  return actors;
}

}  // namespace entente
