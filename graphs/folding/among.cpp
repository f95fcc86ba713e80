// Copies the ties whose two ends stay.
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

}  // namespace entente
