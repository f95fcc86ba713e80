// PageRank.
#include <entente/engine/centrality/centrality.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/igraph.hpp"
#include "engine/random_worlds.hpp"
#include "oracles.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected, double tolerance = 1e-12) {
  double sum = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(scores.values[i].number() == Approx(expected[i]).epsilon(tolerance));
    sum += scores.values[i].number();
  }
  CHECK(sum == Approx(1).epsilon(1e-13));
}

}  // namespace

//   0 -- 1
//   |    |
//   3 -- 2
TEST_CASE("on a ring everybody has the same rank") {
  check(pagerank(worlds::world(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}})), {0.25, 0.25, 0.25, 0.25});
}

//   a --2-- b
//   |3      |2
//   d -3/2- c
TEST_CASE("a walker prefers strong ties") {
  check(pagerank(worlds::world(4, {{0, 1, 2}, {1, 2, 2}, {0, 3, 3}, {3, 2, 1.5}})),
        {0.2870414265917876, 0.23853110641091096, 0.2129585734082124, 0.26146889358908904});
  check(pagerank(worlds::world(4, {{0, 1, 0.1}, {1, 2, 0.2}, {0, 3, 0.15}, {3, 2, 0.15}})),
        {0.21471507062455947, 0.24907008970899294, 0.2852849293754408, 0.25092991029100736});
}

//   0 -- 1 -- 2     3           0 -- 1 -- 2     3 -- 4
TEST_CASE("isolates have their share of restarts, and components theirs") {
  check(pagerank(worlds::world(4, {{0, 1}, {1, 2}})),
        {0.24453024453024452, 0.4633204633204632, 0.2445302445302445, 0.04761904761904763});
  check(pagerank(worlds::world(5, {{0, 1}, {1, 2}, {3, 4}})),
        {0.15405405405405403, 0.29189189189189185, 0.15405405405405406, 0.2, 0.2});
}

TEST_CASE("without ties everybody has the same share") {
  check(pagerank(worlds::world(4, {})), {0.25, 0.25, 0.25, 0.25});
  check(pagerank(worlds::world(1, {})), {1});
  check(pagerank(worlds::world(3, {{0, 1, -1}, {1, 2, -1}})), {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

TEST_CASE("a walker who always starts anew is anywhere") {
  check(pagerank(worlds::world(3, {{0, 1}, {1, 2}}), {.damping = 0}), {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

TEST_CASE("negative ties cannot be walked") {
  const EraGraph feud = worlds::world(2, {{0, 1, -2}});
  CHECK_THROWS_AS(pagerank(feud, {.layer = Layer::signed_level}), Error);
  CHECK_THROWS_AS(pagerank_directed(feud, {.layer = Layer::signed_level}), Error);
}

TEST_CASE("weights of any size can be walked") {
  check(pagerank(worlds::world(4, {{0, 1, 1e-12}, {1, 2, 1e12}, {2, 3, 1e-12}})),
        {0.0375, 0.4625, 0.4625, 0.0375}, 1e-9);
}

//   a -> b -> c -> a, c -> d      d leads nowhere: from there the walk goes on anywhere
TEST_CASE("a walker may go only where acts go") {
  check(pagerank_directed(
            worlds::world(4, {{0, 1, 1, true}, {1, 2, 1, true}, {2, 0, 1, true}, {2, 3, 1, true}})),
        {0.21376215407629023, 0.26462228870605836, 0.3078534031413613, 0.21376215407629023});
  check(pagerank_directed(worlds::world(3, {{0, 1, 3, true}, {0, 2, 1, true}, {1, 2, 1, true}})),
        {0.19077143197806126, 0.3123882198640753, 0.4968403481578632});
}

TEST_CASE("what both do alike is walked both ways, and each direction is netted by itself") {
  const std::vector<worlds::DrawnClaim> claims = {{0, 1, 2}, {1, 2, 1}, {2, 3, 3}};
  const EraGraph undirected = worlds::world(4, claims);
  Scores alike = pagerank(undirected);
  alike.measure = "pagerank_directed";
  CHECK(pagerank_directed(undirected) == alike);
  // 1 is so hostile to 0 that their tie is negative; yet what 0 does to 1 is cooperative.
  const EraGraph spurned = worlds::world(2, {{0, 1, 1, true}, {1, 0, -4, true}});
  CHECK(pagerank(spurned).values[1] == Value(0.5));
  check(pagerank_directed(spurned), {0.5 / 1.425, 0.925 / 1.425});
  check(pagerank_directed(spurned, {.layer = Layer::negative}), {0.925 / 1.425, 0.5 / 1.425});
}

TEST_CASE("pagerank is as near its solution as it says where the walk mixes slowly") {
  std::vector<worlds::DrawnClaim> path;
  for (std::uint32_t i = 0; i < 60; ++i) path.push_back({i, i + 1, 1.0 + i % 3});
  const EraGraph graph = worlds::world(61, path);
  for (const double damping : {0.5, 0.85, 0.99}) {
    CAPTURE(damping);
    const std::vector<double> expected = oracles::pagerank(graph, Layer::positive, damping);
    double error = 0;
    for (std::size_t i = 0; i < expected.size(); ++i)
      error += std::abs(pagerank(graph, {.damping = damping}).values[i].number() - expected[i]);
    CHECK(error < 5e-14);  // the solution has some rounding of its own
  }
}

TEST_CASE("pagerank agrees with the solution of its equations on random worlds") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_world(seed);
    check(pagerank(graph), oracles::pagerank(graph, Layer::positive, 0.85));
    check(pagerank(graph, {.layer = Layer::absolute, .damping = 0.5}),
          oracles::pagerank(graph, Layer::absolute, 0.5));
  }
}

TEST_CASE("pagerank is that of igraph on random worlds") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const EraGraph graph = worlds::random_density_world(seed);
    const peer::Graph other(graph, Layer::positive);
    peer::Numbers expected;
    igraph_pagerank(other.raw(), IGRAPH_PAGERANK_ALGO_PRPACK, expected.raw(), nullptr, igraph_vss_all(),
                    false, 0.85, other.weights(), nullptr);
    check(pagerank(graph), expected.values(), 1e-9);
  }
}
