// Eigenvector centrality.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected, double tolerance = 1e-10) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    REQUIRE(scores.values[i].defined());
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(0).margin(tolerance));
  }
}

std::vector<worlds::Claim> path(std::uint32_t actors, double weight) {
  std::vector<worlds::Claim> claims;
  for (std::uint32_t i = 0; i + 1 < actors; ++i) claims.push_back({i, i + 1, weight});
  return claims;
}

}  // namespace

//   0 -- 1 -- 2      bipartite: A alone would swing between two vectors
TEST_CASE("the eigenvector of a path of three") {
  check(eigenvector(worlds::world(3, path(3, 1))), {0.5, std::sqrt(0.5), 0.5}, 1e-12);
}

TEST_CASE("the eigenvector of a long path is half a wave") {
  constexpr std::uint32_t n = 120;
  std::vector<double> wave;
  for (std::uint32_t i = 1; i <= n; ++i) {
    wave.push_back(std::sqrt(2.0 / (n + 1)) * std::sin(std::acos(-1.0) * i / (n + 1)));
  }
  check(eigenvector(worlds::world(n, path(n, 1))), wave, 1e-10);
}

//   0 -- 1 -- 2      3 == 4 of weight 3      5
TEST_CASE("the component with the largest eigenvalue has the vector, all others 0") {
  const EraGraph graph = worlds::world(6, {{0, 1}, {1, 2}, {3, 4, 3}});
  check(eigenvector(graph), {0, 0, 0, std::sqrt(0.5), std::sqrt(0.5), 0});
  CHECK(eigenvector(graph).values[5] == Value(0.0));
}

//   0 -- 1      2 -- 3
TEST_CASE("two components alike leave no dominant eigenvalue") {
  const EraGraph graph = worlds::world(6, {{0, 1, 2}, {2, 3, 2}}, {.present = {{0, 1, 2, 3, 4}}});
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(eigenvector(graph).values[i] == Value(Reason::no_dominant_eigenvalue));
  }
  CHECK(eigenvector(graph).values[5] == Value(Reason::absent));
  check(eigenvector(worlds::world(4, {{0, 1, 2}, {2, 3, 2.001}})), {0, 0, std::sqrt(0.5), std::sqrt(0.5)});
}

TEST_CASE("without ties on the layer there is no eigenvector") {
  CHECK(eigenvector(worlds::world(2, {})).values == std::vector<Value>{Reason::no_ties, Reason::no_ties});
  CHECK(eigenvector(worlds::world(1, {})).values == std::vector<Value>{Reason::no_ties});
  const EraGraph feud = worlds::world(2, {{0, 1, -2}});
  CHECK(eigenvector(feud).values[0] == Value(Reason::no_ties));
  check(eigenvector(feud, {.layer = Layer::negative}), {std::sqrt(0.5), std::sqrt(0.5)});
  CHECK_THROWS_AS(eigenvector(feud, {.layer = Layer::signed_level}), Error);
}

TEST_CASE("an iteration that is cut short says so") {
  CHECK(eigenvector(worlds::world(120, path(120, 1)), {.iterations = 10}).values[0] ==
        Value(Reason::not_converged));
}

TEST_CASE("the eigenvector does not depend on the unit of weights") {
  for (const double unit : {1e-12, 1e-3, 1e12}) {
    CAPTURE(unit);
    check(eigenvector(worlds::world(3, {{0, 1, 1 * unit}, {1, 2, 2 * unit}})),
          {std::sqrt(0.1), std::sqrt(0.5), std::sqrt(0.4)});
  }
}

TEST_CASE("the eigenvector agrees with the whole spectrum on random worlds") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    const Scores scores = eigenvector(graph);
    if (!scores.values[0].defined()) continue;
    ++compared;
    check(scores, oracles::eigenvector(graph, Layer::positive), 1e-9);
  }
  CHECK(compared > 30);
}
