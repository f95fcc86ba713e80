// Goes through the ties of both versions of an era in the order of codes: ids of the two are not the same.
#include <entente/engine/shifts/moved_levels.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace entente {

double MovedRow::difference() const { return settled_difference(after, before); }

namespace {

using PairOfCodes = std::pair<std::string_view, std::string_view>;

/// The ties of an era that two versions share.
struct TieInBoth {
  const Tie* before = nullptr;
  const Tie* after = nullptr;
};

struct SharedEra {
  const Chronicle& old_world;
  const EraGraph& old_graph;
  const Chronicle& new_world;
  const EraGraph& new_graph;
};

std::map<PairOfCodes, TieInBoth> ties_in(const SharedEra& era) {
  std::map<PairOfCodes, TieInBoth> found;
  const auto add = [&](const Chronicle& world, const EraGraph& graph, const Tie* TieInBoth::*side) {
    const auto code = [&](Vertex v) { return std::string_view(world.roster[graph.actors()[v]].code); };
    for (const Tie& tie : graph.ties()) found[{code(tie.a), code(tie.b)}].*side = &tie;
  };
  add(era.old_world, era.old_graph, &TieInBoth::before);
  add(era.new_world, era.new_graph, &TieInBoth::after);
  return found;
}

Value level_of(const Chronicle& world, const EraGraph& graph, const PairOfCodes& pair) {
  const auto a = world.roster.by_code(pair.first), b = world.roster.by_code(pair.second);
  return a && b ? level(graph, *a, *b) : Value(Reason::absent);
}

double amount(const Tie* tie) {
  if (tie == nullptr) return 0;
  const Amounts amounts = tie->amounts();
  return amounts.cooperative + amounts.hostile;
}

std::vector<MovedRow> moved_rows(const SharedEra& era, const TieInBoth& ties, double rounding) {
  std::map<std::string_view, MovedRow> by_key;
  if (ties.before != nullptr)
    for (const ClaimShare& share : era.old_graph.shares(*ties.before)) {
      MovedRow& row = by_key[era.old_world.claims[share.claim].key];
      row.in_before = share.claim;
      row.before = share.value;
    }
  if (ties.after != nullptr)
    for (const ClaimShare& share : era.new_graph.shares(*ties.after)) {
      MovedRow& row = by_key[era.new_world.claims[share.claim].key];
      row.in_after = share.claim;
      row.after = share.value;
    }
  std::vector<MovedRow> rows;
  for (const auto& [key, row] : by_key)
    if (std::abs(row.difference()) > rounding) rows.push_back(row);
  std::stable_sort(rows.begin(), rows.end(), [](const MovedRow& x, const MovedRow& y) {
    return std::abs(x.difference()) > std::abs(y.difference());
  });
  return rows;
}

void add_moved(std::vector<MovedLevel>& found, const SharedEra& era) {
  for (const auto& [pair, ties] : ties_in(era)) {
    const Value before = level_of(era.old_world, era.old_graph, pair);
    const Value after = level_of(era.new_world, era.new_graph, pair);
    const double rounding = rounding_share * (amount(ties.before) + amount(ties.after));
    const Value shift = after - before;
    if (shift.defined() && std::abs(shift.number()) <= rounding) continue;
    found.push_back({era.new_graph.era().id, std::string(pair.first), std::string(pair.second), before, after,
                     shift, moved_rows(era, ties, rounding)});
  }
}

}  // namespace

std::vector<MovedLevel> moved_levels(const Version& before, const Version& after) {
  std::vector<MovedLevel> found;
  for (const EraGraph& graph : after.graphs)
    for (const EraGraph& was : before.graphs)
      if (was.era().id == graph.era().id) add_moved(found, {before.chronicle, was, after.chronicle, graph});
  return found;
}

}  // namespace entente
