// Intervals of shifts from their resamples.
#include <entente/engine/change/resampling/intervals.hpp>

#include <entente/engine/change/resampling/resampled_shifts.hpp>
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

/// Everything of an interval but what the replicates tell.
ShiftInterval described(const Drawing& drawing, const IntervalOptions& options) {
  ShiftInterval result;
  result.method = options.method;
  result.confidence = options.confidence;
  result.drawn = drawing.resampling.drawn();
  result.claims = drawing.units.size();
  result.sources = sources_of(drawing.units).size();
  result.drawn_before = drawing.resampling.before();
  result.drawn_after = drawing.resampling.after();
  result.seed = options.seed;
  return result;
}

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

/// Sums of the claims about one subject: shifts of `level` and `polarity` are read from the same draws.
class SubjectIntervals {
 public:
  SubjectIntervals(const Record& record, const Subject& subject, const IntervalOptions& options)
      : subject_(subject), options_(options), drawing_(record, subject, options) {}

  const Subject& subject() const { return subject_; }

  ShiftInterval of(const Value& shift, Value (*statistic)(const Sums&)) {
    ShiftInterval result = described(drawing_, options_);
    if (const auto reason = why_not(shift, drawing_.resampling)) {
      result.bounds = {*reason, *reason};
      return result;
    }
    if (draws_.empty()) draw();
    Bootstrap bootstrap{.observed = shift};
    for (const auto& [drawn, probability] : draws_)
      bootstrap.replicates.push_back({statistic(drawn), probability});
    if (options_.method == IntervalMethod::bca)
      for (const EraWeights& weights : drawing_.resampling.leaving_one_out())
        bootstrap.leaving_one_out.push_back(statistic(sums(drawing_.units, weights.before, weights.after)));
    fill(result, std::move(bootstrap), drawing_.resampling);
    result.exact = exact_;
    return result;
  }

 private:
  void draw() {
    exact_ = visit_resamples(drawing_.resampling, options_.replicates, options_.seed, [&](const Resample& r) {
      draws_.emplace_back(sums(drawing_.units, r.weights, r.weights), r.probability);
    });
  }

  Subject subject_;
  const IntervalOptions& options_;
  Drawing drawing_;
  std::vector<std::pair<Sums, double>> draws_;
  bool exact_ = false;
};

/// The intervals of one measure, which is taken anew of every resampled graph.
std::vector<ShiftInterval> measured_intervals(const Record& record, const Measure& measure,
                                              std::span<const Shift* const> shifts,
                                              const IntervalOptions& options, const Progress& step) {
  refuse_too_many(options.replicates, shifts.size());
  const Drawing drawing(record, {}, options);
  std::vector<ShiftInterval> results(shifts.size(), described(drawing, options));
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

using OfSums = Value (*)(const Sums&);

/// Which of the pair acts in the claims that a shift is a sum of; nothing: whoever does.
std::optional<int> acting(const Shift& shift) {
  if (!shift.b) return std::nullopt;
  if (shift.measure == "forward") return 1;
  if (shift.measure == "backward") return -1;
  if (shift.measure == "mutual") return 0;
  return std::nullopt;
}

/// The statistic that a shift is of, where it is one of sums; null otherwise.
OfSums sum_statistic(const Shift& shift) {
  if ((shift.b && shift.measure == "level") || acting(shift)) return level_shift;
  if (shift.b && shift.measure == "polarity") return polarity_shift;
  const Measure* measure = find_measure(shift.measure);
  return measure != nullptr && measure->sums_levels ? level_shift : nullptr;
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
  std::optional<SubjectIntervals> sampled;
  for (const std::size_t i : of_sums) {
    step(0, options.replicates);
    const Subject subject{shifts[i].a, shifts[i].b, acting(shifts[i])};
    if (!sampled || sampled->subject() != subject) sampled.emplace(record, subject, options);
    results[i] = sampled->of(shifts[i].shift, sum_statistic(shifts[i]));
    ++taken;
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
