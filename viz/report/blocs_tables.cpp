// One function for each table.
#include <entente/viz/report/blocs_tables.hpp>

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

std::string reasons(const Partition& era, const BlocMember& member) {
  std::string text = member.aligned() ? "" : fmt::format("bloc: {}", name(member.why));
  for (const auto& [column, value] : {std::pair{"lower", era.lower},
                                      {"modularity", era.modularity},
                                      {"modularity_upper", era.modularity_upper}})
    if (!value.defined())
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", column, name(value.reason()));
  return text;
}

}  // namespace

Table blocs_table(const Chronicle& chronicle, std::span<const Partition> eras) {
  Table table{"blocs",
              {"era", "actor", "bloc", "k", "violations", "status", "label", "kind", "method", "lower",
               "modularity", "modularity_upper", "why"},
              {}};
  table.apart = {"kind", "method", "modularity_upper"};
  for (const Partition& era : eras)
    for (const ActorId id : present(era)) {
      const Actor& actor = chronicle.roster[id];
      add_row(table, {era.era, actor.code, bloc_cell(era[id].bloc), static_cast<std::int64_t>(era.k),
                      amount(era.violations), std::string(name(era.certainty)), actor.label,
                      std::string(name(actor.kind)), std::string(name(era.method)),
                      era.lower.defined() ? amount(era.lower.number()) : Cell(), cell(era.modularity),
                      cell(era.modularity_upper), reasons(era, era[id])});
    }
  return table;
}

Table bloc_changes_table(const Chronicle& chronicle, std::span<const Partition> eras) {
  Table table{"bloc_changes", {"actor", "label", "from_era", "to_era", "from_bloc", "to_bloc", "change"}, {}};
  for (std::size_t e = 0; e + 1 < eras.size(); ++e)
    for (const CampChange& change : camp_changes(eras[e], eras[e + 1])) {
      const Actor& actor = chronicle.roster[change.actor];
      add_row(table, {actor.code, actor.label, change.from_era, change.to_era, bloc_cell(change.from),
                      bloc_cell(change.to), std::string(name(change.shift))});
    }
  return table;
}

}  // namespace entente
