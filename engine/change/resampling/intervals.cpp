// Intervals of shifts from their resamples.
#include <entente/engine/change/resampling/intervals.hpp>

#include <entente/engine/change/resampling/resampled_shifts.hpp>
#include <entente/engine/change/statistics.hpp>
#include <entente/engine/change/work.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace entente {

namespace {

/// Claims, and how they are drawn.
struct Drawing {
  Drawing(const std::vector<Claim>& of, const IntervalOptions& options, Drawn few_sources)
      : units(of), resampling(of, options.drawn.value_or(sources_or(few_sources, of))) {}
  const std::vector<Claim>& units;
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

/// A shift that is one of sums over claims.
struct OfSums {
  Value (*statistic)(const Sums&) = nullptr;
  Drawn few_sources = Drawn::each_claim;  ///< what is drawn where sources are too few
  double furthest = HUGE_VAL;             ///< from 0 that a shift can be
};
constexpr OfSums of_levels{level_shift};
/// A ratio does not ask how many claims there are.
constexpr OfSums of_polarities{polarity_shift, Drawn::claims, 2};

Bounds within(const Bounds& bounds, double furthest) {
  if (!bounds.low.defined()) return bounds;
  return {std::max(bounds.low.number(), -furthest), std::min(bounds.high.number(), furthest)};
}

/// Sums of the claims about one subject: shifts that are drawn alike are read from the same draws.
class SubjectIntervals {
 public:
  SubjectIntervals(const Record& record, const Subject& subject, const IntervalOptions& options)
      : subject_(subject),
        options_(options),
        units_(claims(record.chronicle, record.before, record.after, subject)) {}

  const Subject& subject() const { return subject_; }

  ShiftInterval of(const Value& shift, const OfSums& sums_of) {
    const Drawing drawing(units_, options_, sums_of.few_sources);
    ShiftInterval result = described(drawing, options_);
    if (const auto reason = why_not(shift, drawing.resampling)) {
      result.bounds = {*reason, *reason};
      return result;
    }
    const Draws& draws = drawn(drawing.resampling);
    Bootstrap bootstrap{.observed = shift};
    for (const auto& [sum, probability] : draws.sums)
      bootstrap.replicates.push_back({sums_of.statistic(sum), probability});
    if (options_.method == IntervalMethod::bca)
      for (const EraWeights& weights : drawing.resampling.leaving_one_out())
        bootstrap.leaving_one_out.push_back(sums_of.statistic(sums(units_, weights.before, weights.after)));
    fill(result, std::move(bootstrap), drawing.resampling);
    result.bounds = within(result.bounds, sums_of.furthest);
    result.exact = draws.exact;
    return result;
  }

 private:
  struct Draws {
    std::vector<std::pair<Sums, double>> sums{};
    bool exact = false;
  };

  const Draws& drawn(const Resampling& resampling) {
    Draws& draws = draws_[static_cast<std::size_t>(resampling.drawn())];
    if (draws.sums.empty())
      draws.exact = visit_resamples(resampling, options_.replicates, options_.seed, [&](const Resample& one) {
        draws.sums.emplace_back(sums(units_, one.weights, one.weights), one.probability);
      });
    return draws;
  }

  Subject subject_;
  const IntervalOptions& options_;
  std::vector<Claim> units_;
  std::array<Draws, drawn_names.size()> draws_{};
};

/// The intervals of one measure, which is taken anew of every resampled graph.
std::vector<ShiftInterval> measured_intervals(const Record& record, const Measure& measure,
                                              std::span<const Shift* const> shifts,
                                              const IntervalOptions& options, const Progress& step) {
  refuse_too_many(options.replicates, shifts.size());
  const std::vector<Claim> units = claims(record.chronicle, record.before, record.after);
  const Drawing drawing(units, options, Drawn::claims);
  std::vector<ShiftInterval> results(shifts.size(), described(drawing, options));
  std::vector<Bootstrap> bootstraps;
  for (const Shift* shift : shifts) bootstraps.push_back({.observed = shift->shift});
  bool exact = false;
  if (drawing.resampling.before() > 0 && drawing.resampling.after() > 0 && !drawing.resampling.too_few()) {
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

/// Which of the pair acts in the claims that a shift is a sum of; nothing: whoever does.
std::optional<int> acting(const Shift& shift) {
  if (!shift.b) return std::nullopt;
  if (shift.measure == "forward") return 1;
  if (shift.measure == "backward") return -1;
  if (shift.measure == "mutual") return 0;
  return std::nullopt;
}

/// The sums that a shift is of; null where it is of none.
const OfSums* sums_behind(const Shift& shift) {
  if ((shift.b && shift.measure == "level") || acting(shift)) return &of_levels;
  if (shift.b && shift.measure == "polarity") return &of_polarities;
  const Measure* measure = find_measure(shift.measure);
  return measure != nullptr && measure->sums_levels ? &of_levels : nullptr;
}

/// What all shifts together come to is known before the first is drawn: of sums the claims of each subject, of
/// other measures those of everybody and both graphs.
void refuse_too_long(const Record& record, std::span<const Shift> shifts, const IntervalOptions& options) {
  const auto resamples_of = [&](const std::vector<Claim>& units, Drawn few_sources) {
    return static_cast<double>(
        resamples(Drawing(units, options, few_sources).resampling, options.replicates));
  };
  const std::vector<Claim> all = claims(record.chronicle, record.before, record.after);
  std::set<std::string> measured;
  std::optional<Subject> last;
  double draws = 0;
  for (const Shift& shift : shifts) {
    const Subject subject{shift.a, shift.b};
    if (const OfSums* of = sums_behind(shift)) {
      if (last == subject) continue;
      const std::vector<Claim> units = claims(record.chronicle, record.before, record.after, subject);
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
  entente::refuse_too_long({.times = options.replicates,
                            .draws = draws / options.replicates,
                            .of = fmt::format("replicates of {} {} over {} claims", shifts.size(),
                                              shifts.size() == 1 ? "shift" : "shifts", all.size()),
                            .instead = "fewer shifts"});
}

}  // namespace

std::vector<ShiftInterval> shift_intervals(const Chronicle& chronicle, const EraGraph& before,
                                           const EraGraph& after, std::span<const Shift> shifts,
                                           const IntervalOptions& options, const Progress& progress) {
  const Record record{chronicle, before, after};
  refuse_too_long(record, shifts, options);
  std::vector<ShiftInterval> results(shifts.size());
  std::vector<std::size_t> of_sums;
  std::map<std::string, std::vector<std::size_t>> measured;
  for (std::size_t i = 0; i < shifts.size(); ++i)
    if (sums_behind(shifts[i]) != nullptr) {
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
    results[i] = sampled->of(shifts[i].shift, *sums_behind(shifts[i]));
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
