// Harmonic closeness.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

void check(const EraGraph& graph, const std::vector<double>& expected,
           const HarmonicOptions& options = {.normalized = false}) {
  const Scores scores = harmonic(graph, options);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(1e-12));
  }
}

}  // namespace

//   0 -- 1
//   |    |
//   3 -- 2
TEST_CASE("harmonic closeness on a ring of four") {
  const EraGraph ring = worlds::world(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
  check(ring, {2.5, 2.5, 2.5, 2.5});
  check(ring, {2.5 / 3, 2.5 / 3, 2.5 / 3, 2.5 / 3}, {.normalized = true});
}

//   a --2-- b
//   |3      |2
//   d -3/2- c
TEST_CASE("harmonic closeness takes strong ties for short ones") {
  const EraGraph graph = worlds::world(4, {{0, 1, 2}, {1, 2, 2}, {0, 3, 3}, {3, 2, 1.5}});
  check(graph, {6.0, 5.2, 4.5, 5.7});
  check(graph, {2.5, 2.5, 2.5, 2.5}, {.length = Length::one, .normalized = false});
}

//   a --10-- b      lengths 0.1, 0.2, 0.15, 0.15
//   |20/3    |5
//   d -20/3- c
TEST_CASE("harmonic closeness with decimal lengths") {
  check(worlds::world(4, {{0, 1, 10}, {1, 2, 5}, {0, 3, 1 / 0.15}, {3, 2, 1 / 0.15}}),
        {20, 19, 15, 52.0 / 3});
}

//   0 -- 1 -- 2     3           0 -- 1 -- 2     3 -- 4
TEST_CASE("actors out of reach are infinitely far and add nothing") {
  check(worlds::world(4, {{0, 1}, {1, 2}}), {1.5, 2, 1.5, 0});
  check(worlds::world(5, {{0, 1}, {1, 2}, {3, 4}}), {1.5, 2, 1.5, 1, 1});
  check(worlds::world(3, {}), {0, 0, 0}, {});
}

TEST_CASE("harmonic closeness is for more than one actor and not for negative ties") {
  CHECK(harmonic(worlds::world(1, {})).values == std::vector<Value>{Reason::n_too_small});
  CHECK(harmonic(worlds::world(1, {}), {.normalized = false}).values == std::vector<Value>{0.0});
  const EraGraph feud = worlds::world(2, {{0, 1, -2}});
  CHECK(harmonic(feud).values == std::vector<Value>{0.0, 0.0});
  CHECK(harmonic(feud, {.layer = Layer::negative}).values == std::vector<Value>{2.0, 2.0});
  CHECK_THROWS_AS(harmonic(feud, {.layer = Layer::signed_level}), Error);
}

TEST_CASE("harmonic closeness holds the weakest and the strongest ties") {
  check(worlds::world(3, {{0, 1, 1e-12}, {1, 2, 1e12}}), {2e-12, 1e12, 1e12});
}

TEST_CASE("harmonic closeness agrees with all distances on random worlds") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    check(graph, oracles::harmonic(graph, Layer::positive));
    check(graph, oracles::harmonic(graph, Layer::absolute), {.layer = Layer::absolute, .normalized = false});
  }
}
