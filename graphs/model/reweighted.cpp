// Rebuilds the bonds from what is left of their contributions.
#include <entente/graphs/model/reweighted.hpp>

#include <cassert>
#include <utility>

namespace entente {

EraGraph reweighted(const EraGraph& graph, std::span<const double> factor_by_tie) {
  std::vector<Bond> bonds;
  std::vector<Contribution> contributions;
  bonds.reserve(graph.bonds().size());
  contributions.reserve(graph.contributions().size());
  for (const Bond& old : graph.bonds()) {
    const std::size_t first = contributions.size();
    bool event_is_there = false;
    for (Contribution contribution : graph.contributions(old)) {
      const double factor = factor_by_tie[contribution.tie];
      assert(factor >= 0);
      if (!contribution.same_event) event_is_there = false;
      if (factor == 0) continue;
      contribution.value *= factor;
      contribution.share *= factor;
      contribution.same_event = std::exchange(event_is_there, true);
      contributions.push_back(contribution);
    }
    if (contributions.size() == first) continue;
    Bond& bond = bonds.emplace_back(sum_of(std::span(contributions).subspan(first)));
    bond.a = old.a;
    bond.b = old.b;
    bond.sources = old.sources;
    bond.surest = old.surest;
    bond.first = static_cast<std::uint32_t>(first);
    bond.past = static_cast<std::uint32_t>(contributions.size());
  }
  return {graph.era(),      graph.roster_size(),      graph.actors(),
          std::move(bonds), std::move(contributions), graph.folding()};
}

}  // namespace entente
