// Sums are taken about the mean of the series, so that a large constant costs no digits.
#include <entente/engine/change_points/segment_cost.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace entente {

SegmentCost::SegmentCost(std::span<const double> series, const SegmentationOptions& options)
    : options_(options), sums_(1), squares_(1) {
  assert(options.min_segment > 0 && options.noise > 0);
  long double middle = 0;
  if (options.model != SegmentModel::poisson)
    for (const double x : series) middle += x / static_cast<long double>(series.size());
  for (const double x : series) {
    assert(std::isfinite(x) && (options.model != SegmentModel::poisson || x >= 0));
    const long double from_middle = x - middle;
    sums_.push_back(sums_.back() + from_middle);
    squares_.push_back(squares_.back() + from_middle * from_middle);
  }
  constexpr double part_of_variance = 1e-8;
  if (!series.empty())
    variance_floor_ = std::max(part_of_variance * square_error(0, size()) / static_cast<double>(size()),
                               std::numeric_limits<double>::min());
}

double SegmentCost::square_error(std::size_t first, std::size_t past) const {
  const long double sum = sums_[past] - sums_[first];
  const long double error =
      squares_[past] - squares_[first] - sum * sum / static_cast<long double>(past - first);
  return std::max(0.0, static_cast<double>(error));
}

double SegmentCost::operator()(std::size_t first, std::size_t past) const {
  const auto n = static_cast<double>(past - first);
  const double of_length = options_.lengths == LengthCost::logarithm ? std::log(n) : 0;
  switch (options_.model) {
    case SegmentModel::mean:
      return square_error(first, past) / options_.noise / options_.noise + of_length;
    case SegmentModel::mean_variance: {
      const double variance = square_error(first, past) / n, fitted = std::max(variance, variance_floor_);
      return n * (std::log(2 * std::numbers::pi) + std::log(fitted) + variance / fitted) + of_length;
    }
    case SegmentModel::poisson:
      break;
  }
  const auto sum = static_cast<double>(sums_[past] - sums_[first]);
  return (sum > 0 ? 2 * sum * (std::log(n) - std::log(sum)) : 0) + of_length;
}

double SegmentCost::loss_by_cut() const {
  // log a + log b - log(a + b) is largest where a = b = n / 2.
  return options_.lengths == LengthCost::none ? 0 : std::max(0.0, std::log(static_cast<double>(size()) / 4));
}

}  // namespace entente
