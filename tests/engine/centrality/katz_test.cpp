// Katz centrality.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

#include <algorithm>

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected, double tolerance = 1e-12) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    REQUIRE(scores.values[i].defined());
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(tolerance));
  }
}

/// (I - alpha A) x = 1 by elimination, alpha as a share of 1 / lambda.
std::vector<double> oracle(const EraGraph& graph, double share) {
  oracles::Matrix a = oracles::adjacency(graph, Layer::positive);
  const std::vector<double> values = oracles::spectrum(a).values;
  const double lambda = *std::max_element(values.begin(), values.end());
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (double& entry : a[i]) entry = lambda > 0 ? -share / lambda * entry : 0;
    a[i][i] += 1;
  }
  return oracles::solution(a, std::vector<double>(a.size(), 1.0));
}

std::vector<worlds::DrawnClaim> path(std::uint32_t actors) {
  std::vector<worlds::DrawnClaim> claims;
  for (std::uint32_t i = 0; i + 1 < actors; ++i) claims.push_back({i, i + 1});
  return claims;
}

}  // namespace

//   0 -- 1 -- 2      3      with alpha 1/2: x1 = 1 + x0, x0 = x2 = 1 + x1 / 2
TEST_CASE("katz counts the walks of a path of three") {
  check(katz(worlds::world(4, path(3)), {.alpha = 0.5}), {3, 4, 3, 1});
  check(katz(worlds::world(4, path(3)), {.alpha = 0.5, .beta = 2}), {6, 8, 6, 2});
  check(katz(worlds::world(4, path(3)), {.alpha = 0}), {1, 1, 1, 1});
}

//   0 == 1 of weight 2      2 -- 3      4      lambda is 2, that of the whole
TEST_CASE("by default katz takes 0.85 of the largest alpha that has an end") {
  const EraGraph graph = worlds::world(5, {{0, 1, 2}, {2, 3, 1}});
  check(katz(graph), {1 / 0.15, 1 / 0.15, 1 / 0.575, 1 / 0.575, 1});
  CHECK(katz(graph).values[4] == Value(1.0));
}

TEST_CASE("without ties everybody has what katz starts from") {
  check(katz(worlds::world(3, {})), {1, 1, 1});
  check(katz(worlds::world(2, {{0, 1, -1}}), {.alpha = 7, .beta = 3}), {3, 3});
}

TEST_CASE("katz refuses an alpha from which on its sum has no end, and says which has one") {
  const EraGraph graph = worlds::world(3, {{0, 1, 4}});
  const auto text = [&](double alpha) -> std::string {
    try {
      katz(graph, {.alpha = alpha});
      return "";
    } catch (const Error& error) {
      CHECK(error.failure() == Failure::usage);
      return error.what();
    }
  };
  CHECK(text(0.2499).empty());
  CHECK(text(0.25).find("below 0.25, which is 1 / the largest eigenvalue") != std::string::npos);
  CHECK(text(0.5).find("alpha 0.5") != std::string::npos);
  CHECK_FALSE(text(-0.1).empty());
  CHECK_FALSE(text(std::nan("")).empty());
  CHECK_THROWS_AS(katz(graph, {.layer = Layer::signed_level}), Error);
}

TEST_CASE("katz finds the eigenvalue of a long path") {
  const Scores scores = katz(worlds::world(900, path(900)));
  // Far from the ends everybody is alike: x = 1 / (1 - 2 alpha), and lambda = 2 cos(pi / 901).
  const double alpha = 0.85 / (2 * std::cos(std::acos(-1.0) / 901));
  CHECK(scores.values[450].number() == Approx(1 / (1 - 2 * alpha)).epsilon(1e-12));
}

TEST_CASE("katz does not depend on the unit of weights, nor on how far they lie apart") {
  const std::vector<double> expected = oracle(worlds::world(3, path(3)), 0.85);
  for (const double unit : {1e-18, 1e18})
    check(katz(worlds::world(3, {{0, 1, unit}, {1, 2, unit}})), expected, 1e-11);
  check(katz(worlds::world(4, {{0, 1, 1e-12}, {1, 2, 1e12}, {2, 3, 1e-12}})), {1, 1 / 0.15, 1 / 0.15, 1});
}

TEST_CASE("katz agrees with the solution of its equations on random worlds") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    check(katz(graph), oracle(graph, 0.85), 1e-9);
  }
}
