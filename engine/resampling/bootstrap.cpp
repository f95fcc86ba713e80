// Quantiles of replicates, and where to take them.
#include <entente/engine/resampling/bootstrap.hpp>

#include <entente/engine/near.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <optional>

namespace entente {

namespace {

struct Point {
  double value = 0, probability = 0;
};

/// Where the two quantiles lie: shares of chance below the low end and above the high end.
struct Tails {
  double low = 0, high = 0;
};

double normal_share(double z) { return boost::math::cdf(boost::math::normal(), z); }
double normal_quantile(double share) { return boost::math::quantile(boost::math::normal(), share); }

/// The replicates with a value, in order, their probabilities scaled to a sum of 1.
std::vector<Point> in_order(const Bootstrap& bootstrap) {
  std::vector<Point> points;
  double sum = 0;
  for (const auto& [value, probability] : bootstrap.replicates)
    if (value.defined()) {
      points.push_back({value.number(), probability});
      sum += probability;
    }
  for (Point& point : points) point.probability /= sum;
  std::sort(points.begin(), points.end(), [](const Point& x, const Point& y) { return x.value < y.value; });
  return points;
}

/// Why there are no bounds; nothing when there are.
std::optional<Reason> why_not(const Bootstrap& bootstrap) {
  if (!bootstrap.observed.defined()) return bootstrap.observed.reason();
  double undefined = 0;
  std::optional<Reason> first;
  for (const auto& [value, probability] : bootstrap.replicates)
    if (!value.defined()) {
      undefined += probability;
      if (!first) first = value.reason();
    }
  if (undefined > most_undefined) return first;
  return std::nullopt;
}

bool all_alike(const std::vector<Point>& points) {
  const double low = points.front().value, high = points.back().value;
  return high - low <= rounding_share * std::max(std::abs(low), std::abs(high));
}

/// The first value, seen from one side, up to which at least `share` of the probability has come.
template <class Iterator>
double quantile(Iterator first, Iterator last, double share) {
  double sum = 0;
  for (; first != last - 1; ++first) {
    sum += first->probability;
    if (sum >= share - 1e-12) break;
  }
  return first->value;
}

/// How many standard deviations of the replicates an end lies from the middle: by Student's t, and because
/// replicates of n units vary n - 1 / n too little.
double expansion(double tail, std::size_t units) {
  const auto n = static_cast<double>(units);
  return std::sqrt(n / (n - 1)) * boost::math::quantile(boost::math::students_t(n - 1), 1 - tail);
}

Tails expanded(double tail, std::size_t units) {
  const double further = normal_share(-expansion(tail, units));
  return {further, further};
}

Bounds about(double observed, const std::vector<Point>& points, double deviations) {
  double mean = 0, squares = 0;
  for (const auto& [value, probability] : points) mean += probability * value;
  for (const auto& [value, probability] : points) squares += probability * (value - mean) * (value - mean);
  const double reach = deviations * std::sqrt(squares);
  return {settled_difference(observed, reach), settled_difference(observed, -reach)};
}

/// How fast the standard error changes with the statistic: a sixth of the skewness of the jackknife.
double acceleration(const std::vector<Value>& leaving_one_out) {
  std::vector<double> values;
  for (const Value& value : leaving_one_out)
    if (value.defined()) values.push_back(value.number());
  double mean = 0, squares = 0, cubes = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  for (const double value : values) {
    squares += (mean - value) * (mean - value);
    cubes += (mean - value) * (mean - value) * (mean - value);
  }
  return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
}

Tails bias_corrected(const Bootstrap& bootstrap, const std::vector<Point>& points, double tail) {
  const double observed = bootstrap.observed.number();
  const double near =
      rounding_share * std::max(std::abs(points.front().value), std::abs(points.back().value));
  double below = 0;
  for (const auto& [value, probability] : points)
    below += value < observed - near ? probability : value <= observed + near ? probability / 2 : 0;
  // An observed value beyond all replicates would ask for infinite correction.
  const double least = 0.5 / static_cast<double>(points.size());
  const double bias = normal_quantile(std::clamp(below, least, 1 - least));
  const double a = acceleration(bootstrap.leaving_one_out);
  const auto share = [&](double z) { return normal_share(bias + (bias + z) / (1 - a * (bias + z))); };
  const double z = normal_quantile(tail);
  return {share(z), 1 - share(-z)};
}

}  // namespace

Bounds bounds(const Bootstrap& bootstrap, IntervalMethod method, double confidence) {
  if (!(confidence > 0 && confidence < 1))
    throw Error(Failure::usage,
                fmt::format("a confidence of {} is no share between 0 and 1; ask for 0.95", confidence));
  if (const auto reason = why_not(bootstrap)) return {*reason, *reason};
  const std::vector<Point> points = in_order(bootstrap);
  if (points.empty() || all_alike(points)) return {Reason::zero_variance, Reason::zero_variance};
  const double tail = (1 - confidence) / 2;
  Tails tails{tail, tail};
  if (method == IntervalMethod::expanded && bootstrap.units) {
    if (*bootstrap.units < fewest_with_quantiles)
      return about(bootstrap.observed.number(), points, expansion(tail, *bootstrap.units));
    tails = expanded(tail, *bootstrap.units);
  }
  if (method == IntervalMethod::bca) tails = bias_corrected(bootstrap, points, tail);
  return {quantile(points.begin(), points.end(), tails.low),
          quantile(points.rbegin(), points.rend(), tails.high)};
}

}  // namespace entente
