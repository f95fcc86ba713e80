// Copies the bonds whose two ends stay.
#include <entente/graphs/model/among.hpp>

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
  std::vector<Bond> bonds;
  std::vector<Contribution> contributions;
  for (Bond bond : graph.bonds()) {
    if (!place[bond.a] || !place[bond.b]) continue;
    const auto rows = graph.contributions(bond);
    bond.a = *place[bond.a];
    bond.b = *place[bond.b];
    bond.first = static_cast<std::uint32_t>(contributions.size());
    contributions.insert(contributions.end(), rows.begin(), rows.end());
    bond.past = static_cast<std::uint32_t>(contributions.size());
    bonds.push_back(bond);
  }
  return {graph.era(),      graph.roster_size(),      std::move(kept),
          std::move(bonds), std::move(contributions), graph.folding()};
}

}  // namespace entente
