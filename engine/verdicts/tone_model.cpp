// Given the three variances the model is a linear one with two unknown means: generalised least squares.
#include <entente/engine/verdicts/tone_model.hpp>

#include <entente/engine/near.hpp>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t leans_tried = 7, noises_tried = 4;

/// The middle of the i-th of `of` equally probable parts.
double middle(std::size_t i, std::size_t of) {
  return (static_cast<double>(i) + 0.5) / static_cast<double>(of);
}

std::array<double, leans_tried> half_normal_quantiles(double scale) {
  const boost::math::normal_distribution<> normal;
  std::array<double, leans_tried> found{};
  for (std::size_t i = 0; i < leans_tried; ++i)
    found[i] = scale * boost::math::quantile(normal, 0.5 + middle(i, leans_tried) / 2);
  return found;
}

/// The grid of sigma^2.
std::array<double, noises_tried> noises(std::span<const SourceTold> sources, double size) {
  double squares = 0, freedom = 0;
  for (const SourceTold& source : sources)
    for (const SideTold& side : {source.went, source.came})
      if (side.is_told()) {
        squares += side.claims * side.variance;
        freedom += std::max(0.0, side.claims - 1);
      }
  const boost::math::chi_squared_distribution<> chi_squared(freedom + 2);
  std::array<double, noises_tried> found{};
  for (std::size_t i = 0; i < noises_tried; ++i)
    found[i] = (squares + 2 * size * size) / boost::math::quantile(chi_squared, 1 - middle(i, noises_tried));
  return found;
}

struct Variances {
  double lean = 0, lean_by_side = 0, noise = 0;

  double of(const SideTold& side) const { return lean + lean_by_side + noise / side.claims; }
};

/// The normal equations of the two means: symmetric, and all that the likelihood needs.
class TwoMeans {
 public:
  void add(const SourceTold& source, const Variances& variances) {
    const auto& [went, came] = source;
    if (!went.is_told() || !came.is_told()) {
      if (went.is_told()) add_alone(went.tone, variances.of(went), went_, at_went_);
      if (came.is_told()) add_alone(came.tone, variances.of(came), came_, at_came_);
      return;
    }
    const double of_went = variances.of(went), of_came = variances.of(came), common = variances.lean;
    const double determinant = of_went * of_came - common * common;
    went_ += of_came / determinant;
    came_ += of_went / determinant;
    across_ -= common / determinant;
    const double on_went = (of_came * went.tone - common * came.tone) / determinant;
    const double on_came = (of_went * came.tone - common * went.tone) / determinant;
    at_went_ += on_went;
    at_came_ += on_came;
    squares_ += went.tone * on_went + came.tone * on_came;
    log_variances_ += std::log(determinant);
  }

  double determinant() const { return went_ * came_ - across_ * across_; }
  /// Of the mean of what came less that of what went.
  double difference() const {
    return (at_came_ * (went_ + across_) - at_went_ * (came_ + across_)) / determinant();
  }
  double deviation() const { return std::sqrt((went_ + came_ + 2 * across_) / determinant()); }
  /// Up to a constant, the means integrated out.
  double log_likelihood() const {
    const double explained =
        (came_ * at_went_ * at_went_ + went_ * at_came_ * at_came_ - 2 * across_ * at_went_ * at_came_) /
        determinant();
    return -(log_variances_ + std::log(determinant()) + squares_ - explained) / 2;
  }

 private:
  void add_alone(double tone, double variance, double& precision, double& at) {
    precision += 1 / variance;
    at += tone / variance;
    squares_ += tone * tone / variance;
    log_variances_ += std::log(variance);
  }

  double went_ = 0, came_ = 0, across_ = 0;
  double at_went_ = 0, at_came_ = 0;
  double squares_ = 0, log_variances_ = 0;
};

/// One normal distribution of the mixture.
struct PartOfMixture {
  double weight = 0;  ///< of all parts together 1
  double mean = 0, deviation = 0;
};

double mean_of(const std::vector<PartOfMixture>& parts) {
  double sum = 0;
  for (const PartOfMixture& part : parts) sum += part.weight * part.mean;
  return sum;
}

/// P(T <= x).
double below(const std::vector<PartOfMixture>& parts, double x) {
  double sum = 0;
  for (const PartOfMixture& part : parts)
    sum += part.weight * std::erfc((part.mean - x) / (part.deviation * std::numbers::sqrt2)) / 2;
  return sum;
}

/// The x with P(T <= x) = p.
double quantile(const std::vector<PartOfMixture>& parts, double p) {
  const auto [low_part, high_part] = std::ranges::minmax(parts, {}, &PartOfMixture::mean);
  const double widest = std::ranges::max(parts, {}, &PartOfMixture::deviation).deviation;
  double low = low_part.mean - widest, high = high_part.mean + widest;
  const auto off = [&](double x) { return below(parts, x) - p; };
  while (off(low) >= 0) low -= high - low;
  while (off(high) <= 0) high += high - low;
  std::uintmax_t most_steps = 200;
  const auto [from, to] = boost::math::tools::toms748_solve(
      off, low, high, [&](double x, double y) { return std::abs(x - y) <= same_share * widest; }, most_steps);
  return (from + to) / 2;
}

std::vector<PartOfMixture> mixture(std::span<const SourceTold> sources, double size) {
  const auto leans = half_normal_quantiles(size), leans_by_side = half_normal_quantiles(size / 2);
  std::vector<PartOfMixture> parts;
  for (const double noise : noises(sources, size))
    for (const double lean : leans)
      for (const double by_side : leans_by_side) {
        TwoMeans means;
        for (const SourceTold& source : sources) means.add(source, {lean * lean, by_side * by_side, noise});
        parts.push_back({means.log_likelihood(), means.difference(), means.deviation()});
      }
  const double likeliest = std::ranges::max(parts, {}, &PartOfMixture::weight).weight;
  double all = 0;
  for (PartOfMixture& part : parts) all += part.weight = std::exp(part.weight - likeliest);
  for (PartOfMixture& part : parts) part.weight /= all;
  return parts;
}

}  // namespace

ToneEstimate tone_estimate(std::span<const SourceTold> sources, double size, double confidence) {
  assert(size > 0 && confidence > 0 && confidence < 1);
  const std::vector<PartOfMixture> parts = mixture(sources, size);
  const double beyond = (1 - confidence) / 2;
  return {.mean = settled(mean_of(parts), std::ranges::max(parts, {}, &PartOfMixture::deviation).deviation),
          .above_zero = 1 - below(parts, 0),
          .low = quantile(parts, beyond),
          .high = quantile(parts, 1 - beyond)};
}

}  // namespace entente
