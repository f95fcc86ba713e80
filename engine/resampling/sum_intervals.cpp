// One pass over the resamples for all statistics that are drawn alike.
#include <entente/engine/resampling/sum_intervals.hpp>

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// Why resampling can tell nothing about a statistic.
std::optional<Reason> why_not(const SumStatistic& statistic, const Resampling& resampling) {
  if (!statistic.observed.defined()) return statistic.observed.reason();
  if (statistic.eras != ErasSeen::after && resampling.before() == 0) return Reason::no_ties;
  if (statistic.eras != ErasSeen::before && resampling.after() == 0) return Reason::no_ties;
  return resampling.too_few();
}

std::optional<std::size_t> units_of(const SumStatistic& statistic, const Resampling& resampling) {
  if (!resampling.fewest() || statistic.eras == ErasSeen::both) return resampling.fewest();
  return statistic.eras == ErasSeen::before ? resampling.before() : resampling.after();
}

Bounds within(const Bounds& bounds, double furthest) {
  if (!bounds.low.defined()) return bounds;
  return {std::max(bounds.low.number(), -furthest), std::min(bounds.high.number(), furthest)};
}

struct Draws {
  std::vector<Bootstrap> bootstraps{};  ///< one for each statistic
  std::size_t replicates = 0;
  bool exact = false;
};

/// The statistics of all resamples.
Draws draws_of(const std::vector<CountedClaim>& claims, const Resampling& resampling,
               const std::vector<SumStatistic>& statistics, const IntervalOptions& options) {
  Draws found;
  for (const SumStatistic& one : statistics)
    found.bootstraps.push_back({.observed = one.observed, .units = units_of(one, resampling)});
  found.exact = visit_resamples(resampling, options.replicates, options.seed, [&](const Resample& resample) {
    const Sums sum = sums(claims, resample.weights, resample.weights);
    for (std::size_t i = 0; i < statistics.size(); ++i)
      found.bootstraps[i].replicates.push_back({statistics[i].of(sum), resample.probability});
    ++found.replicates;
  });
  if (options.method == IntervalMethod::bca)
    for (const EraWeights& weights : resampling.leaving_one_out()) {
      const Sums sum = sums(claims, weights.before, weights.after);
      for (std::size_t i = 0; i < statistics.size(); ++i)
        found.bootstraps[i].leaving_one_out.push_back(statistics[i].of(sum));
    }
  return found;
}

/// The intervals of statistics that are drawn alike.
std::vector<ShiftInterval> intervals_of(const std::vector<CountedClaim>& claims, const Resampling& resampling,
                                        const std::vector<SumStatistic>& statistics,
                                        const IntervalOptions& options) {
  std::vector<ShiftInterval> results(statistics.size(), bare_interval(claims, resampling, options));
  std::vector<SumStatistic> told;
  std::vector<ShiftInterval*> results_told;
  for (std::size_t i = 0; i < statistics.size(); ++i)
    if (const auto reason = why_not(statistics[i], resampling)) {
      results[i].bounds = {*reason, *reason};
    } else {
      told.push_back(statistics[i]);
      results_told.push_back(&results[i]);
    }
  if (told.empty()) return results;
  const Draws draws = draws_of(claims, resampling, told, options);
  for (std::size_t i = 0; i < told.size(); ++i) {
    ShiftInterval& result = *results_told[i];
    result.bounds = within(bounds(draws.bootstraps[i], options.method, options.confidence), told[i].furthest);
    result.replicates = draws.replicates;
    result.exact = draws.exact;
  }
  return results;
}

}  // namespace

std::vector<ShiftInterval> sum_intervals(const std::vector<CountedClaim>& claims,
                                         std::span<const SumStatistic> statistics,
                                         const IntervalOptions& options) {
  std::map<Drawn, std::vector<std::size_t>> alike;
  for (std::size_t i = 0; i < statistics.size(); ++i)
    alike[options.drawn.value_or(sources_or(statistics[i].few_sources, claims))].push_back(i);
  std::vector<ShiftInterval> results(statistics.size());
  for (const auto& [how, places] : alike) {
    std::vector<SumStatistic> chosen;
    for (const std::size_t place : places) chosen.push_back(statistics[place]);
    const auto found = intervals_of(claims, Resampling(claims, how), chosen, options);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]] = found[i];
  }
  return results;
}

ShiftInterval bare_interval(const std::vector<CountedClaim>& claims, const Resampling& resampling,
                            const IntervalOptions& options) {
  ShiftInterval result;
  result.method = options.method;
  result.confidence = options.confidence;
  result.drawn = resampling.drawn();
  result.claims = claims.size();
  result.sources = sources_of(claims).size();
  for (const CountedClaim& claim : claims) {
    result.claims_before += claim.in_before;
    result.claims_after += claim.in_after;
  }
  result.drawn_before = resampling.before();
  result.drawn_after = resampling.after();
  result.seed = options.seed;
  return result;
}

}  // namespace entente
