// Among all threes of round numbers between the smallest and the largest level, those nearest to even steps
// on a scale of powers.
#include <entente/viz/maps/strength_steps.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace entente {
namespace {

constexpr double beyond_usual = 5;  ///< times the last of the usual steps

/// 1, 2 and 5 times the powers of ten, from the smallest below `low` to the largest up to `high`.
std::vector<double> round_numbers(double low, double high) {
  std::vector<double> numbers;
  for (double power = std::pow(10, std::floor(std::log10(low))); power <= high; power *= 10)
    for (const double times : {1, 2, 5})
      if (times * power <= high) numbers.push_back(times * power);
  return numbers;
}

/// How far steps are from even ones between the largest size and the one that a tenth of all are below; more
/// by far for every width without a line, and for lines beyond the
/// last step that are more than a fifth of all. Sizes are sorted.
double strain(const StrengthSteps& steps, std::span<const double> sizes) {
  constexpr double of_unused_width = 1000, of_crowded_end = 900;
  const double low = std::log(sizes[sizes.size() / 10]), whole = std::log(sizes.back()) - low;
  double sum = 0;
  auto past = sizes.begin();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double off = std::log(steps[i]) - low - whole * static_cast<double>(i + 1) / 4;
    const auto next = std::lower_bound(past, sizes.end(), steps[i]);
    sum += off * off + (next == past ? of_unused_width : 0);
    past = next;
  }
  const double beyond = static_cast<double>(sizes.end() - past);
  const double most_beyond = std::max(1.0, std::floor(static_cast<double>(sizes.size()) / 5));
  return sum + (past == sizes.end() ? of_unused_width : 0) +
         of_crowded_end * std::max(0.0, beyond - most_beyond) / static_cast<double>(sizes.size());
}

/// Of 1, 2 and 5 times the powers of ten the nearest in proportion.
double nearest_round(double size) {
  const double power = std::pow(10, std::floor(std::log10(size)));
  double nearest = power;
  for (const double times : {2, 5, 10})
    if (std::abs(std::log(times * power / size)) < std::abs(std::log(nearest / size)))
      nearest = times * power;
  return nearest;
}

}  // namespace

StrengthSteps fitting_steps(std::span<const double> levels) {
  std::vector<double> sizes;
  for (const double level : levels)
    if (level != 0 && std::isfinite(level)) sizes.push_back(std::abs(level));
  if (sizes.empty() || std::ranges::max(sizes) <= beyond_usual * usual_steps.back()) return usual_steps;
  std::ranges::sort(sizes);
  // Smaller ones look alike anyway, and would take the steps that the larger ones need.
  for (double& size : sizes) size = std::max(size, usual_steps.front());
  const std::vector<double> numbers = round_numbers(sizes.front(), sizes.back());
  StrengthSteps best = usual_steps;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t c = 2; c < numbers.size(); ++c)
    for (std::size_t b = 1; b < c; ++b)
      for (std::size_t a = 0; a < b; ++a) {
        const StrengthSteps steps{numbers[a], numbers[b], numbers[c]};
        const double cost = strain(steps, sizes);
        if (cost < least) {
          least = cost;
          best = steps;
        }
      }
  return best;
}

WidthSteps width_steps(std::span<const double> levels) {
  const StrengthSteps steps = fitting_steps(levels);
  WidthSteps widths{steps[0], steps[1], steps[2], usual_widths.back()};
  double largest = 0;
  for (const double level : levels)
    if (std::isfinite(level)) largest = std::max(largest, std::abs(level));
  if (largest < 4 * steps.back()) return widths;
  if (const double half = nearest_round(largest / 2); half >= 2 * steps.back()) widths.back() = half;
  return widths;
}

}  // namespace entente
