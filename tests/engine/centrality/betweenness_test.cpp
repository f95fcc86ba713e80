// Betweenness: by hand, on paths that are equally long, at the ends of what numbers hold, and against Floyd
// and Warshall.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

void check(const EraGraph& graph, const std::vector<double>& expected,
           const BetweennessOptions& options = {.normalized = false}) {
  const Scores scores = betweenness(graph, options);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(1e-12).margin(1e-12));
  }
}

}  // namespace

//   0 -- 1
//   |    |
//   3 -- 2
TEST_CASE("on a ring of four, each stands on one of two paths between its neighbours") {
  const EraGraph ring = worlds::world(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
  check(ring, {0.5, 0.5, 0.5, 0.5});
  check(ring, {1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6}, {.normalized = true});
}

//   a --2-- b       1/2 + 1/2 = 1/3 + 2/3: two paths from a to c are equally long
//   |3      |2
//   d -3/2- c
TEST_CASE("paths through different weights are exactly as long as they should be") {
  check(worlds::world(4, {{0, 1, 2}, {1, 2, 2}, {0, 3, 3}, {3, 2, 1.5}}), {1, 0.5, 0, 0.5});
}

//   a --10-- b      0.1 + 0.2 = 0.15 + 0.15, which is false of floating-point numbers
//   |20/3    |5
//   d -20/3- c
TEST_CASE("paths through decimal lengths are exactly as long as they should be") {
  check(worlds::world(4, {{0, 1, 10}, {1, 2, 5}, {0, 3, 1 / 0.15}, {3, 2, 1 / 0.15}}), {1, 0.5, 0, 0.5});
}

//   0 --6-- 1 --6-- 2     and 0 --3-- 2, and 3 steps of weight 3 against one of weight 1
TEST_CASE("two ties of twice the weight are as long as one, and three of three times") {
  check(worlds::world(3, {{0, 1, 6}, {1, 2, 6}, {0, 2, 3}}), {0, 0.5, 0});
  check(worlds::world(4, {{0, 1, 3}, {1, 2, 3}, {2, 3, 3}, {0, 3, 1}}), {0.0, 1.5, 1.5, 0.0});
  check(worlds::world(3, {{0, 1, 14}, {1, 2, 14}, {0, 2, 7}}), {0, 0.5, 0});
  check(worlds::world(3, {{0, 1, 0.7}, {1, 2, 0.7}, {0, 2, 0.35}}), {0, 0.5, 0});
}

//   0 -- 1 -- 2     3
TEST_CASE("an isolate has betweenness 0 and pairs out of reach add nothing") {
  const EraGraph graph = worlds::world(4, {{0, 1}, {1, 2}});
  check(graph, {0, 1, 0, 0});
  check(graph, {0, 1.0 / 3, 0, 0}, {.normalized = true});
}

//   0 -- 1 -- 2     3 -- 4
TEST_CASE("components do not touch each other") {
  check(worlds::world(5, {{0, 1}, {1, 2}, {3, 4}}), {0, 1, 0, 0, 0});
}

//   0 --1-- 1 --1-- 2     and a weak direct tie from 0 to 2
TEST_CASE("weights can be left out of account") {
  const EraGraph graph = worlds::world(3, {{0, 1, 1}, {1, 2, 1}, {0, 2, 0.1}});
  check(graph, {0, 1, 0});
  check(graph, {0, 0, 0}, {.length = Length::one, .normalized = false});
  CHECK(betweenness(graph).measure == "betweenness");
  CHECK(betweenness(graph, {.length = Length::one}).measure == "betweenness_unweighted");
}

//   0 -- 1 -- 2      1 :: 3 negative
TEST_CASE("negative ties carry no path, and the layer can be chosen") {
  const EraGraph graph = worlds::world(4, {{0, 1, 1}, {1, 2, 1}, {1, 3, -1}});
  check(graph, {0, 1, 0, 0});
  check(graph, {0, 3, 0, 0}, {.layer = Layer::absolute, .normalized = false});
  CHECK_THROWS_AS(betweenness(graph, {.layer = Layer::signed_level}), Error);
}

TEST_CASE("fewer than three actors have no betweenness") {
  CHECK(betweenness(worlds::world(2, {{0, 1}})).values ==
        std::vector<Value>{Reason::n_too_small, Reason::n_too_small});
  CHECK(betweenness(worlds::world(2, {{0, 1}}), {.normalized = false}).values[0] ==
        Value(Reason::n_too_small));
  CHECK(betweenness(worlds::world(1, {})).values == std::vector<Value>{Reason::n_too_small});
}

//   0 -- 1 -- 2 -- 3 -- 4     all as weak, or as strong, as a weight can be
TEST_CASE("the weakest and the strongest ties neither overflow nor vanish") {
  for (const double w : {1e-12, 1e-300, 1e12, 1e300}) {
    CAPTURE(w);
    check(worlds::world(5, {{0, 1, w}, {1, 2, w}, {2, 3, w}, {3, 4, w}}), {0, 3, 4, 3, 0});
  }
  // The strong way round is shorter than the weak way through.
  check(worlds::world(4, {{0, 1, 1e-12}, {1, 2, 1e-12}, {0, 3, 1e12}, {3, 2, 1e12}}), {0.5, 0, 0.5, 1});
}

//   0 < > < > ... < > last     every diamond doubles the number of paths
std::vector<worlds::DrawnClaim> chain_of_diamonds(std::uint32_t diamonds) {
  std::vector<worlds::DrawnClaim> claims;
  for (std::uint32_t i = 0; i < diamonds; ++i) {
    const std::uint32_t first = 3 * i;
    for (const std::uint32_t side : {first + 1, first + 2}) {
      claims.push_back({first, side});
      claims.push_back({side, first + 3});
    }
  }
  return claims;
}

TEST_CASE("a chain of diamonds has more paths than a double can count") {
  constexpr std::uint32_t diamonds = 1030;
  const EraGraph chain = worlds::world(3 * diamonds + 1, chain_of_diamonds(diamonds));
  // The middle knot stands between everything on its left and everything on its right, and on one of two
  // paths between the sides of either diamond beside it.
  const std::size_t middle = 3 * diamonds / 2;
  const double side = 3.0 * diamonds / 2;
  for (const Length length : {Length::inverse_weight, Length::one}) {
    const Scores scores = betweenness(chain, {.length = length, .normalized = false});
    CHECK(scores.values[middle].number() == Approx(side * side + 1).epsilon(1e-12));
  }
}

TEST_CASE("a chain of diamonds with more paths than can be counted at all is too large") {
  constexpr std::uint32_t diamonds = 16'500;
  const EraGraph chain = worlds::world(3 * diamonds + 1, chain_of_diamonds(diamonds));
  CHECK(betweenness(chain).values[0] == Value(Reason::too_large));
  CHECK(betweenness(chain, {.length = Length::one}).values[0] == Value(Reason::too_large));
  CHECK(edge_betweenness(chain).values[0] == Value(Reason::too_large));
}

TEST_CASE("betweenness agrees with counting all paths on random worlds") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    check(graph, oracles::betweenness(graph, Layer::positive, [](double w) {
            return std::llround(static_cast<double>(worlds::length_unit) / w);
          }));
    check(graph, oracles::betweenness(graph, Layer::absolute, [](double) { return 1; }),
          {.layer = Layer::absolute, .length = Length::one, .normalized = false});
  }
}
