// Intervals of shifts from their resamples.
#include <entente/engine/resampling/intervals.hpp>

#include <entente/engine/resampling/resampling.hpp>
#include <entente/engine/resampling/sum_intervals.hpp>
#include <entente/engine/shifts/statistics.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/engine/threads.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace entente {

namespace {

/// Why resampling can tell nothing about a shift.
std::optional<Reason> why_not(const Value& shift, const Resampling& resampling) {
  if (!shift.defined()) return shift.reason();
  if (resampling.before() == 0 || resampling.after() == 0) return Reason::no_ties;
  return resampling.too_few();
}

std::optional<Reason> why_not(const Measure& measure, const Value& shift, const Resampling& resampling) {
  if (shift.defined() && measure.sign_is_free) return Reason::free_sign;
  return why_not(shift, resampling);
}

void fill(ShiftInterval& result, Bootstrap bootstrap, const Resampling& resampling) {
  bootstrap.units = resampling.fewest();
  result.bounds = bounds(bootstrap, result.method, result.confidence);
  result.replicates = bootstrap.replicates.size();
}

/// The intervals of one measure, which is taken anew of every resampled graph.
std::vector<ShiftInterval> measured_intervals(const Record& record, const Measure& measure,
                                              std::span<const Shift* const> shifts,
                                              const IntervalOptions& options, const Progress& step) {
  refuse_too_many(options.replicates, shifts.size());
  const std::vector<CountedClaim> units = counted_claims(record.chronicle, record.before, record.after);
  const Resampling resampling(units, options.drawn.value_or(sources_or(Drawn::claims, units)));
  std::vector<ShiftInterval> results(shifts.size(), bare_interval(units, resampling, options));
  std::vector<Bootstrap> bootstraps;
  for (const Shift* shift : shifts) bootstraps.push_back({.observed = shift->shift});
  bool exact = false;
  if (resampling.before() > 0 && resampling.after() > 0 && !resampling.too_few()) {
    if (options.method == IntervalMethod::bca)
      for (const EraWeights& weights : resampling.leaving_one_out()) {
        const auto values = measured_shifts(record, measure, shifts, units, weights.before, weights.after);
        for (std::size_t i = 0; i < values.size(); ++i) bootstraps[i].leaving_one_out.push_back(values[i]);
      }
    std::size_t done = 0;
    exact = visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& r) {
      if (step) step(done++, options.replicates);
      const auto values = measured_shifts(record, measure, shifts, units, r.weights, r.weights);
      for (std::size_t i = 0; i < values.size(); ++i)
        bootstraps[i].replicates.push_back({values[i], r.probability});
    });
  }
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    if (const auto reason = why_not(measure, shifts[i]->shift, resampling)) {
      results[i].bounds = {*reason, *reason};
      continue;
    }
    fill(results[i], std::move(bootstraps[i]), resampling);
    results[i].exact = exact;
  }
  return results;
}

/// Which of the pair acts in the claims that a shift is a sum of; nothing: whoever does.
std::optional<int> acting(const Shift& shift) {
  if (!shift.b) return std::nullopt;
  if (shift.measure == "forward") return 1;
  if (shift.measure == "backward") return -1;
  if (shift.measure == "mutual") return 0;
  return std::nullopt;
}

/// A shift as a statistic of sums, where it is one; a ratio does not ask how many claims there are.
std::optional<SumStatistic> sum_statistic(const Shift& shift) {
  const SumStatistic of_levels{.observed = shift.shift, .of = level_shift};
  if ((shift.b && shift.measure == "level") || acting(shift)) return of_levels;
  if (shift.b && shift.measure == "polarity")
    return SumStatistic{
        .observed = shift.shift, .of = polarity_shift, .few_sources = Drawn::claims, .furthest = 2};
  const Measure* measure = find_measure(shift.measure);
  return measure != nullptr && measure->sums_levels ? std::optional(of_levels) : std::nullopt;
}

Subject subject_of(const Shift& shift) { return {shift.a, shift.b, acting(shift)}; }

/// What all shifts together come to is known before the first is drawn: of sums the claims of each subject,
/// of other measures those of everybody and both graphs.
void refuse_too_long_together(const Record& record, std::span<const Shift> shifts,
                              const IntervalOptions& options) {
  const auto resamples_of = [&](const std::vector<CountedClaim>& units, Drawn few_sources) {
    return static_cast<double>(resamples(
        Resampling(units, options.drawn.value_or(sources_or(few_sources, units))), options.replicates));
  };
  const std::vector<CountedClaim> all = counted_claims(record.chronicle, record.before, record.after);
  std::set<std::string> measured;
  std::optional<Subject> last;
  double draws = 0;
  for (const Shift& shift : shifts) {
    const Subject subject = subject_of(shift);
    if (const auto of = sum_statistic(shift)) {
      if (last == subject) continue;
      const std::vector<CountedClaim> units =
          counted_claims(record.chronicle, record.before, record.after, subject);
      const double times = resamples_of(units, of->few_sources);
      refuse_too_many(static_cast<std::size_t>(times), 4);
      draws += times * static_cast<double>(units.size());
      last = subject;
    } else if (const Measure* measure = find_measure(shift.measure);
               measure != nullptr && measured.insert(shift.measure).second) {
      draws += resamples_of(all, Drawn::claims) *
               (static_cast<double>(all.size()) + draws_of(*measure, record.before) +
                draws_of(*measure, record.after));
    }
  }
  refuse_too_long({.times = options.replicates,
                   .draws = draws / options.replicates,
                   .of = fmt::format("replicates of {} {} over {} claims", shifts.size(),
                                     shifts.size() == 1 ? "shift" : "shifts", all.size()),
                   .instead = "fewer shifts"});
}

/// Shifts by how their intervals are found, as places among them.
struct Kinds {
  /// Those of sums, one subject after the other: what stands together has one subject, whose claims are drawn
  /// once.
  std::vector<std::vector<std::size_t>> of_sums;
  std::map<std::string, std::vector<std::size_t>> measured;  // by measure

  std::size_t pieces() const { return of_sums.size() + measured.size(); }
};

Kinds kinds(std::span<const Shift> shifts) {
  Kinds found;
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    if (!sum_statistic(shifts[i])) {
      found.measured[shifts[i].measure].push_back(i);
      continue;
    }
    auto& groups = found.of_sums;
    if (groups.empty() || subject_of(shifts[groups.back().front()]) != subject_of(shifts[i]))
      groups.emplace_back();
    groups.back().push_back(i);
  }
  return found;
}

/// The intervals of the shifts at `places`, which are sums and have one subject.
std::vector<ShiftInterval> intervals_of_subject(const Record& record, std::span<const Shift> shifts,
                                                std::span<const std::size_t> places,
                                                const IntervalOptions& options) {
  std::vector<SumStatistic> statistics;
  for (const std::size_t place : places) statistics.push_back(*sum_statistic(shifts[place]));
  const Subject subject = subject_of(shifts[places.front()]);
  return sum_intervals(counted_claims(record.chronicle, record.before, record.after, subject), statistics,
                       options);
}

/// The intervals of the shifts at `places`, which are those of one measure.
std::vector<ShiftInterval> intervals_of_measure(const Record& record, const std::string& name,
                                                std::span<const Shift> shifts,
                                                std::span<const std::size_t> places,
                                                const IntervalOptions& options, const Progress& step) {
  const Measure* measure = find_measure(name);
  if (measure == nullptr) throw Error(Failure::usage, fmt::format("there is no measure `{}`", name));
  std::vector<const Shift*> of_measure;
  for (const std::size_t place : places) {
    refuse_mismatch(*measure, shifts[place]);
    of_measure.push_back(&shifts[place]);
  }
  return measured_intervals(record, *measure, of_measure, options, step);
}

}  // namespace

std::vector<ShiftInterval> shift_intervals(const Chronicle& chronicle, const EraGraph& before,
                                           const EraGraph& after, std::span<const Shift> shifts,
                                           const IntervalOptions& options, const Progress& progress,
                                           std::size_t threads) {
  const Record record{chronicle, before, after};
  refuse_too_long_together(record, shifts, options);
  const Kinds found = kinds(shifts);
  std::vector<ShiftInterval> results(shifts.size());
  const auto put = [&](std::span<const std::size_t> places, const std::vector<ShiftInterval>& intervals) {
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = intervals[i];
  };
  std::size_t taken = 0;
  const Progress step = [&](std::size_t done, std::size_t of_one) {
    if (progress) progress(taken * of_one + done, found.pieces() * of_one);
  };
  in_parallel(
      found.of_sums.size(), threads,
      [&](std::size_t i) {
        put(found.of_sums[i], intervals_of_subject(record, shifts, found.of_sums[i], options));
      },
      [&](std::size_t done, std::size_t) { step(done * options.replicates, options.replicates); });
  taken = found.of_sums.size();
  for (const auto& [name, places] : found.measured) {
    put(places, intervals_of_measure(record, name, shifts, places, options, step));
    ++taken;
  }
  return results;
}

}  // namespace entente
