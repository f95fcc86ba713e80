// Statistics of two eras under given weights of claims.
#include <entente/engine/resampling/resampled_shifts.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/reweighted.hpp>

namespace entente {

namespace {

void add(Amounts& sum, const Amounts& amounts, double weight) {
  sum.cooperative += weight * amounts.cooperative;
  sum.hostile += weight * amounts.hostile;
}

Value score(const EraGraph& graph, const Scores& scores, const Shift& shift) {
  return shift.b ? value_of(graph, scores, shift.a, *shift.b) : scores[shift.a];
}

}  // namespace

Sums sums(const std::vector<CountedClaim>& claims, std::span<const double> weights_before,
          std::span<const double> weights_after) {
  Sums result;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    add(result.before, claims[i].before, weights_before[i]);
    add(result.after, claims[i].after, weights_after[i]);
  }
  return result;
}

Value level_before(const Sums& sums) { return sums.before.level(); }
Value level_after(const Sums& sums) { return sums.after.level(); }
Value polarity_after(const Sums& sums) { return polarity(sums.after); }

Value level_shift(const Sums& sums) { return level_after(sums) - level_before(sums); }
Value polarity_shift(const Sums& sums) { return polarity(sums.after) - polarity(sums.before); }

std::vector<Value> measured_shifts(const Record& record, const Measure& measure,
                                   std::span<const Shift* const> shifts,
                                   const std::vector<CountedClaim>& claims,
                                   std::span<const double> weights_before,
                                   std::span<const double> weights_after) {
  const std::size_t rows = record.chronicle.claims.size();
  const EraGraph before = reweighted(record.before, factors(claims, weights_before, rows));
  const EraGraph after = reweighted(record.after, factors(claims, weights_after, rows));
  const Scores scores_before = measure.scores(before), scores_after = measure.scores(after);
  std::vector<Value> values;
  for (const Shift* shift : shifts)
    values.push_back(score(after, scores_after, *shift) - score(before, scores_before, *shift));
  return values;
}

}  // namespace entente
