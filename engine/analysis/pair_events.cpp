#include <entente/engine/analysis/pair_events.hpp>

#include <entente/graphs/folding/era_graph.hpp>

namespace entente {
namespace {

/// The pairs given, or all pairs with a tie.
std::vector<Pair> pairs_in(const EraGraph& graph, const std::vector<Pair>& chosen) {
  if (!chosen.empty()) return chosen;
  std::vector<Pair> pairs;
  for (const Tie& tie : graph.ties()) pairs.push_back(graph.pair(tie));
  return pairs;
}

}  // namespace

std::vector<PairEvents> pair_events(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                    const EraGraph& memory, const PairEventOptions& options) {
  std::vector<PairEvents> rows;
  for (std::size_t e = 0; e < graphs.size(); ++e)
    for (const auto& [a, b] : pairs_in(graphs[e], options.pairs)) {
      const EventRecord record = event_record(chronicle, graphs[e], a, b);
      if (options.pairs.empty() && record.all.events == 0) continue;
      const DecayOptions decay{.day = graphs[e].era().span.past + -1, .half_life = options.half_life};
      rows.push_back({e, record, decayed_interaction(chronicle, memory, a, b, decay)});
    }
  return rows;
}

}  // namespace entente
