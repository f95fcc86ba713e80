// Similarity of two portfolios, in closed form.
#include <entente/engine/alignment/portfolio.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

namespace {

/// Agreement nearer to 0 than this is 0: what is left of sums that cancel.
constexpr double rounding = 1e-14;

/// Weighted population moments of two vectors.
struct Moments {
  double weight = 0;
  double mean_x = 0, mean_y = 0;
  double variance_x = 0, variance_y = 0;
  double gap = 0;        ///< mean of (x - y)^2
  bool constant = true;  ///< all values of both vectors are one and the same
};

double weight_at(const PortfolioOptions& options, std::size_t i) {
  return options.weights.empty() ? 1 : options.weights[i];
}

double total_weight(std::size_t size, const PortfolioOptions& options) {
  assert(options.weights.empty() || options.weights.size() == size);
  double sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += weight_at(options, i);
  return sum;
}

Moments moments(std::span<const double> x, std::span<const double> y, const PortfolioOptions& options) {
  assert(x.size() == y.size());
  Moments m{.weight = total_weight(x.size(), options)};
  if (m.weight == 0) return m;
  double seen = std::nan("");
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double share = weight_at(options, i) / m.weight;
    if (share == 0) continue;
    if (std::isnan(seen)) seen = x[i];
    m.constant = m.constant && x[i] == seen && y[i] == seen;
    m.mean_x += share * x[i];
    m.mean_y += share * y[i];
    m.gap += share * (x[i] - y[i]) * (x[i] - y[i]);
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double share = weight_at(options, i) / m.weight;
    m.variance_x += share * (x[i] - m.mean_x) * (x[i] - m.mean_x);
    m.variance_y += share * (y[i] - m.mean_y) * (y[i] - m.mean_y);
  }
  return m;
}

/// 1 - observed / expected disagreement, where the distance of the means counts `of_means` times in what is
/// expected.
Value chance_corrected(const Moments& m, double of_means) {
  if (m.weight == 0) return Reason::no_third_parties;
  if (m.constant) return Reason::zero_variance;
  const double apart = m.mean_x - m.mean_y;
  const double agreement = 1 - m.gap / (m.variance_x + m.variance_y + of_means * apart * apart);
  return std::abs(agreement) < rounding ? 0 : agreement;
}

int order(double a, double b) { return (a > b) - (a < b); }

}  // namespace

Value signorino_ritter_s(std::span<const double> x, std::span<const double> y,
                         const PortfolioOptions& options) {
  assert(x.size() == y.size() && options.range > 0);
  const double total = total_weight(x.size(), options);
  if (total == 0) return Reason::no_third_parties;
  double apart = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double distance = std::abs(x[i] - y[i]) / options.range;
    apart += weight_at(options, i) * (options.distance == Distance::squared ? distance * distance : distance);
  }
  return 1 - 2 * apart / total;
}

Value cohen_kappa(std::span<const double> x, std::span<const double> y, const PortfolioOptions& options) {
  return chance_corrected(moments(x, y, options), 1);
}

Value scott_pi(std::span<const double> x, std::span<const double> y, const PortfolioOptions& options) {
  return chance_corrected(moments(x, y, options), 0.5);
}

Value kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  assert(x.size() == y.size());
  if (x.empty()) return Reason::no_third_parties;
  double agreement = 0, untied_x = 0, untied_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = i + 1; j < x.size(); ++j) {
      const int in_x = order(x[i], x[j]), in_y = order(y[i], y[j]);
      agreement += in_x * in_y;
      untied_x += in_x != 0;
      untied_y += in_y != 0;
    }
  }
  if (untied_x == 0 || untied_y == 0) return Reason::zero_variance;
  return agreement / std::sqrt(untied_x * untied_y);
}

}  // namespace entente
