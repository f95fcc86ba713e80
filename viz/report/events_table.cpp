// Events of pairs in each era, a row for each who acted.
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/tables.hpp>

namespace entente {
namespace {

struct Direction {
  std::string_view name;
  EventTally EventRecord::*tally;
  Value Interaction::*interaction;
};
constexpr Direction directions[] = {{"all", &EventRecord::all, &Interaction::all},
                                    {"forward", &EventRecord::forward, &Interaction::forward},
                                    {"backward", &EventRecord::backward, &Interaction::backward},
                                    {"mutual", &EventRecord::mutual, &Interaction::mutual}};

/// One word stands for the whole row where the pair is not there.
std::string why(const EventTally& tally, const Value& interaction) {
  if (tally.net == Value(Reason::absent)) return std::string(name(Reason::absent));
  return reasons({{"net", tally.net},
                  {"mean", tally.mean},
                  {"cooperation", tally.cooperation},
                  {"conflict", tally.conflict},
                  {"balance", tally.balance},
                  {"interaction", interaction}});
}

void add_direction(Table& table, const Chronicle& chronicle, const EraGraph& graph, const EventRecord& record,
                   const Direction& direction, const Interaction& felt) {
  const EventTally& tally = record.*direction.tally;
  const bool absent = tally.net == Value(Reason::absent);
  const Value interaction = absent ? tally.net : felt.*direction.interaction;
  std::vector<Cell> cells = {graph.era().id,
                             chronicle.roster[record.a].code,
                             chronicle.roster[record.b].code,
                             std::string(direction.name),
                             static_cast<std::int64_t>(tally.events),
                             tally.expected,
                             cell(tally.net),
                             cell(tally.mean),
                             cell(tally.cooperation),
                             cell(tally.conflict),
                             cell(tally.balance)};
  for (const double quad : tally.quads) cells.emplace_back(quad);
  cells.insert(cells.end(), {tally.unclassed, cell(interaction), why(tally, interaction)});
  add_row(table, std::move(cells));
}

/// The pairs given, or all pairs with a tie.
std::vector<Pair> pairs_in(const EraGraph& graph, std::span<const Pair> chosen) {
  std::vector<Pair> pairs(chosen.begin(), chosen.end());
  if (!pairs.empty()) return pairs;
  for (const Tie& tie : graph.ties()) pairs.push_back(graph.pair(tie));
  return pairs;
}

}  // namespace

Table events_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, const EraGraph& memory,
                   std::span<const Pair> pairs, const EventTableOptions& options) {
  Table table{"events",
              {"era", "a", "b", "direction", "events", "expected", "net", "mean", "cooperation", "conflict",
               "balance", "verbal_coop", "material_coop", "verbal_conf", "material_conf", "unclassed",
               "interaction", "why"},
              {},
              2,
              {"events", "cooperation", "conflict", "balance"}};
  for (const EraGraph& graph : graphs)
    for (const auto& [a, b] : pairs_in(graph, pairs)) {
      const EventRecord record = event_record(chronicle, graph, a, b);
      if (pairs.empty() && record.all.events == 0) continue;
      const Interaction felt = decayed_interaction(
          chronicle, memory, a, b, {.day = graph.era().span.past + -1, .half_life = options.half_life});
      for (const Direction& direction : directions)
        if (&direction == directions || (record.*direction.tally).events > 0)
          add_direction(table, chronicle, graph, record, direction, felt);
    }
  return table;
}

}  // namespace entente
