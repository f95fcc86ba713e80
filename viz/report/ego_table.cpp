#include <entente/viz/report/ego_table.hpp>

#include <entente/viz/maps/words.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/verdict_words.hpp>

#include <algorithm>

namespace entente {
namespace {

/// The shift of the tie with a partner into an era; nothing where it is not there, or has no verdict.
const ComparedShift* shift_into(std::span<const ComparedShift> shifts, std::size_t era, ActorId actor,
                                ActorId partner) {
  const auto found = std::ranges::find_if(shifts, [&](const ComparedShift& one) {
    const Shift& shift = one.shift;
    return one.eras.after == era && one.verdict &&
           ((shift.a == actor && shift.b == partner) || (shift.a == partner && shift.b == actor));
  });
  return found == shifts.end() ? nullptr : &*found;
}

}  // namespace

Table ego_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraPartners> rows,
                ActorId actor, const FoldOptions& folding, std::span<const ComparedShift> shifts) {
  Table table{"ego",
              {"era", "actor", "partner", "label", "level", "change", "polarity", "forward", "backward",
               "mutual", "claims", "sources", "why", "verdict", "reason"},
              {},
              2,
              {"actor"},
              {},
              {"reason"}};
  const std::string& code = chronicle.roster[actor].code;
  for (const EraPartners& found : rows) {
    const Era& era = eras[found.era];
    if (found.partners.empty())
      add_row(table, {era.id, code, "", "", {}, {}, {}, {}, {}, {}, {}, {}, std::string(name(found.nobody))});
    for (const auto& [row, change] : found.partners) {
      const ComparedShift* shift = shift_into(shifts, found.era, actor, row.b);
      const Value judged = shift ? Value(0) : change.defined() ? Value(Reason::too_large) : change;
      const std::string why = reasons({{"change", change},
                                       {"polarity", row.polarity},
                                       {"forward", row.forward},
                                       {"backward", row.backward},
                                       {"mutual", row.mutual},
                                       {"verdict", judged},
                                       {"reason", judged}});
      add_row(table, {era.id, code, chronicle.roster[row.b].code, label_of(chronicle, row.b, folding),
                      cell(row.level), cell(change), cell(row.polarity), cell(row.forward),
                      cell(row.backward), cell(row.mutual), static_cast<std::int64_t>(row.claims),
                      static_cast<std::int64_t>(row.sources), why,
                      shift ? Cell(std::string(name(shift->verdict->grade))) : Cell(),
                      shift ? Cell(reason_text(chronicle, *shift)) : Cell()});
    }
  }
  return table;
}

}  // namespace entente
