// Shifts between two eras, and the claims that make them.
#include <entente/engine/shifts/shifts.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace entente {

double Driver::difference() const { return settled_difference(after, before); }

namespace {

/// The two eras that are compared.
struct Eras {
  const EraGraph& before;
  const EraGraph& after;
};

void add_claims(std::vector<Driver>& drivers, const EraGraph& graph, const Tie& tie, double Driver::*side) {
  for (const ClaimShare& share : graph.shares(tie)) {
    drivers.push_back({.claim = share.claim});
    drivers.back().*side = share.value;
  }
}

void add_claims(std::vector<Driver>& drivers, const EraGraph& graph, const Pair& pair, double Driver::*side) {
  if (const Tie* tie = graph.tie(pair.first, pair.second)) add_claims(drivers, graph, *tie, side);
}

void add_claims(std::vector<Driver>& drivers, const EraGraph& graph, ActorId actor, double Driver::*side) {
  const auto v = graph.vertex(actor);
  if (!v) return;
  for (const Arc& arc : graph.arcs(*v)) add_claims(drivers, graph, graph.ties()[arc.tie], side);
}

/// One driver for each claim, the largest differences first.
std::vector<Driver> merged(std::vector<Driver> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Driver& x, const Driver& y) { return x.claim < y.claim; });
  std::vector<Driver> drivers;
  for (const Driver& part : parts) {
    if (drivers.empty() || drivers.back().claim != part.claim) {
      drivers.push_back(part);
    } else {
      drivers.back().before += part.before;
      drivers.back().after += part.after;
    }
  }
  std::stable_sort(drivers.begin(), drivers.end(), [](const Driver& x, const Driver& y) {
    return std::abs(x.difference()) > std::abs(y.difference());
  });
  return drivers;
}

template <class Who>
std::vector<Driver> drivers_of(const Eras& eras, const Who& subject) {
  std::vector<Driver> parts;
  add_claims(parts, eras.before, subject, &Driver::before);
  add_claims(parts, eras.after, subject, &Driver::after);
  return merged(std::move(parts));
}

Shift shift_of(const Eras& eras, ActorId a, std::optional<ActorId> b, std::string measure,
               const Value& before, const Value& after) {
  return {.from = eras.before.era().id,
          .to = eras.after.era().id,
          .a = a,
          .b = b,
          .measure = std::move(measure),
          .before = before,
          .after = after,
          .shift = after - before,
          .drivers = {}};
}

std::vector<Pair> tied_pairs(const EraGraph& graph) {
  std::vector<Pair> pairs;
  for (const Tie& tie : graph.ties()) pairs.push_back(graph.pair(tie));
  return pairs;
}

/// What either of two sorted lists holds.
template <class T>
std::vector<T> either(const std::vector<T>& x, const std::vector<T>& y) {
  std::vector<T> all;
  std::set_union(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(all));
  return all;
}

}  // namespace

std::vector<Shift> measure_shifts(const Measure& measure, const EraGraph& before, const Scores& scores_before,
                                  const EraGraph& after, const Scores& scores_after) {
  assert(before.roster_size() == after.roster_size() && scores_before.measure == measure.name &&
         scores_after.measure == measure.name);
  const Eras eras{before, after};
  const std::string name(measure.name);
  std::vector<Shift> result;
  if (measure.subjects == Subjects::pairs) {
    for (const auto& [a, b] : either(scores_before.pairs, scores_after.pairs))
      result.push_back(shift_of(eras, a, b, name, value_of(before, scores_before, a, b),
                                value_of(after, scores_after, a, b)));
    return result;
  }
  for (const ActorId actor : either(before.actors(), after.actors())) {
    result.push_back(shift_of(eras, actor, std::nullopt, name, scores_before[actor], scores_after[actor]));
    if (measure.sums_levels) result.back().drivers = drivers_of(eras, actor);
  }
  return result;
}

std::vector<Shift> pair_shifts(const EraGraph& before, const EraGraph& after) {
  assert(before.roster_size() == after.roster_size());
  const Eras eras{before, after};
  std::vector<Shift> result;
  for (const Pair& pair : either(tied_pairs(before), tied_pairs(after))) {
    const auto [a, b] = pair;
    result.push_back(shift_of(eras, a, b, "level", level(before, a, b), level(after, a, b)));
    result.back().drivers = drivers_of(eras, pair);
    result.push_back(shift_of(eras, a, b, "polarity", polarity(before, a, b), polarity(after, a, b)));
  }
  return result;
}

std::vector<Shift> shifts(const EraGraph& before, const EraGraph& after, std::span<const Measure> chosen) {
  std::vector<Shift> result;
  for (const Measure& measure : chosen) {
    std::vector<Shift> of_measure =
        measure_shifts(measure, before, measure.scores(before), after, measure.scores(after));
    std::move(of_measure.begin(), of_measure.end(), std::back_inserter(result));
  }
  std::vector<Shift> of_pairs = pair_shifts(before, after);
  std::move(of_pairs.begin(), of_pairs.end(), std::back_inserter(result));
  return result;
}

}  // namespace entente
