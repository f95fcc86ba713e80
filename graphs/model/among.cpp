// Bonds keep their contributions; only their ends are numbered anew.
#include <entente/graphs/model/among.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace entente {

EraGraph among(const EraGraph& graph, std::span<const ActorId> actors) {
  std::vector<ActorId> present;
  std::set_intersection(graph.actors().begin(), graph.actors().end(), actors.begin(), actors.end(),
                        std::back_inserter(present));
  const auto place = [&](Vertex vertex) -> std::optional<Vertex> {
    const auto at = std::lower_bound(present.begin(), present.end(), graph.actors()[vertex]);
    if (at == present.end() || *at != graph.actors()[vertex]) return std::nullopt;
    return static_cast<Vertex>(at - present.begin());
  };
  std::vector<Bond> kept;
  for (const Bond& bond : graph.bonds()) {
    const auto a = place(bond.a), b = place(bond.b);
    if (!a || !b) continue;
    kept.push_back(bond);
    kept.back().a = *a;
    kept.back().b = *b;
  }
  return {graph.era(),     graph.roster_size(),   std::move(present),
          std::move(kept), graph.contributions(), graph.folding()};
}

}  // namespace entente
