// Level and polarity of pairs, and the list of measures.
#include <entente/engine/shifts/statistics.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente {

void refuse_mismatch(const Measure& measure, const Shift& shift) {
  if ((measure.subjects == Subjects::pairs) != shift.b.has_value())
    throw Error(Failure::usage,
                fmt::format("`{}` is a measure of {}", measure.name, shift.b ? "actors" : "pairs"));
}

Value Statistics::operator()(const Shift& shift) {
  if (shift.b && shift.measure == "level") return level(graph_, shift.a, *shift.b);
  if (shift.b && shift.measure == "polarity") return polarity(graph_, shift.a, *shift.b);
  const Measure* measure = find_measure(shift.measure);
  if (measure == nullptr) throw Error(Failure::usage, fmt::format("there is no measure `{}`", shift.measure));
  refuse_mismatch(*measure, shift);
  const Scores& known = scores(*measure);
  return shift.b ? value_of(graph_, known, shift.a, *shift.b) : known[shift.a];
}

const Scores& Statistics::scores(const Measure& measure) {
  const auto known = scores_.find(measure.name);
  if (known != scores_.end()) return known->second;
  Scores taken = measure.scores(graph_);
  if (measure.sign_is_free && like_ != nullptr) taken = facing(std::move(taken), like_->scores(measure));
  return scores_.emplace(measure.name, std::move(taken)).first->second;
}

bool rests_on_own_claims(const Shift& shift) {
  const Measure* measure = find_measure(shift.measure);
  return measure == nullptr || measure->sums_levels;
}

int sign_of_shift(const Value& before, const Value& after) {
  if (!before.defined() || !after.defined()) return 0;
  if (is_near(before.number(), after.number())) return 0;
  return before.number() < after.number() ? 1 : -1;
}

}  // namespace entente
