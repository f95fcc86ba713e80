// From a series to its change points: noise, penalty, segmentation, path.
#include <entente/engine/change_points/detection.hpp>

#include <entente/engine/change_points/noise.hpp>
#include <entente/engine/near.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {
namespace {

double largest(const std::vector<double>& values) {
  double found = 0;
  for (const double value : values) found = std::max(found, std::abs(value));
  return found;
}

bool are_alike(const std::vector<double>& values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return *high - *low <= same_share * largest(values);
}

/// The noise to reckon with; 0 where there is none.
double noise_of(const std::vector<double>& values, const ChangePointOptions& options) {
  const double least_seen = same_share * largest(values);
  if (options.noise) return std::max(*options.noise, least_seen);
  const Value seen = difference_noise(values);
  const double noise = std::max(seen.defined() ? seen.number() : 0.0, options.least_noise);
  return noise > least_seen ? noise : 0.0;
}

double mean_of_series(std::span<const double> values) {
  SettledSum sum;
  for (const double value : values) sum.add(value);
  return sum.value() / static_cast<double>(values.size());
}

/// The bounds of the segments: the beginning, each change, and the end.
std::vector<std::size_t> bounds(const std::vector<std::size_t>& changes, std::size_t size) {
  std::vector<std::size_t> found = {0};
  found.insert(found.end(), changes.begin(), changes.end());
  found.push_back(size);
  return found;
}

/// What is left of the values after their segment's mean.
std::vector<double> residuals(const std::vector<double>& values, const std::vector<std::size_t>& cuts) {
  std::vector<double> left;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const auto segment = std::span(values).subspan(cuts[i], cuts[i + 1] - cuts[i]);
    const double middle = mean_of_series(segment);
    for (const double value : segment) left.push_back(value - middle);
  }
  return left;
}

std::vector<ChangePoint> points_of(const Series& series, const std::vector<std::size_t>& cuts) {
  std::vector<ChangePoint> points;
  for (std::size_t i = 1; i + 1 < cuts.size(); ++i) {
    const std::size_t at = cuts[i], period = series.where[at];
    const auto part = [&](std::size_t first, std::size_t past) {
      return mean_of_series(std::span(series.values).subspan(first, past - first));
    };
    points.push_back({.period = period,
                      .date = series.periods[period].first,
                      .silent = period - series.where[at - 1] - 1,
                      .before = part(cuts[i - 1], at),
                      .after = part(at, cuts[i + 1])});
  }
  return points;
}

/// The place of a period among the observations.
std::size_t place_of(const Series& series, std::size_t period) {
  const auto at = std::lower_bound(series.where.begin(), series.where.end(), period);
  return static_cast<std::size_t>(at - series.where.begin());
}

/// From 2 log n up to where no change is left: a single segment costs less than any penalty above its cost.
PenaltyRange range_of(const ChangePointOptions& options, const std::vector<double>& values, double noise,
                      double penalty) {
  PenaltyRange range{2 * std::log(static_cast<double>(values.size())), 0};
  const double middle = mean_of_series(values);
  for (const double value : values) range.high += (value - middle) / noise * ((value - middle) / noise);
  range.high *= 1 + same_share;
  if (options.range) range = *options.range;
  return {std::min(range.low, penalty), std::max(range.high, penalty)};
}

bool is_crowded(std::size_t changes, std::size_t n, std::size_t min_segment) {
  return changes >= 3 && n < 2 * min_segment * (changes + 1);
}

/// What a series is segmented with, or why it is not. Neither means that nothing varies.
struct Terms {
  std::optional<Reason> undefined{};
  std::optional<SegmentationOptions> segments{};
  double penalty = 0;
};

Terms terms(const Series& series, const ChangePointOptions& options) {
  const std::size_t n = series.size();
  const double penalty = options.penalty.value_or(penalty_of(options.criterion, n));
  if (n < 2 || n / 2 < options.min_segment) return {.undefined = Reason::n_too_small, .penalty = penalty};
  const double noise = noise_of(series.values, options);
  if (noise == 0 && are_alike(series.values)) return {.penalty = penalty};
  if (noise == 0) return {.undefined = Reason::zero_variance, .penalty = penalty};
  const bool of_lengths = options.criterion == Penalty::mbic && !options.penalty;
  return {.segments = SegmentationOptions{.noise = noise,
                                          .min_segment = options.min_segment,
                                          .lengths = of_lengths ? LengthCost::logarithm : LengthCost::none},
          .penalty = penalty};
}

}  // namespace

ChangePoints bare_change_points(const Series& series, const ChangePointOptions& options) {
  assert(options.min_segment > 0);
  const Terms with = terms(series, options);
  ChangePoints turns{.undefined = with.undefined, .penalty = with.penalty, .series = series};
  turns.noise = turns.autocorrelation = with.undefined.value_or(Reason::zero_variance);
  if (!with.segments) return turns;
  turns.noise = with.segments->noise;
  const Segmentation best = pelt(series.values, with.penalty, *with.segments);
  turns.points = points_of(series, bounds(best.changes, series.size()));
  return turns;
}

ChangePoints detect_change_points(const Series& series, const ChangePointOptions& options) {
  ChangePoints turns = bare_change_points(series, options);
  const Terms with = terms(series, options);
  if (!with.segments) return turns;
  turns.path = penalty_path(
      series.values, range_of(options, series.values, with.segments->noise, with.penalty), *with.segments);
  std::vector<std::size_t> changes;
  for (ChangePoint& point : turns.points) {
    changes.push_back(place_of(series, point.period));
    point.strength = strength(turns.path, changes.back());
  }
  const std::vector<double> left = residuals(series.values, bounds(changes, series.size()));
  turns.autocorrelation = largest(left) > same_share * largest(series.values) ? lag_one_autocorrelation(left)
                                                                              : Value(Reason::zero_variance);
  turns.crowded = is_crowded(changes.size(), series.size(), options.min_segment);
  return turns;
}

std::vector<std::size_t> change_periods(const Series& series, const ChangePointOptions& options) {
  std::vector<std::size_t> periods;
  for (const ChangePoint& point : bare_change_points(series, options).points) periods.push_back(point.period);
  return periods;
}

}  // namespace entente
