// Levels as multiples of one unit, found by continued fractions.

#include <entente/engine/balance/line_index/whole_weights.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace entente {

namespace {

constexpr int bits_of_sum = 55;   // and 64 such sums, in a packing that shares, fit too
constexpr int bits_of_grid = 40;  // of the largest weight, where there is no unit
// Of a level: what rounding alone leaves, what it leaves where cooperative and hostile amounts cancel, and
// what is lost where levels were written with ten digits.
constexpr std::array tolerances = {1e-14, 1e-12, 1e-9};

struct Ratio {
  double above = 0, below = 1;  // whole
};

/// The simplest fraction that is so near, relatively, among the convergents of a number; nothing where it is
/// beyond what a double holds exactly.
std::optional<Ratio> ratio_near(double number, double tolerance) {
  const double most = std::ldexp(1.0, 52);
  Ratio before{0, 1}, last{1, 0};
  for (double rest = number; rest <= most;) {
    const double whole = std::floor(rest);
    const Ratio next{whole * last.above + before.above, whole * last.below + before.below};
    if (next.above > most || next.below > most) return std::nullopt;
    if (std::abs(next.above - number * next.below) <= tolerance * number * next.below) return next;
    before = last;
    last = next;
    rest = 1 / (rest - whole);
  }
  return std::nullopt;
}

/// Into how many parts the largest level is to be cut so that all are multiples of one; nothing where they
/// would be too many. `sizes` are shares of the largest.
std::optional<double> parts_of_largest(const std::vector<double>& sizes, double tolerance) {
  const double most = std::ldexp(1.0, bits_of_sum) / std::accumulate(sizes.begin(), sizes.end(), 0.0);
  double parts = 1;
  for (const double size : sizes) {
    const auto multiple = ratio_near(size * parts, tolerance);
    if (!multiple || multiple->above == 0 || parts * multiple->below >= most) return std::nullopt;
    parts *= multiple->below;
  }
  return parts;
}

std::optional<double> parts_of_largest(const std::vector<double>& sizes) {
  for (const double tolerance : tolerances)
    if (const auto parts = parts_of_largest(sizes, tolerance)) return parts;
  return std::nullopt;
}

/// As fine a grid as there is room for.
double parts_of_grid(const std::vector<double>& sizes) {
  const int bits_of_ties = std::ilogb(static_cast<double>(sizes.size())) + 1;
  return std::ldexp(1.0, std::min(bits_of_grid, bits_of_sum - 1 - bits_of_ties));
}

}  // namespace

WholeWeights whole_weights(const SignedGraph& graph, Counted counted) {
  if (counted == Counted::ties || graph.ties.empty())
    return {.weights = std::vector<std::int64_t>(graph.ties.size(), 1)};
  double largest = 0;
  for (const SignedTie& tie : graph.ties) largest = std::max(largest, std::abs(tie.level));
  std::vector<double> sizes;
  for (const SignedTie& tie : graph.ties) sizes.push_back(std::abs(tie.level) / largest);
  const auto common = parts_of_largest(sizes);
  const double parts = common ? *common : parts_of_grid(sizes);
  WholeWeights whole;
  for (const double size : sizes) {
    whole.weights.push_back(std::max<std::int64_t>(1, std::llround(size * parts)));
    if (!common)
      whole.rounding += std::abs(static_cast<double>(whole.weights.back()) / parts - size) * largest;
  }
  // As a fraction of small numbers, amounts are the doubles next to the true ones.
  const Ratio unit = ratio_near(largest / parts, tolerances[0]).value_or(Ratio{largest / parts, 1});
  whole.unit = unit.above;
  whole.parts = unit.below;
  return whole;
}

}  // namespace entente
