// The statistics of one graph by the name under which a shift goes.
#pragma once

#include <entente/engine/change/shifts.hpp>

#include <map>
#include <string>

namespace entente {

/// What a graph gives for the measure and the subject of a shift; each measure is taken once. Refers to the
/// graph.
class Statistics {
 public:
  explicit Statistics(const EraGraph& graph) : graph_(graph) {}
  /// `level` or `polarity` of a pair, or a measure of measures(). Throws Error(usage) for another name.
  Value operator()(const Shift& shift);

 private:
  const EraGraph& graph_;
  std::map<std::string, Scores> scores_;
};

/// Throws Error(usage) where a shift of a pair is of a measure of actors, or the other way round.
void refuse_mismatch(const Measure& measure, const Shift& shift);

/// The sign of after - before: -1, 0 or 1. 0 also where one is undefined, and where the two differ by
/// rounding alone (1e-9 of the larger).
int sign_of_shift(const Value& before, const Value& after);

}  // namespace entente
