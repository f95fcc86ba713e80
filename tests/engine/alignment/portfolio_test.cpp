// Portfolio similarity: published and exact values, edge cases, and the definition by all pairs of third
// parties.
#include <entente/engine/alignment/portfolio.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"

using namespace entente;

namespace {

using Vector = std::vector<double>;

struct Example {
  const char* name;
  Vector x, y, weights;
  Value s, s_squared, kappa, pi, tau_b;
};

const Value undefined = Reason::zero_variance;

// On the scale 0 ... 3 of alliance commitments; the first has the inputs of Signorino's own program.
const std::vector<Example> examples = {
    {"opposite orders",
     {3, 3, 2, 2},
     {2, 2, 3, 3},
     {0.5, 0.3, 0.1, 0.1},
     1.0 / 3,
     7.0 / 9,
     -8.0 / 17,
     -1.0,
     -1.0},
    {"sparse, many common zeros",
     {3, 0, 0, 0, 0, 0, 0, 0, 0, 3},
     {0, 3, 0, 0, 0, 0, 0, 0, 0, 3},
     {},
     0.6,
     0.6,
     0.375,
     0.375,
     0.375},
    {"no common ally",
     {3, 3, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 3, 3, 0, 0, 0, 0, 0, 0},
     {},
     0.2,
     0.2,
     -0.25,
     -0.25,
     -0.25},
    {"both empty", {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {}, 1.0, 1.0, undefined, undefined, undefined},
    {"one empty", {0, 0, 0, 0, 0}, {3, 0, 0, 2, 0}, {}, 1.0 / 3, 19.0 / 45, 0.0, -5.0 / 21, undefined},
    {"identical", {3, 1, 0, 2, 0}, {3, 1, 0, 2, 0}, {}, 1.0, 1.0, 1.0, 1.0, 1.0},
    {"opposite", {3, 0, 3, 0}, {0, 3, 0, 3}, {}, -1.0, -1.0, -1.0, -1.0, -1.0},
    {"weighted",
     {3, 2, 0, 0, 1, 3},
     {3, 0, 0, 1, 1, 2},
     {4, 2, 1, 1, 1, 1},
     0.6,
     7.0 / 9,
     11.0 / 16,
     53.0 / 78,
     7.0 / 13},
    {"constant and equal", {2, 2, 2}, {2, 2, 2}, {}, 1.0, 1.0, undefined, undefined, undefined},
};

void check(const Value& found, const Value& expected) {
  REQUIRE(found.defined() == expected.defined());
  if (found.defined()) {
    CHECK(found.number() == Approx(expected.number()).epsilon(1e-12).margin(1e-12));
  } else {
    CHECK(found == expected);
  }
}

/// The answers of two raters from a table of how often they said what.
struct Ratings {
  Vector x, y, weights;
};
Ratings ratings(double both, double only_x, double only_y, double neither) {
  return {{1, 1, 0, 0}, {1, 0, 1, 0}, {both, only_x, only_y, neither}};
}

}  // namespace

TEST_CASE("portfolio similarity has its exact values") {
  for (const Example& example : examples) {
    CAPTURE(example.name);
    const PortfolioOptions absolute{.range = 3, .weights = example.weights};
    const PortfolioOptions squared{.range = 3, .weights = example.weights, .distance = Distance::squared};
    check(signorino_ritter_s(example.x, example.y, absolute), example.s);
    check(signorino_ritter_s(example.x, example.y, squared), example.s_squared);
    check(cohen_kappa(example.x, example.y, absolute), example.kappa);
    check(scott_pi(example.x, example.y, absolute), example.pi);
    check(kendall_tau_b(example.x, example.y), example.tau_b);
  }
}

TEST_CASE("kappa and pi of two raters have their textbook values") {
  const auto check_table = [](const Ratings& r, double kappa, double pi) {
    check(cohen_kappa(r.x, r.y, {.weights = r.weights}), kappa);
    check(scott_pi(r.x, r.y, {.weights = r.weights}), pi);
  };
  check_table(ratings(20, 5, 10, 15), 2.0 / 5, 13.0 / 33);
  check_table(ratings(45, 15, 25, 15), 3.0 / 23, 11.0 / 91);
  check_table(ratings(25, 35, 5, 35), 7.0 / 27, 19.0 / 99);
}

TEST_CASE("tau-b with ties in both orders") {
  const Vector x{12, 2, 1, 12, 2}, y{1, 4, 7, 1, 0};
  CHECK(kendall_tau_b(x, y).number() == Approx(-0.47140452079103173).epsilon(1e-12));
}

TEST_CASE("without third parties there is nothing to compare") {
  const Value none = Reason::no_third_parties;
  CHECK(signorino_ritter_s({}, {}, {}) == none);
  CHECK(cohen_kappa({}, {}) == none);
  CHECK(scott_pi({}, {}) == none);
  CHECK(kendall_tau_b({}, {}) == none);
  const Vector x{1, 2}, y{2, 1}, nothing{0, 0};
  CHECK(signorino_ritter_s(x, y, {.weights = nothing}) == none);
  CHECK(cohen_kappa(x, y, {.weights = nothing}) == none);
}

TEST_CASE("third parties without weight do not count") {
  const Vector x{1, 1, 0}, y{1, 1, 1}, weights{1, 1, 0};
  CHECK(cohen_kappa(x, y, {.weights = weights}) == undefined);
  CHECK(signorino_ritter_s(x, y, {.weights = weights}) == Value(1.0));
}

TEST_CASE("kappa and pi are one less observed over expected disagreement") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    worlds::Chance chance(seed);
    Vector x, y, weights;
    for (std::uint64_t i = 0; i < 3 + seed % 9; ++i) {
      x.push_back(static_cast<double>(chance.below(21)) / 10 - 1);
      y.push_back(static_cast<double>(chance.below(21)) / 10 - 1);
      weights.push_back(static_cast<double>(1 + chance.below(5)));
    }
    check(cohen_kappa(x, y, {.weights = weights}), oracles::chance_corrected(x, y, weights, false));
    check(scott_pi(x, y, {.weights = weights}), oracles::chance_corrected(x, y, weights, true));
    check(cohen_kappa(y, x, {.weights = weights}), cohen_kappa(x, y, {.weights = weights}));
    const double s = signorino_ritter_s(x, y, {.range = 2, .weights = weights}).number();
    CHECK(s >= -1);
    CHECK(s <= 1);
  }
}
