// Levels as whole numbers.
#include <entente/engine/balance/line_index/line_index.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

constexpr double fine = 720'720'000;  // as the lengths of paths: divisible by 1 to 16, and by a thousand
constexpr int bits = 40;              // of the largest weight
constexpr int bits_of_sum = 55;       // and 64 such sums, in a packing that shares, fit too

// The sum of all weights stays below 2^55.
double steps_for(double largest, std::size_t ties) {
  const int of_ties = std::ilogb(static_cast<double>(ties)) + 1;
  const int room = std::min(bits, bits_of_sum - of_ties);
  const double power = std::ldexp(1.0, room - 1 - std::ilogb(largest));
  const bool ordinary = largest >= std::ldexp(1.0, -10) && largest <= 1000;
  return ordinary && fine < power ? fine : power;
}

}  // namespace

WholeWeights whole_weights(const SignedGraph& graph, Counted counted) {
  if (counted == Counted::ties || graph.ties.empty())
    return {.weights = std::vector<std::int64_t>(graph.ties.size(), 1)};
  double largest = 0;
  for (const SignedTie& tie : graph.ties) largest = std::max(largest, std::abs(tie.level));
  WholeWeights whole{.factor = 0, .steps = steps_for(largest, graph.ties.size())};
  for (const SignedTie& tie : graph.ties) {
    whole.weights.push_back(std::max<std::int64_t>(1, std::llround(std::abs(tie.level) * whole.steps)));
    whole.factor = std::gcd(whole.factor, whole.weights.back());
  }
  for (std::int64_t& weight : whole.weights) weight /= whole.factor;
  return whole;
}

}  // namespace entente
