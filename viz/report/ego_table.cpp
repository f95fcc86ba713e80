// The partners of one actor, era by era.
#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/tables.hpp>

#include <algorithm>

namespace entente {
namespace {

/// Everybody with a tie to the actor, the highest level first.
std::vector<Alignment> partners(const EraGraph& graph, ActorId actor) {
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

Table ego_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, ActorId actor) {
  Table table{"ego",
              {"era", "actor", "partner", "label", "level", "change", "polarity", "forward", "backward",
               "mutual", "claims", "sources", "why"},
              {},
              2,
              {"actor"}};
  const std::string& code = chronicle.roster[actor].code;
  const EraGraph* before = nullptr;
  for (const EraGraph& graph : graphs) {
    const std::vector<Alignment> rows = partners(graph, actor);
    if (rows.empty()) {
      const Reason reason = graph.vertex(actor) ? Reason::no_ties : Reason::absent;
      add_row(table,
              {graph.era().id, code, "", "", {}, {}, {}, {}, {}, {}, {}, {}, std::string(name(reason))});
    }
    for (const Alignment& row : rows) {
      const Value change =
          before == nullptr ? Value(Reason::no_earlier_era) : row.level - level(*before, actor, row.b);
      const std::string why = reasons({{"change", change},
                                       {"polarity", row.polarity},
                                       {"forward", row.forward},
                                       {"backward", row.backward},
                                       {"mutual", row.mutual}});
      add_row(table, {graph.era().id, code, chronicle.roster[row.b].code,
                      label_of(chronicle, row.b, graph.folding()), cell(row.level), cell(change),
                      cell(row.polarity), cell(row.forward), cell(row.backward), cell(row.mutual),
                      static_cast<std::int64_t>(row.claims), static_cast<std::int64_t>(row.sources), why});
    }
    before = &graph;
  }
  return table;
}

}  // namespace entente
