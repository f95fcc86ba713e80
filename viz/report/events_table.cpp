#include <entente/viz/report/events_table.hpp>

#include <entente/viz/report/reasons.hpp>

namespace entente {
namespace {

struct ActingSide {
  std::string_view name;
  EventTally EventRecord::*tally;
  Value Interaction::*interaction;
};
constexpr ActingSide directions[] = {{"all", &EventRecord::all, &Interaction::all},
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

void add_direction(Table& table, const Chronicle& chronicle, const Era& era, const EventRecord& record,
                   const ActingSide& direction, const Interaction& felt) {
  const EventTally& tally = record.*direction.tally;
  const bool absent = tally.net == Value(Reason::absent);
  const Value interaction = absent ? tally.net : felt.*direction.interaction;
  std::vector<Cell> cells = {era.id,
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

}  // namespace

Table events_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const PairEvents> rows) {
  Table table{"events",
              {"era", "a", "b", "direction", "events", "expected", "net", "mean", "cooperation", "conflict",
               "balance", "verbal_coop", "material_coop", "verbal_conf", "material_conf", "unclassed",
               "interaction", "why"},
              {},
              2,
              {"events", "cooperation", "conflict", "balance"}};
  for (const PairEvents& row : rows)
    for (const ActingSide& direction : directions)
      if (&direction == directions || (row.record.*direction.tally).events > 0)
        add_direction(table, chronicle, eras[row.era], row.record, direction, row.felt);
  return table;
}

}  // namespace entente
