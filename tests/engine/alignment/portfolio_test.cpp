// Portfolio similarity: published and exact values, edge cases, and the definition by all pairs of third
// parties.
#include <entente/engine/alignment/kendall.hpp>
#include <entente/engine/alignment/portfolio.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"

#include <cmath>

using namespace entente;

namespace {

using Vector = std::vector<double>;

/// What an example comes to: S, kappa and pi by absolute, squared and binary distance.
struct Indices {
  Value s, s_squared;
  Value kappa, kappa_absolute, kappa_binary;
  Value pi, pi_absolute, pi_binary;
  Value tau_b;
};

struct Example {
  const char* name;
  Vector x, y, weights;
  Indices expected;
};

const Value undefined = Reason::zero_variance;

/// Where all distances come to the same.
Indices alike(double s, double s_squared, double chance_corrected, double tau_b) {
  const Value c = chance_corrected;
  return {s, s_squared, c, c, c, c, c, c, tau_b};
}

// On the scale 0 ... 3 of alliance commitments; the first has the inputs of Signorino's own program.
const std::vector<Example> examples = {
    {"opposite orders",
     {3, 3, 2, 2},
     {2, 2, 3, 3},
     {0.5, 0.3, 0.1, 0.1},
     {1.0 / 3, 7.0 / 9, -8.0 / 17, -8.0 / 17, undefined, -1.0, -1.0, undefined, -1.0}},
    {"sparse, many common zeros",
     {3, 0, 0, 0, 0, 0, 0, 0, 0, 3},
     {0, 3, 0, 0, 0, 0, 0, 0, 0, 3},
     {},
     alike(0.6, 0.6, 0.375, 0.375)},
    {"no common ally",
     {3, 3, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 3, 3, 0, 0, 0, 0, 0, 0},
     {},
     alike(0.2, 0.2, -0.25, -0.25)},
    {"both empty",
     {0, 0, 0, 0, 0},
     {0, 0, 0, 0, 0},
     {},
     {1.0, 1.0, undefined, undefined, undefined, undefined, undefined, undefined, undefined}},
    {"one empty",
     {0, 0, 0, 0, 0},
     {3, 0, 0, 2, 0},
     {},
     {1.0 / 3, 19.0 / 45, 0.0, 0.0, 0.0, -5.0 / 21, -9.0 / 41, -0.25, undefined}},
    {"identical", {3, 1, 0, 2, 0}, {3, 1, 0, 2, 0}, {}, alike(1, 1, 1, 1)},
    {"opposite", {3, 0, 3, 0}, {0, 3, 0, 3}, {}, alike(-1, -1, -1, -1)},
    {"weighted",
     {3, 2, 0, 0, 1, 3},
     {3, 0, 0, 1, 1, 2},
     {4, 2, 1, 1, 1, 1},
     {0.6, 7.0 / 9, 11.0 / 16, 13.0 / 23, 0.25, 53.0 / 78, 5.0 / 9, 0.25, 7.0 / 13}},
    {"constant and equal",
     {2, 2, 2},
     {2, 2, 2},
     {},
     {1.0, 1.0, undefined, undefined, undefined, undefined, undefined, undefined, undefined}},
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
  for (const auto& [name, x, y, weights, expected] : examples) {
    CAPTURE(name);
    check(signorino_ritter_s(x, y, {.range = 3, .weights = weights}), expected.s);
    check(signorino_ritter_s(x, y, {.range = 3, .weights = weights, .distance = Distance::squared}),
          expected.s_squared);
    check(cohen_kappa(x, y, {.weights = weights}), expected.kappa);
    check(cohen_kappa(x, y, {.weights = weights, .distance = Distance::absolute}), expected.kappa_absolute);
    check(scott_pi(x, y, {.weights = weights}), expected.pi);
    check(scott_pi(x, y, {.weights = weights, .distance = Distance::absolute}), expected.pi_absolute);
    // The binary values of the literature's tables are unweighted.
    check(cohen_kappa(x, y, {.distance = Distance::binary}), expected.kappa_binary);
    check(scott_pi(x, y, {.distance = Distance::binary}), expected.pi_binary);
    check(kendall_tau_b(x, y), expected.tau_b);
  }
}

TEST_CASE("on values of 0 and 1 all distances are one") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    worlds::Random random(seed);
    Vector x, y;
    for (int i = 0; i < 8; ++i) {
      x.push_back(static_cast<double>(random.below(2)));
      y.push_back(static_cast<double>(random.below(2)));
    }
    for (const auto distance : {Distance::absolute, Distance::binary}) {
      check(cohen_kappa(x, y, {.distance = distance}), cohen_kappa(x, y));
      check(scott_pi(x, y, {.distance = distance}), scott_pi(x, y));
      check(signorino_ritter_s(x, y, {.distance = distance}),
            signorino_ritter_s(x, y, {.distance = Distance::squared}));
    }
  }
}

TEST_CASE("the cosine looks at direction from zero, not at size") {
  const Vector x{1, -1, 0, 0.5}, twice{2, -2, 0, 1}, against{-1, 1, 0, -0.5}, across{1, 1, 5, 0};
  CHECK(cosine(x, x) == Value(1.0));
  CHECK(cosine(x, twice) == Value(1.0));
  CHECK(cosine(x, against) == Value(-1.0));
  CHECK(cosine(x, across) == Value(0.0));
  // (1, 2) and (2, 1), the second party thrice: (2 + 6) / sqrt((1 + 12)(4 + 3)).
  CHECK(cosine(Vector{1, 2}, Vector{2, 1}, Vector{1, 3}).number() ==
        Approx(8 / std::sqrt(91.0)).epsilon(1e-15));
}

TEST_CASE("a portfolio of nothing has no direction") {
  const Vector x{1, -1}, nothing{0, 0};
  CHECK(cosine(x, nothing) == Value(Reason::empty_portfolio));
  CHECK(cosine(nothing, nothing) == Value(Reason::empty_portfolio));
  CHECK(cosine(Vector{0, 1}, Vector{1, 1}, Vector{1, 0}) == Value(Reason::empty_portfolio));
  CHECK(cosine({}, {}) == Value(Reason::no_third_parties));
  CHECK(cosine(x, x, nothing) == Value(Reason::no_third_parties));
}

TEST_CASE("weights and values of any size leave the indices where they are") {
  const Vector x{3, 2, 0, 0, 1, 3}, y{3, 0, 0, 1, 1, 2}, weights{4, 2, 1, 1, 1, 1};
  for (const double size : {1e-12, 1e12, 1e-200, 1e200}) {
    CAPTURE(size);
    Vector heavy = weights, far_x = x, far_y = y;
    for (double& weight : heavy) weight *= size;
    for (double& value : far_x) value *= size;
    for (double& value : far_y) value *= size;
    check(cohen_kappa(x, y, {.weights = heavy}), 11.0 / 16);
    check(cohen_kappa(x, y, {.weights = heavy, .distance = Distance::absolute}), 13.0 / 23);
    check(scott_pi(x, y, {.weights = heavy}), 53.0 / 78);
    check(signorino_ritter_s(x, y, {.range = 3, .weights = heavy}), 0.6);
    check(cosine(x, y, heavy), cosine(x, y, weights));
    check(cosine(far_x, far_y), cosine(x, y));
    check(kendall_tau_b(far_x, far_y), 7.0 / 13);
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

TEST_CASE("tau-b with equal values in both orders") {
  const Vector x{12, 2, 1, 12, 2}, y{1, 4, 7, 1, 0};
  check(kendall_tau_b(x, y), -0.47140452079103173);
}

TEST_CASE("tau-b counts pairs as their definition does") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    worlds::Random random(seed);
    Vector x, y;
    for (std::uint64_t i = 0; i < 1 + seed % 17; ++i) {
      x.push_back(static_cast<double>(random.below(1 + seed % 7)));
      y.push_back(static_cast<double>(random.below(12)));
    }
    const Value found = kendall_tau_b(x, y);
    const double slow = oracles::kendall_tau_b(x, y);
    REQUIRE(found.defined() == std::isfinite(slow));
    if (found.defined()) CHECK(found.number() == Approx(slow).epsilon(1e-14).margin(1e-14));
    check(kendall_tau_b(y, x), found);
  }
}

TEST_CASE("what differs by rounding is tied for tau-b") {
  const Vector x{0.1 + 0.2, 0.3, 1}, y{1, 2, 3};
  check(kendall_tau_b(x, y), 2 / std::sqrt(6.0));
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
    worlds::Random random(seed);
    Vector x, y, weights;
    for (std::uint64_t i = 0; i < 3 + seed % 9; ++i) {
      x.push_back(static_cast<double>(random.below(21)) / 10 - 1);
      y.push_back(static_cast<double>(random.below(21)) / 10 - 1);
      weights.push_back(static_cast<double>(1 + random.below(5)));
    }
    const auto square = [](double a, double b) { return (a - b) * (a - b); };
    const auto absolute = [](double a, double b) { return std::abs(a - b); };
    const auto binary = [](double a, double b) { return (a != 0) != (b != 0) ? 1.0 : 0.0; };
    const auto check_distance = [&](Distance distance, auto gap) {
      const ChanceOptions options{.weights = weights, .distance = distance};
      const Value kappa = cohen_kappa(x, y, options);
      if (!kappa.defined()) return;  // every value has a tie, or none has
      check(kappa, oracles::chance_corrected(x, y, weights, gap, false));
      check(scott_pi(x, y, options), oracles::chance_corrected(x, y, weights, gap, true));
      check(cohen_kappa(y, x, options), kappa);
    };
    check_distance(Distance::squared, square);
    check_distance(Distance::absolute, absolute);
    check_distance(Distance::binary, binary);
    const double s = signorino_ritter_s(x, y, {.range = 2, .weights = weights}).number();
    CHECK(s >= -1);
    CHECK(s <= 1);
  }
}
