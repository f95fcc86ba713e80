// Rebuilds the ties from what is left of their shares.
#include <entente/graphs/folding/reweighted.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <cassert>
#include <utility>

namespace entente {

EraGraph reweighted(const EraGraph& graph, std::span<const double> factor_by_claim) {
  std::vector<Tie> ties;
  std::vector<ClaimShare> shares;
  ties.reserve(graph.ties().size());
  shares.reserve(graph.shares().size());
  for (const Tie& old : graph.ties()) {
    const std::size_t first = shares.size();
    bool event_is_there = false;
    for (ClaimShare share : graph.shares(old)) {
      const double factor = factor_by_claim[share.claim];
      assert(factor >= 0);
      if (!share.same_event) event_is_there = false;
      if (factor == 0) continue;
      share.value *= factor;
      share.factor *= factor;
      share.same_event = std::exchange(event_is_there, true);
      shares.push_back(share);
    }
    if (shares.size() == first) continue;
    Tie& tie = ties.emplace_back(sum_of(std::span(shares).subspan(first)));
    tie.a = old.a;
    tie.b = old.b;
    tie.sources = old.sources;
    tie.surest = old.surest;
    tie.first = static_cast<std::uint32_t>(first);
    tie.past = static_cast<std::uint32_t>(shares.size());
  }
  return {graph.era(),     graph.roster_size(), graph.actors(),
          std::move(ties), std::move(shares),   graph.folding()};
}

}  // namespace entente
