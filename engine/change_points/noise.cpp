// Medians of first differences, and the memory of residuals.
#include <entente/engine/change_points/noise.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace entente {
namespace {

std::vector<double> differences_of(std::span<const double> series) {
  std::vector<double> differences;
  for (std::size_t i = 1; i < series.size(); ++i) differences.push_back(series[i] - series[i - 1]);
  return differences;
}

}  // namespace

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return std::midpoint(*std::max_element(values.begin(), middle), *middle);
}

Value difference_noise(std::span<const double> series) {
  if (series.size() < 3) return Reason::n_too_small;
  std::vector<double> differences = differences_of(series);
  const double middle = median(differences);
  for (double& difference : differences) difference = std::abs(difference - middle);
  constexpr double to_standard_deviation = 1.4826;
  return to_standard_deviation * median(differences) / std::numbers::sqrt2;
}

Value successive_noise(std::span<const double> series) {
  if (series.size() < 3) return Reason::n_too_small;
  const std::vector<double> differences = differences_of(series);
  double largest = 0, squares = 0;
  for (const double difference : differences) largest = std::max(largest, std::abs(difference));
  if (largest == 0) return 0.0;
  for (const double difference : differences) squares += (difference / largest) * (difference / largest);
  return largest * std::sqrt(squares / static_cast<double>(2 * differences.size()));
}

Value lag_one_autocorrelation(std::span<const double> residuals) {
  if (residuals.size() < 3) return Reason::n_too_small;
  double largest = 0;
  for (const double residual : residuals) largest = std::max(largest, std::abs(residual));
  if (largest == 0) return Reason::zero_variance;
  double products = 0, squares = 0, last = 0;
  for (const double residual : residuals) {
    const double scaled = residual / largest;  // the square of a tiny residual would vanish
    products += last * scaled;
    squares += scaled * scaled;
    last = scaled;
  }
  return products / squares;
}

}  // namespace entente
