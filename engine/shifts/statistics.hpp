// The statistics of one graph by the name under which a shift goes.
#pragma once

#include <entente/engine/shifts/shifts.hpp>

#include <map>
#include <string_view>

namespace entente {

/// What a graph gives for the measure and the subject of a shift; each measure is taken once. Refers to the
/// graph, and to `like`: where a measure leaves the sign of all values open, they face those of `like`,
/// which several threads may share once it has taken them.
class Statistics {
 public:
  explicit Statistics(const EraGraph& graph, Statistics* like = nullptr) : graph_(graph), like_(like) {}
  /// `level` or `polarity` of a pair, or a measure of measures(). Throws Error(usage) for another name.
  Value operator()(const Shift& shift);

 private:
  const Scores& scores(const Measure& measure);

  const EraGraph& graph_;
  Statistics* like_;
  std::map<std::string_view, Scores> scores_;
};

/// Throws Error(usage) where a shift of a pair is of a measure of actors, or the other way round.
void refuse_mismatch(const Measure& measure, const Shift& shift);

/// Whether a shift depends on the claims about its subject alone: `level`, `polarity` and sums of levels.
bool rests_on_own_claims(const Shift& shift);

/// The sign of after - before: -1, 0 or 1. 0 also where one is undefined, and where the two differ by
/// rounding alone (1e-9 of the larger).
int sign_of_shift(const Value& before, const Value& after);

}  // namespace entente
