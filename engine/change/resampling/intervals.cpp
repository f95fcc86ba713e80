// Intervals of shifts from their resamples.
#include <entente/engine/change/resampling/intervals.hpp>

#include <entente/engine/change/resampling/sum_bounds.hpp>
#include <entente/engine/change/statistics.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

/// Claims, and how they are drawn.
struct Drawing {
  Drawing(const Record& record, const Subject& subject, const IntervalOptions& options)
      : units(claims(record.chronicle, record.before, record.after, subject)),
        resampling(units, options.drawn) {}
  std::vector<Claim> units;
  Resampling resampling;
};

/// Why resampling can tell nothing about a shift.
std::optional<Reason> why_not(const Value& shift, const Resampling& resampling) {
  if (!shift.defined()) return shift.reason();
  if (resampling.before() == 0 || resampling.after() == 0) return Reason::no_ties;
  if (!resampling.can_vary()) return Reason::one_claim;
  return std::nullopt;
}

std::optional<Reason> why_not(const Measure& measure, const Value& shift, const Resampling& resampling) {
  if (shift.defined() && measure.sign_is_free) return Reason::free_sign;
  return why_not(shift, resampling);
}

void fill(ShiftInterval& result, Bootstrap bootstrap, const Resampling& resampling) {
  bootstrap.units = std::min(resampling.before(), resampling.after());
  result.bounds = bounds(bootstrap, result.method, result.confidence);
  result.replicates = bootstrap.replicates.size();
}

using OfSums = Value (*)(const Sums&);

/// The statistic that a shift is of, where it is one of sums; null otherwise.
OfSums sum_statistic(const Shift& shift) {
  if (shift.b && shift.measure == "level") return level_shift;
  if (shift.b && shift.measure == "polarity") return polarity_shift;
  const Measure* measure = find_measure(shift.measure);
  return measure != nullptr && measure->sums_levels ? level_shift : nullptr;
}

Subject subject_of(const Shift& shift) { return {shift.a, shift.b}; }

/// The intervals of shifts of one subject that are sums of its claims.
std::vector<ShiftInterval> sum_intervals(const Record& record, std::span<const Shift* const> shifts,
                                         const IntervalOptions& options) {
  const Drawing drawing(record, subject_of(*shifts.front()), options);
  const std::size_t units = std::min(drawing.resampling.before(), drawing.resampling.after());
  std::vector<ShiftInterval> results(shifts.size(), described(drawing.units, drawing.resampling, options));
  std::vector<SumStatistic> statistics;
  std::vector<ShiftInterval*> told;
  for (std::size_t i = 0; i < shifts.size(); ++i)
    if (const auto reason = why_not(shifts[i]->shift, drawing.resampling)) {
      results[i].bounds = {*reason, *reason};
    } else {
      statistics.push_back({shifts[i]->shift, sum_statistic(*shifts[i]), units});
      told.push_back(&results[i]);
    }
  if (told.empty()) return results;
  const SumBounds found = sum_bounds(drawing.units, drawing.resampling, statistics, options);
  for (std::size_t i = 0; i < told.size(); ++i) {
    told[i]->bounds = found.bounds[i];
    told[i]->replicates = found.replicates;
    told[i]->exact = found.exact;
  }
  return results;
}

/// The intervals of one measure, which is taken anew of every resampled graph.
std::vector<ShiftInterval> measured_intervals(const Record& record, const Measure& measure,
                                              std::span<const Shift* const> shifts,
                                              const IntervalOptions& options, const Progress& step) {
  refuse_too_many(options.replicates, shifts.size());
  const Drawing drawing(record, {}, options);
  std::vector<ShiftInterval> results(shifts.size(), described(drawing.units, drawing.resampling, options));
  std::vector<Bootstrap> bootstraps;
  for (const Shift* shift : shifts) bootstraps.push_back({.observed = shift->shift});
  bool exact = false;
  if (drawing.resampling.before() > 1 && drawing.resampling.after() > 1) {
    if (options.method == IntervalMethod::bca)
      for (const EraWeights& weights : drawing.resampling.leaving_one_out()) {
        const auto values =
            measured_shifts(record, measure, shifts, drawing.units, weights.before, weights.after);
        for (std::size_t i = 0; i < values.size(); ++i) bootstraps[i].leaving_one_out.push_back(values[i]);
      }
    std::size_t done = 0;
    exact = visit_resamples(drawing.resampling, options.replicates, options.seed, [&](const Resample& r) {
      if (step) step(done++, options.replicates);
      const auto values = measured_shifts(record, measure, shifts, drawing.units, r.weights, r.weights);
      for (std::size_t i = 0; i < values.size(); ++i)
        bootstraps[i].replicates.push_back({values[i], r.probability});
    });
  }
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    if (const auto reason = why_not(measure, shifts[i]->shift, drawing.resampling)) {
      results[i].bounds = {*reason, *reason};
      continue;
    }
    fill(results[i], std::move(bootstraps[i]), drawing.resampling);
    results[i].exact = exact;
  }
  return results;
}

}  // namespace

std::vector<ShiftInterval> shift_intervals(const Chronicle& chronicle, const EraGraph& before,
                                           const EraGraph& after, std::span<const Shift> shifts,
                                           const IntervalOptions& options, const Progress& progress) {
  const Record record{chronicle, before, after};
  std::vector<ShiftInterval> results(shifts.size());
  std::vector<std::size_t> of_sums;
  std::map<std::string, std::vector<std::size_t>> measured;
  for (std::size_t i = 0; i < shifts.size(); ++i)
    if (sum_statistic(shifts[i]) != nullptr) {
      of_sums.push_back(i);
    } else {
      measured[shifts[i].measure].push_back(i);
    }
  std::size_t taken = 0;
  const Progress step = [&](std::size_t done, std::size_t of_one) {
    if (progress) progress(taken * of_one + done, (of_sums.size() + measured.size()) * of_one);
  };
  while (taken < of_sums.size()) {
    step(0, options.replicates);
    std::vector<const Shift*> of_one;
    for (std::size_t i = taken; i < of_sums.size(); ++i) {
      const Shift& shift = shifts[of_sums[i]];
      if (!of_one.empty() && subject_of(shift) != subject_of(*of_one.front())) break;
      of_one.push_back(&shift);
    }
    for (const ShiftInterval& interval : sum_intervals(record, of_one, options))
      results[of_sums[taken++]] = interval;
  }
  for (const auto& [name, places] : measured) {
    const Measure* measure = find_measure(name);
    if (measure == nullptr) throw Error(Failure::usage, fmt::format("there is no measure `{}`", name));
    std::vector<const Shift*> of_measure;
    for (const std::size_t place : places) {
      refuse_mismatch(*measure, shifts[place]);
      of_measure.push_back(&shifts[place]);
    }
    const auto intervals = measured_intervals(record, *measure, of_measure, options, step);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = intervals[i];
    ++taken;
  }
  return results;
}

}  // namespace entente
