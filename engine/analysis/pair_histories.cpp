#include <entente/engine/analysis/pair_histories.hpp>

#include <entente/engine/analysis/pair_alignments.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace entente {
namespace {

std::size_t eras_told(const PairHistory& history) {
  return static_cast<std::size_t>(std::ranges::count_if(history.levels, &Value::defined));
}

double size_of(const PairHistory& history) {
  double size = 0;
  for (const Value& level : history.levels)
    if (level.defined()) size += std::abs(level.number());
  return size;
}

bool is_among(const HistoryChoice& choice, const Pair& pair) {
  const auto is_asked = [&](ActorId actor) { return std::ranges::count(choice.actors, actor) > 0; };
  return choice.actors.empty() || (is_asked(pair.first) && is_asked(pair.second));
}

bool is_named(const HistoryChoice& choice, const Pair& pair) {
  return std::ranges::any_of(
      choice.pairs, [&](const Pair& named) { return Pair(std::minmax(named.first, named.second)) == pair; });
}

void note_change(PairHistory& history) {
  std::vector<double> told;
  for (const Value& level : history.levels)
    if (level.defined()) told.push_back(level.number());
  if (told.size() < 2) return;
  history.change = told.back() - told.front();
  history.flips = told.front() * told.back() < 0;
}

/// Leaves those told of in so many eras or more, and of these the ones with the largest levels.
void keep_the_best_told(PairHistories& found, std::size_t eras, std::size_t most) {
  found.least_eras = std::max<std::size_t>(1, eras);
  const auto is_told = [&](const PairHistory& one) { return eras_told(one) >= found.least_eras; };
  if (std::ranges::none_of(found.rows, is_told)) found.least_eras = 1;
  std::erase_if(found.rows, [&](const PairHistory& one) { return !is_told(one); });
  std::ranges::stable_sort(found.rows, std::greater(), size_of);
  found.told = found.rows.size();
  if (found.rows.size() > most) found.rows.resize(most);
}

/// Where a pair stands, and in which bloc; in the order of the groups.
std::pair<PairStand, std::uint32_t> stand_of(const Pair& pair, const BlocSides& blocs) {
  const std::uint32_t a = blocs.bloc_of(pair.first), b = blocs.bloc_of(pair.second);
  if (a == 0 || b == 0) return {PairStand::outside, 0};
  if (a != b) return {PairStand::across, 0};
  return {PairStand::within, a};
}

/// Puts rows into groups by the last blocs there are; within each they keep their order.
void group_by_blocs(PairHistories& found, const HistoryChoice& choice) {
  const std::span<const Partition> eras = choice.blocs;
  std::size_t last = std::min(eras.size(), choice.sides.size());
  while (last > 0 && eras[last - 1].k == 0) --last;
  if (last == 0) return;
  HistoryBlocs blocs{
      .era = last - 1, .found = eras[last - 1], .sides = choice.sides[last - 1], .counted = choice.counted};
  std::ranges::stable_sort(found.rows, {},
                           [&](const PairHistory& row) { return stand_of(row.pair, blocs.sides); });
  for (const PairHistory& row : found.rows) {
    const auto [stand, bloc] = stand_of(row.pair, blocs.sides);
    if (blocs.groups.empty() || blocs.groups.back().stand != stand || blocs.groups.back().bloc != bloc)
      blocs.groups.push_back({stand, bloc});
    ++blocs.groups.back().rows;
  }
  found.blocs = std::move(blocs);
}

void order(std::vector<PairHistory>& rows, HistoryOrder by) {
  std::ranges::sort(rows, {}, &PairHistory::pair);
  if (by == HistoryOrder::name) return;
  const auto rise = [](const PairHistory& one) {
    return std::pair(one.change.defined(), one.change.defined() ? one.change.number() : 0);
  };
  std::ranges::stable_sort(rows, std::greater(), rise);
}

}  // namespace

PairHistories pair_histories(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                             const HistoryChoice& choice) {
  std::map<Pair, PairHistory> by_pair;
  const auto history = [&](const Pair& pair) -> PairHistory& {
    PairHistory& one = by_pair[pair];
    if (one.levels.empty()) {
      one.pair = pair;
      one.levels.assign(graphs.size(), Reason::no_ties);
      one.claims.assign(graphs.size(), 0);
    }
    return one;
  };
  for (const auto& [a, b] : choice.pairs) history(std::minmax(a, b));
  for (const PairAlignment& row : pair_alignments(chronicle, graphs)) {
    PairHistory& one = history(std::minmax(row.alignment.a, row.alignment.b));
    one.levels[row.era] = row.alignment.level;
    one.claims[row.era] = row.alignment.claims;
  }
  PairHistories found;
  for (auto& [pair, one] : by_pair) {
    if (!is_among(choice, pair)) continue;
    found.all += eras_told(one) > 0;
    if (choice.pairs.empty() || is_named(choice, pair)) found.rows.push_back(std::move(one));
  }
  if (choice.pairs.empty())
    keep_the_best_told(found, choice.actors.empty() ? graphs.size() / 2 : 1, choice.most);
  for (PairHistory& one : found.rows) note_change(one);
  order(found.rows, choice.order);
  if (choice.order == HistoryOrder::blocs) group_by_blocs(found, choice);
  found.order = found.blocs                          ? HistoryOrder::blocs
                : choice.order == HistoryOrder::name ? HistoryOrder::name
                                                     : HistoryOrder::change;
  return found;
}

}  // namespace entente
