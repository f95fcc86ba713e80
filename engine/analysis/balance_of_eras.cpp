// The line index of an era is solved once; blocs and figures are read from it.
#include <entente/engine/analysis/balance_of_eras.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/balance/blocs/membership.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace entente {

const Era& JudgedEra::era() const { return graph.era(); }

ActorId JudgedEra::actor(Vertex v) const { return graph.actors()[v]; }

std::vector<EraBalance> balance_of_eras(std::span<const EraGraph> graphs, const EraBalanceOptions& options,
                                        const LimitOfEra& limit, const Progress& progress) {
  std::vector<EraBalance> found;
  for (const EraGraph& graph : graphs) {
    if (progress) progress(found.size(), graphs.size());
    EraBalanceOptions of_era = options;
    if (limit) of_era.should_stop = limit();
    found.push_back(era_balance(graph, of_era));
  }
  return found;
}

std::vector<JudgedEra> judged_eras(std::span<const EraGraph> graphs, std::span<const EraBalance> found,
                                   Mixed mixed) {
  std::vector<JudgedEra> eras;
  for (std::size_t e = 0; e < graphs.size(); ++e) eras.push_back({graphs[e], found[e], mixed});
  return eras;
}

std::vector<Partition> two_blocs(std::span<const JudgedEra> eras) {
  std::vector<Partition> blocs;
  for (const JudgedEra& era : eras)
    blocs.push_back(two_blocs(era.graph, era.balance.graph, era.balance.line, era.balance.partitions,
                              era.balance.certain));
  return carried(std::move(blocs));
}

std::vector<Partition> blocs_of_eras(std::span<const EraGraph> graphs, const BlocsOptions& options,
                                     const LimitOfEra& limit, const Progress& progress) {
  std::vector<Partition> found;
  for (const EraGraph& graph : graphs) {
    if (progress) progress(found.size(), graphs.size());
    BlocsOptions of_era = options;
    if (limit) of_era.should_stop = limit();
    found.push_back(blocs(graph, of_era));
  }
  return carried(std::move(found));
}

std::vector<std::vector<Triangle>> triads_of_eras(std::span<const JudgedEra> eras, Listed which) {
  std::vector<std::vector<Triangle>> found;
  for (const JudgedEra& era : eras)
    found.push_back(triangles(era.balance.graph, {.which = which, .most = most_triads}));
  return found;
}

std::vector<PairPressure> pressures(std::span<const EraGraph> graphs, std::span<const Pair> pairs) {
  std::vector<PairPressure> found;
  for (const auto& [a, b] : pairs)
    for (std::size_t e = 0; e < graphs.size(); ++e) {
      PairPressure row{e, {a, b}, level(graphs[e], a, b), pressure(graphs[e], a, b)};
      std::ranges::stable_sort(row.pressure.third_parties, std::greater(),
                               [](const ThirdParty& third) { return std::abs(third.push()); });
      found.push_back(std::move(row));
    }
  return found;
}

}  // namespace entente
