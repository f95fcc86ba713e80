// Similarity of two portfolios, in closed form.
#include <entente/engine/alignment/portfolio.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <entente/engine/near.hpp>
#include <vector>

namespace entente {

namespace {

using Vector = std::span<const double>;

double weight_at(Vector weights, std::size_t i) { return weights.empty() ? 1 : weights[i]; }

double total_weight(std::size_t size, Vector weights) {
  assert(weights.empty() || weights.size() == size);
  double sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += weight_at(weights, i);
  return sum;
}

/// 1 where there is a tie, 0 where there is none.
std::vector<double> tied(Vector values) {
  std::vector<double> result;
  for (const double value : values) result.push_back(value != 0);
  return result;
}

/// Whether all values of both that weigh anything are one and the same, but for rounding.
bool constant(Vector x, Vector y, Vector weights) {
  std::vector<double> seen;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (weight_at(weights, i) != 0) seen.insert(seen.end(), {x[i], y[i]});
  const auto [least, largest] = std::minmax_element(seen.begin(), seen.end());
  return seen.empty() || settled_difference(*largest, *least) == 0;
}

/// From whose values chance draws: from each one's own, or from those of both together.
enum class Habits : std::uint8_t { own, common };

/// The observed distance of two vectors and the one that chance would give.
struct Distances {
  double observed = 0, expected = 0;
};

Distances squared_distances(Vector x, Vector y, Vector weights, Habits habits) {
  const double total = total_weight(x.size(), weights);
  double mean_x = 0, mean_y = 0, observed = 0, variances = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double share = weight_at(weights, i) / total;
    mean_x += share * x[i];
    mean_y += share * y[i];
    observed += share * (x[i] - y[i]) * (x[i] - y[i]);
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double share = weight_at(weights, i) / total;
    variances += share * ((x[i] - mean_x) * (x[i] - mean_x) + (y[i] - mean_y) * (y[i] - mean_y));
  }
  const double apart = (mean_x - mean_y) * (mean_x - mean_y);
  return {observed, variances + (habits == Habits::own ? apart : apart / 2)};
}

/// A value of one of the vectors, with what it weighs in each.
struct ValueStep {
  double value = 0, of_x = 0, of_y = 0;
};

Distances absolute_distances(Vector x, Vector y, Vector weights, Habits habits) {
  const double total = total_weight(x.size(), weights);
  Distances found;
  std::vector<ValueStep> steps;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double share = weight_at(weights, i) / total;
    found.observed += share * std::abs(x[i] - y[i]);
    steps.push_back({x[i], share, 0});
    steps.push_back({y[i], 0, share});
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const ValueStep& a, const ValueStep& b) { return a.value < b.value; });
  double below_x = 0, below_y = 0;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    below_x += steps[i].of_x;
    below_y += steps[i].of_y;
    const double below = (below_x + below_y) / 2;
    const double apart =
        habits == Habits::own ? below_x * (1 - below_y) + below_y * (1 - below_x) : 2 * below * (1 - below);
    found.expected += apart * (steps[i + 1].value - steps[i].value);
  }
  return found;
}

Value chance_corrected(Vector x, Vector y, const ChanceOptions& options, Habits habits) {
  assert(x.size() == y.size());
  if (options.distance == Distance::binary)
    return chance_corrected(tied(x), tied(y), {.weights = options.weights}, habits);
  if (total_weight(x.size(), options.weights) == 0) return Reason::no_third_parties;
  if (constant(x, y, options.weights)) return Reason::zero_variance;
  const auto [observed, expected] = options.distance == Distance::squared
                                        ? squared_distances(x, y, options.weights, habits)
                                        : absolute_distances(x, y, options.weights, habits);
  return settled(expected - observed, expected + observed) / expected;
}

double largest_size(Vector values) {
  double largest = 0;
  for (const double value : values) largest = std::max(largest, std::abs(value));
  return largest;
}

}  // namespace

Value signorino_ritter_s(Vector x, Vector y, const PortfolioOptions& options) {
  assert(x.size() == y.size() && options.range > 0);
  if (options.distance == Distance::binary)
    return signorino_ritter_s(tied(x), tied(y), {.range = 1, .weights = options.weights});
  const double total = total_weight(x.size(), options.weights);
  if (total == 0) return Reason::no_third_parties;
  double apart = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double distance = std::abs(x[i] - y[i]) / options.range;
    apart += weight_at(options.weights, i) *
             (options.distance == Distance::squared ? distance * distance : distance);
  }
  return settled(total - 2 * apart, total + 2 * apart) / total;
}

Value cohen_kappa(Vector x, Vector y, const ChanceOptions& options) {
  return chance_corrected(x, y, options, Habits::own);
}

Value scott_pi(Vector x, Vector y, const ChanceOptions& options) {
  return chance_corrected(x, y, options, Habits::common);
}

Value cosine(Vector x, Vector y, Vector weights) {
  assert(x.size() == y.size());
  if (total_weight(x.size(), weights) == 0) return Reason::no_third_parties;
  // Scaled first: the squares of tiny values would vanish.
  const double scale_x = largest_size(x), scale_y = largest_size(y);
  if (scale_x == 0 || scale_y == 0) return Reason::empty_portfolio;
  SettledSum product;
  double squares_x = 0, squares_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double weight = weight_at(weights, i), u = x[i] / scale_x, v = y[i] / scale_y;
    product.add(weight * u * v);
    squares_x += weight * u * u;
    squares_y += weight * v * v;
  }
  if (squares_x == 0 || squares_y == 0) return Reason::empty_portfolio;
  // sqrt(least * most), written so that the product can neither vanish nor differ for equal vectors.
  const auto [least, most] = std::minmax(squares_x, squares_y);
  return std::clamp(product.value() / (least * std::sqrt(most / least)), -1.0, 1.0);
}

}  // namespace entente
