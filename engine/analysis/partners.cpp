#include <entente/engine/analysis/partners.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace entente {
namespace {

std::vector<Alignment> partners_in(const EraGraph& graph, ActorId actor) {
  std::vector<Alignment> found;
  if (const auto vertex = graph.vertex(actor))
    for (const Arc& arc : graph.arcs(*vertex))
      found.push_back(alignment(graph, actor, graph.actors()[arc.to]));
  std::stable_sort(found.begin(), found.end(), [](const Alignment& x, const Alignment& y) {
    return x.level.number() > y.level.number();
  });
  return found;
}

}  // namespace

std::vector<EraPartners> partners_by_era(std::span<const EraGraph> graphs, ActorId actor) {
  std::vector<EraPartners> eras;
  for (std::size_t e = 0; e < graphs.size(); ++e) {
    EraPartners era{.era = e, .nobody = graphs[e].vertex(actor) ? Reason::no_ties : Reason::absent};
    for (const Alignment& found : partners_in(graphs[e], actor)) {
      const Value change =
          e == 0 ? Value(Reason::no_earlier_era) : found.level - level(graphs[e - 1], actor, found.b);
      era.partners.push_back({found, change});
    }
    eras.push_back(std::move(era));
  }
  return eras;
}

std::vector<ComparedShift> partner_shifts(const Chronicle& chronicle, std::span<const Era> eras,
                                          std::span<const EraPartners> partners, ActorId actor,
                                          const FoldOptions& folding, const Progress& progress,
                                          std::size_t threads) {
  std::set<ActorId> all;
  for (const EraPartners& era : partners)
    for (const Partner& partner : era.partners) all.insert(partner.alignment.b);
  if (all.empty()) return {};
  ShiftChoice choice{.pair_measures = {"level"}};
  for (const ActorId partner : all) choice.pairs.emplace_back(actor, partner);
  std::vector<Comparison> comparisons;
  for (std::size_t e = 0; e + 1 < eras.size(); ++e) comparisons.push_back({e, e + 1});
  return compared_pairs(chronicle, eras, folding, comparisons,
                        {.choice = std::move(choice),
                         .intervals = IntervalOptions{},
                         .resampled = progress,
                         .threads = threads});
}

}  // namespace entente
