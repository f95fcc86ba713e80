// One function for each table.
#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/blocs_tables.hpp>
#include <entente/viz/report/reasons.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

Cell bloc_cell(std::uint32_t bloc) { return bloc == 0 ? Cell() : Cell(std::int64_t{bloc}); }

/// Violations are whole where ties are counted, and print so.
Cell amount(double violations) {
  if (violations == std::floor(violations) && violations < 1e15) return static_cast<std::int64_t>(violations);
  return violations;
}

/// The actors present, bloc by bloc, the unaligned last.
std::vector<ActorId> present(const Partition& era) {
  std::vector<ActorId> actors;
  for (std::uint32_t i = 0; i < era.members.size(); ++i)
    if (era.members[i].aligned() || era.members[i].why != Reason::absent) actors.push_back(actor_id(i));
  std::stable_sort(actors.begin(), actors.end(), [&](ActorId x, ActorId y) {
    return era[x].bloc - 1 < era[y].bloc - 1;  // none, 0, wraps around to the end
  });
  return actors;
}

std::string why(const Partition& era, const BlocMember& member) {
  const Value bloc = member.aligned() ? Value(member.bloc) : Value(member.why);
  return reasons({{"bloc", bloc},
                  {"lower", era.lower},
                  {"modularity", era.modularity},
                  {"modularity_upper", era.modularity_upper}});
}

Cell best_splits(const Partition& era) {
  if (era.best.splits == 0) return {};
  return splits_text(era.best);
}

/// Whether nothing but one division of each of the two eras is best.
std::string certain(const Partition& from, const Partition& to) {
  const auto one = [](const Partition& era) { return era.best.splits == 1 && !era.best.more; };
  if (from.method != BlocMethod::two_camps) return "unknown";
  return one(from) && one(to) ? "yes" : "no";
}

}  // namespace

Table blocs_table(const Chronicle& chronicle, std::span<const Partition> eras, Mixed mixed) {
  Table table{"blocs",
              {"era", "actor", "bloc", "k", "violations", "status", "label", "kind", "method", "lower",
               "modularity", "modularity_upper", "why", "best_splits", "mixed_rule"},
              {}};
  table.apart = {"kind", "method", "modularity_upper", "mixed_rule"};
  for (const Partition& era : eras)
    for (const ActorId id : present(era)) {
      const Actor& actor = chronicle.roster[id];
      add_row(table,
              {era.era, actor.code, bloc_cell(era[id].bloc), static_cast<std::int64_t>(era.k),
               amount(era.violations), std::string(name(era.certainty)), actor.label,
               std::string(name(actor.kind)), std::string(name(era.method)),
               era.lower.defined() ? amount(era.lower.number()) : Cell(), cell(era.modularity),
               cell(era.modularity_upper), why(era, era[id]), best_splits(era), std::string(name(mixed))});
    }
  return table;
}

Table bloc_changes_table(const Chronicle& chronicle, std::span<const Partition> eras) {
  Table table{"bloc_changes",
              {"actor", "label", "from_era", "to_era", "from_bloc", "to_bloc", "change", "certain"},
              {}};
  for (std::size_t e = 0; e + 1 < eras.size(); ++e)
    for (const CampChange& change : camp_changes(eras[e], eras[e + 1])) {
      const Actor& actor = chronicle.roster[change.actor];
      add_row(table, {actor.code, actor.label, change.from_era, change.to_era, bloc_cell(change.from),
                      bloc_cell(change.to), std::string(name(change.shift)), certain(eras[e], eras[e + 1])});
    }
  return table;
}

}  // namespace entente
