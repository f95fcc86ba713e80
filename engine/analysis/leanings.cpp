#include <entente/engine/analysis/leanings.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <utility>

namespace entente {

std::vector<ComparedLeaning> compared_leanings(const Chronicle& chronicle, const Study& study,
                                               std::span<const Comparison> comparisons,
                                               std::span<const ActorId> actors, const Pair& p_and_q,
                                               const IntervalOptions& intervals) {
  std::vector<ComparedLeaning> rows;
  for (const Comparison& eras : comparisons)
    for (const ActorId actor : actors) {
      const Between between{actor, p_and_q.first, p_and_q.second};
      rows.push_back(
          {eras, between,
           leaning(chronicle, study.graphs[eras.before], study.graphs[eras.after], between, intervals)});
    }
  return rows;
}

std::vector<EraHedging> hedging_by_era(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                       std::span<const ActorId> actors, const Pair& p_and_q,
                                       const IntervalOptions& intervals, const Progress& progress) {
  const auto& [p, q] = p_and_q;
  std::vector<EraHedging> rows;
  for (std::size_t e = 0; e < graphs.size(); ++e) {
    if (progress) progress(e, graphs.size());
    std::vector<Hedging> found;
    for (const ActorId actor : actors)
      found.push_back(hedging(chronicle, graphs[e], {actor, p, q}, intervals));
    if (actors.empty()) found = hedging_of_all(chronicle, graphs[e], p, q, intervals);
    for (Hedging& one : found) rows.push_back({e, std::move(one)});
    if (found.empty()) rows.push_back({e, {}});
  }
  return rows;
}

}  // namespace entente
