// Likeness of small whole portfolios against exact fractions: zero is zero, and nothing else is.
#include <entente/engine/alignment/kendall.hpp>
#include <entente/engine/alignment/portfolio.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"

#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace entente;

namespace {

using Whole = std::vector<std::int64_t>;

/// Two portfolios of whole values and the weights of third parties.
struct Portfolios {
  Whole x, y, weights;
};

/// A fraction; no value where the lower part is 0.
struct Fraction {
  std::int64_t upper = 0, lower = 0;
};

std::int64_t sum(const Portfolios& pair, const auto& term) {
  std::int64_t result = 0;
  for (std::size_t i = 0; i < pair.x.size(); ++i) result += pair.weights[i] * term(pair.x[i], pair.y[i]);
  return result;
}

std::int64_t total(const Portfolios& pair) {
  return sum(pair, [](auto, auto) { return 1; });
}

/// 1 - observed / expected, both by all pairs of third parties: the expected distance of one value of `x` and
/// one of `y`, or of two values of both together.
Fraction chance_corrected(const Portfolios& pair, const auto& distance, bool own_habits) {
  const std::int64_t n = total(pair), observed = sum(pair, distance);
  std::int64_t expected = 0;
  for (std::size_t i = 0; i < pair.x.size(); ++i)
    for (std::size_t j = 0; j < pair.x.size(); ++j) {
      const std::int64_t weight = pair.weights[i] * pair.weights[j];
      const std::int64_t across = distance(pair.x[i], pair.y[j]);
      const std::int64_t within = distance(pair.x[i], pair.x[j]) + distance(pair.y[i], pair.y[j]);
      expected += weight * (own_habits ? 4 * across : 2 * across + within);
    }
  return {expected - 4 * n * observed, expected};
}

Fraction likeness(const Portfolios& pair, std::int64_t range, bool squared) {
  const auto distance = [&](std::int64_t a, std::int64_t b) {
    return squared ? (a - b) * (a - b) : std::abs(a - b);
  };
  const std::int64_t most = total(pair) * (squared ? range * range : range);
  return {most - 2 * sum(pair, distance), most};
}

void check(const Value& found, const Fraction& exact) {
  CHECK(found.defined() == (exact.lower != 0));
  if (!found.defined() || exact.lower == 0) return;
  if (exact.upper == 0)
    CHECK(found.number() == 0);
  else
    CHECK(found.number() ==
          Approx(static_cast<double>(exact.upper) / static_cast<double>(exact.lower)).epsilon(1e-11));
}

std::vector<double> scaled(const Whole& values, double unit) {
  std::vector<double> result;
  for (const std::int64_t value : values) result.push_back(static_cast<double>(value) * unit);
  return result;
}

/// All indices, with the values in this unit: thirds and tenths have no end in binary.
void check(const Portfolios& pair, double unit) {
  const std::vector<double> x = scaled(pair.x, unit), y = scaled(pair.y, unit),
                            weights = scaled(pair.weights, 0.1);
  const auto apart = [](std::int64_t a, std::int64_t b) { return std::abs(a - b); };
  const auto squared = [](std::int64_t a, std::int64_t b) { return (a - b) * (a - b); };
  check(cohen_kappa(x, y, {.weights = weights}), chance_corrected(pair, squared, true));
  check(scott_pi(x, y, {.weights = weights}), chance_corrected(pair, squared, false));
  check(cohen_kappa(x, y, {.weights = weights, .distance = Distance::absolute}),
        chance_corrected(pair, apart, true));
  check(scott_pi(x, y, {.weights = weights, .distance = Distance::absolute}),
        chance_corrected(pair, apart, false));
  check(signorino_ritter_s(x, y, {.range = 6 * unit, .weights = weights}), likeness(pair, 6, false));
  check(signorino_ritter_s(x, y, {.range = 6 * unit, .weights = weights, .distance = Distance::squared}),
        likeness(pair, 6, true));
  const std::int64_t product = sum(pair, [](auto a, auto b) { return a * b; });
  const Value angle = cosine(x, y, weights);
  if (angle.defined()) CHECK((angle.number() == 0) == (product == 0));
}

/// Up to 40 third parties with values from -3 to 3: many of 0, or all alike.
Portfolios random_pair(std::uint64_t seed) {
  worlds::Random random(seed);
  const std::uint64_t size = 1 + random.below(40);
  const auto values = [&] {
    const std::uint64_t kind = random.below(4);
    const auto constant = static_cast<std::int64_t>(random.below(7)) - 3;
    Whole result;
    for (std::uint64_t i = 0; i < size; ++i) {
      const auto value = static_cast<std::int64_t>(random.below(7)) - 3;
      result.push_back(kind == 0 ? constant : kind == 1 && random.below(5) > 0 ? 0 : value);
    }
    return result;
  };
  Portfolios pair{values(), values(), {}};
  for (std::uint64_t i = 0; i < size; ++i)
    pair.weights.push_back(seed % 2 == 0 ? 1 : static_cast<std::int64_t>(1 + random.below(9)));
  return pair;
}

}  // namespace

TEST_CASE("indices of small portfolios are their exact fractions, in any unit") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    for (const double unit : {1.0, 0.1, 1.0 / 3, 1.0 / 7}) check(random_pair(seed), unit);
  }
}

TEST_CASE("an empty portfolio, or a constant one, is as like as chance, exactly") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Portfolios pair = random_pair(seed);
    for (const std::int64_t constant : {0, 1, -3}) {
      const std::vector<double> x(pair.y.size(), static_cast<double>(constant) / 3),
          y = scaled(pair.y, 1.0 / 3);
      for (const Distance distance : {Distance::squared, Distance::absolute}) {
        const Value kappa = cohen_kappa(x, y, {.distance = distance});
        CHECK((kappa == Value(0.0) || kappa == Value(Reason::zero_variance)));
      }
    }
  }
}

TEST_CASE("values that are equal but for rounding are equal") {
  const double tenths = 0.3, other = 0.1 + 0.2;
  REQUIRE(tenths != other);
  const std::vector<double> x{tenths, other, tenths}, y{other, other, tenths};
  CHECK(cohen_kappa(x, y) == Value(Reason::zero_variance));
  CHECK(scott_pi(x, y) == Value(Reason::zero_variance));
  CHECK(kendall_tau_b(x, y) == Value(Reason::zero_variance));
  CHECK(cohen_kappa(x, std::vector<double>{1, 0, -1}) == Value(0.0));
}
