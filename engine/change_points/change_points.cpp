// Resampling and causes: what stands behind a change point.
#include <entente/engine/change_points/change_points.hpp>

#include <entente/engine/change_points/noise.hpp>
#include <entente/engine/random.hpp>
#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/reweighted.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace entente {
namespace {

/// Whether the statistic is in units of the level, and as large as the claims that it is made of.
bool sums_levels(const Statistic& statistic) {
  const Measure* measure = find_measure(statistic.measure);
  return measure != nullptr ? measure->sums_levels : statistic.b && statistic.measure != "polarity";
}

/// How often each row is drawn in one replicate.
std::vector<double> random_factors(const std::vector<CountedClaim>& claims, std::size_t rows, Random random) {
  std::vector<double> times(claims.size(), 0);
  for (std::size_t i = 0; i < claims.size(); ++i)
    ++times[random.below(static_cast<std::uint32_t>(claims.size()))];
  return factors(claims, times, rows);
}

/// The periods in which a resampled series turns.
std::vector<std::size_t> resampled_turns(std::span<const EraGraph> periods, const Statistic& statistic,
                                         const ChangePointOptions& options, std::span<const double> times) {
  std::vector<EraGraph> graphs;
  for (const EraGraph& graph : periods) graphs.push_back(reweighted(graph, times));
  return change_periods(series(graphs, statistic), options);
}

bool has_near(const std::vector<std::size_t>& places, std::size_t place) {
  return std::any_of(places.begin(), places.end(),
                     [&](std::size_t one) { return one <= place + 1 && place <= one + 1; });
}

/// About how many draws a resample takes: every share of every period once, the measure, and the search.
double draws_of(std::span<const EraGraph> periods, const Statistic& statistic) {
  const Measure* measure = find_measure(statistic.measure);
  const auto count = static_cast<double>(periods.size());
  double draws = count * count;
  for (const EraGraph& graph : periods) {
    draws += static_cast<double>(graph.shares().size());
    if (measure != nullptr) draws += entente::draws_of(*measure, graph);
  }
  return draws;
}

void add_support(std::vector<ChangePoint>& points, const Chronicle& chronicle,
                 std::span<const EraGraph> periods, const Statistic& statistic,
                 const ChangePointOptions& options, const ResampleOptions& resampling,
                 const Progress& progress) {
  if (points.empty() || resampling.replicates == 0) return;
  const std::vector<CountedClaim> claims = counted_claims(chronicle, periods);
  refuse_too_long({.times = resampling.replicates,
                   .draws = draws_of(periods, statistic),
                   .of = fmt::format("resamples of {} claims in {} periods", claims.size(), periods.size()),
                   .instead = "fewer or longer periods"});
  std::vector<std::size_t> near(points.size(), 0);
  for (std::size_t replicate = 0; replicate < resampling.replicates; ++replicate) {
    if (progress) progress(replicate, resampling.replicates);
    const auto times =
        random_factors(claims, chronicle.claims.size(), Random(resampling.seed, "turning-points", replicate));
    const auto places = resampled_turns(periods, statistic, options, times);
    for (std::size_t i = 0; i < points.size(); ++i) near[i] += has_near(places, points[i].period);
  }
  for (std::size_t i = 0; i < points.size(); ++i)
    points[i].support = static_cast<double>(near[i]) / static_cast<double>(resampling.replicates);
}

/// The mean of what each claim adds in these observations.
void add_means(std::map<std::uint32_t, Driver>& drivers, std::span<const EraGraph> periods,
               const Statistic& statistic, std::span<const std::size_t> observations, double Driver::*side) {
  for (const std::size_t period : observations)
    for (const Tie* tie : ties_of(periods[period], {statistic.a, statistic.b}))
      for (const ClaimShare& share : periods[period].shares(*tie)) {
        Driver& driver = drivers[share.claim];
        driver.claim = share.claim;
        driver.*side += share.value / static_cast<double>(observations.size());
      }
}

std::vector<Driver> causes(std::span<const EraGraph> periods, const Statistic& statistic,
                           const ChangePoints& turns, std::size_t period, std::size_t window) {
  const std::vector<std::size_t>& where = turns.series.where;
  const auto at = std::lower_bound(where.begin(), where.end(), period);
  const auto place = static_cast<std::size_t>(at - where.begin());
  const auto observations = std::span(where).subspan(place - window, 2 * window);
  std::map<std::uint32_t, Driver> drivers;
  add_means(drivers, periods, statistic, observations.first(window), &Driver::before);
  add_means(drivers, periods, statistic, observations.last(window), &Driver::after);
  std::vector<Driver> found;
  for (const auto& [claim, driver] : drivers) found.push_back(driver);
  std::stable_sort(found.begin(), found.end(), [](const Driver& x, const Driver& y) {
    return std::abs(x.difference()) > std::abs(y.difference());
  });
  return found;
}

}  // namespace

double noise_of_one_claim(const Chronicle& chronicle, std::span<const EraGraph> periods,
                          const Statistic& statistic) {
  const bool is_polarity = statistic.b && statistic.measure == "polarity";
  if (!sums_levels(statistic) && !is_polarity) return 0;
  std::map<std::uint32_t, double> weights;
  std::vector<double> sizes;
  for (const EraGraph& graph : periods)
    for (const Tie* tie : ties_of(graph, {statistic.a, statistic.b})) {
      const Amounts amounts = tie->amounts();
      if (amounts.cooperative + amounts.hostile > 0) sizes.push_back(amounts.cooperative + amounts.hostile);
      for (const ClaimShare& share : graph.shares(*tie))
        if (share.value != 0) weights.emplace(share.claim, chronicle.claims[share.claim].weight);
    }
  if (weights.empty()) return 0;
  std::vector<double> of_claims;
  for (const auto& [claim, weight] : weights) of_claims.push_back(weight);
  return is_polarity ? median(of_claims) / median(sizes) : median(of_claims);
}

double least_noise(const Series& series, double of_one_claim) {
  const Value seen = difference_noise(series.values);
  if (!seen.defined() || (of_one_claim == 0 && seen.number() == 0)) return of_one_claim;
  return std::max(of_one_claim, successive_noise(series.values).number());
}

ChangePoints turns(const Chronicle& chronicle, std::span<const EraGraph> periods, const Statistic& statistic,
                   const ChangePointOptions& options, const ResampleOptions& resampling,
                   const Progress& progress) {
  const std::vector<EraGraph> graphs = narrowed(periods, statistic);
  ChangePointOptions with_noise = options;
  const Series values = series(graphs, statistic);
  with_noise.least_noise =
      std::max(options.least_noise, least_noise(values, noise_of_one_claim(chronicle, graphs, statistic)));
  ChangePoints found = detect_change_points(values, with_noise);
  add_support(found.points, chronicle, graphs, statistic, with_noise, resampling, progress);
  if (statistic.b || sums_levels(statistic))
    for (ChangePoint& point : found.points)
      point.causes = causes(graphs, statistic, found, point.period, options.min_segment);
  return found;
}

}  // namespace entente
