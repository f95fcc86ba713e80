// One function for each table.
#include <entente/viz/report/blocs_tables.hpp>

#include <entente/engine/balance/blocs/bloc_shifts.hpp>
#include <entente/engine/balance/blocs/certainty.hpp>
#include <entente/engine/balance/blocs/least_movers.hpp>
#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/reasons.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

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

Cell best_partitions(const Partition& era) {
  if (era.best.partitions == 0) return {};
  return partitions_text(era.best);
}

/// Whether each of the two eras has one best partition only.
std::string certain_by_count(const Partition& from, const Partition& to) {
  const auto counted = [](const Partition& era) { return era.k == 0 || era.best.partitions > 0; };
  const auto one = [](const Partition& era) { return era.best.partitions <= 1 && !era.best.more; };
  if (!counted(from) || !counted(to)) return "unknown";
  return one(from) && one(to) ? "yes" : "no";
}

/// Two eras to be compared.
struct TwoEras {
  const Chronicle& chronicle;
  const Partition& from;
  const Partition& to;
};

using Actors = std::vector<ActorId>;

Cell actors_listed(const Chronicle& chronicle, const Actors& actors, std::string Actor::*text) {
  std::vector<std::string> texts;
  for (const ActorId actor : actors) texts.push_back(chronicle.roster[actor].*text);
  return texts.empty() ? Cell() : Cell(fmt::format("{}", fmt::join(texts, "; ")));
}

/// What happened to whom.
struct Told {
  std::string certain{};
  std::string_view change{};
  Actors actors{}, others{};
  std::size_t count = 0;
  Cell sets{};
  std::string why{};
};

void add_change(Table& table, const TwoEras& eras, const Told& told) {
  const auto& [chronicle, from, to] = eras;
  add_row(table,
          {from.era, to.era, std::string(told.change), actors_listed(chronicle, told.actors, &Actor::code),
           actors_listed(chronicle, told.others, &Actor::code), count(told.count), told.sets,
           told.certain.empty() ? certain_by_count(from, to) : told.certain, told.why,
           actors_listed(chronicle, told.actors, &Actor::label),
           actors_listed(chronicle, told.others, &Actor::label)});
}

void add_least_movers(Table& table, const TwoEras& eras, const LeastMovers& least) {
  if (least.actors == 0) return;
  Told told{.change = "least-movers", .count = least.actors, .sets = count(least.sets.size())};
  if (least.known == LeastSets::many) {
    told.sets = fmt::format("more than {}", most_least_sets);
    told.why = "actors: not-unique";
  } else if (least.known == LeastSets::unknown) {
    told.sets = Cell();
    told.why = reasons({{"actors", Reason::too_large}, {"sets", Reason::too_large}});
  }
  if (least.sets.empty()) add_change(table, eras, told);
  for (const Actors& set : least.sets) {
    told.actors = set;
    add_change(table, eras, told);
  }
}

bool concerns_pairs(const BlocShift& shift) { return shift.change <= BlocChange::apart; }

Told told(const BlocShift& shift, const TwoEras& eras) {
  const std::size_t actors = shift.actors.size();
  Told told{.change = name(shift.change),
            .actors = shift.actors,
            .others = shift.others,
            .count = concerns_pairs(shift) ? actors * shift.others.size() : actors};
  if (!concerns_pairs(shift) || !eras.from.certain || !eras.to.certain) return told;
  const std::size_t certain = certain_pairs(shift, eras.from, eras.to);
  const bool complete = eras.from.certain->complete && eras.to.certain->complete;
  told.certain = certain == told.count ? "yes" : complete ? "no" : "unknown";
  if (certain > 0 && certain < told.count)
    told.why = fmt::format("{} of {} pairs in every best partition", certain, told.count);
  return told;
}

void add_changes(Table& table, const TwoEras& eras, const BlocChanges& changes) {
  for (const BlocShift& shift : changes.shifts)
    if (concerns_pairs(shift)) add_change(table, eras, told(shift, eras));
  add_least_movers(table, eras, changes.least);
  for (const BlocShift& shift : changes.shifts)
    if (!concerns_pairs(shift)) add_change(table, eras, told(shift, eras));
}

}  // namespace

Table blocs_table(const Chronicle& chronicle, std::span<const Partition> eras, Mixed mixed) {
  Table table{"blocs",
              {"era", "actor", "bloc", "k", "violations", "status", "label", "kind", "method", "lower",
               "modularity", "modularity_upper", "why", "best_partitions", "mixed_rule"},
              {}};
  table.apart = {"kind", "method", "modularity_upper", "mixed_rule"};
  for (const Partition& era : eras)
    for (const ActorId id : present(era)) {
      const Actor& actor = chronicle.roster[id];
      add_row(table, {era.era, actor.code, bloc_cell(era[id].bloc), static_cast<std::int64_t>(era.k),
                      amount(era.violations), std::string(name(era.certainty)), actor.label,
                      std::string(name(actor.kind)), std::string(name(era.method)),
                      era.lower.defined() ? amount(era.lower.number()) : Cell(), cell(era.modularity),
                      cell(era.modularity_upper), why(era, era[id]), best_partitions(era),
                      std::string(name(mixed))});
    }
  return table;
}

Table bloc_changes_table(const Chronicle& chronicle, std::span<const Partition> eras,
                         std::span<const BlocChanges> changes) {
  Table table{"bloc_changes",
              {"from_era", "to_era", "change", "actors", "others", "count", "sets", "certain", "why",
               "labels", "other_labels"},
              {}};
  table.apart = {"labels", "other_labels"};
  for (const BlocChanges& one : changes)
    add_changes(table, {chronicle, eras[one.before], eras[one.after]}, one);
  return table;
}

Table certain_blocs_table(const Chronicle& chronicle, std::span<const Partition> eras) {
  Table table{"certain_blocs",
              {"era", "part", "group", "actors", "opposed", "complete", "best_partitions", "labels",
               "opposed_labels"},
              {}};
  table.apart = {"labels", "opposed_labels"};
  for (const Partition& era : eras) {
    std::int64_t number = 0;
    for (const CertainGroup& group : certain_groups(era))
      add_row(table,
              {era.era, std::int64_t{era[group.actors.front()].part}, ++number,
               actors_listed(chronicle, group.actors, &Actor::code),
               actors_listed(chronicle, group.opposed, &Actor::code), era.certain->complete ? "yes" : "no",
               best_partitions(era), actors_listed(chronicle, group.actors, &Actor::label),
               actors_listed(chronicle, group.opposed, &Actor::label)});
  }
  return table;
}

}  // namespace entente
