// Paths that go only where acts go: two published worlds, undirected worlds, and a slow second method.
#include <entente/engine/centrality/betweenness.hpp>
#include <entente/engine/centrality/closeness.hpp>
#include <entente/engine/centrality/directed_paths.hpp>
#include <entente/graphs/model/problem.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <cmath>
#include <limits>

using namespace entente;

namespace {

void check(const Scores& scores, const std::vector<double>& expected) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(scores.measure, i);
    CHECK(scores.values[i].number() == Approx(expected[i]).margin(1e-12));
  }
}

/// Lengths of direct acts, 0 where there is none, and all distances by Floyd and Warshall.
struct Oracle {
  std::vector<std::vector<double>> direct, distance;
};

Oracle oracle(std::uint32_t n, const std::vector<worlds::DrawnClaim>& claims) {
  std::vector<std::vector<double>> level(n, std::vector<double>(n, 0));
  for (const worlds::DrawnClaim& claim : claims) {
    level[claim.a][claim.b] += claim.level;
    if (!claim.directed) level[claim.b][claim.a] += claim.level;
  }
  constexpr double far = std::numeric_limits<double>::infinity();
  Oracle found{std::vector(n, std::vector<double>(n, 0)), std::vector(n, std::vector<double>(n, far))};
  for (std::uint32_t i = 0; i < n; ++i) {
    found.distance[i][i] = 0;
    for (std::uint32_t j = 0; j < n; ++j)
      if (level[i][j] > 0) found.direct[i][j] = found.distance[i][j] = 1 / level[i][j];
  }
  for (std::uint32_t k = 0; k < n; ++k)
    for (std::uint32_t i = 0; i < n; ++i)
      for (std::uint32_t j = 0; j < n; ++j)
        found.distance[i][j] = std::min(found.distance[i][j], found.distance[i][k] + found.distance[k][j]);
  return found;
}

/// Shortest ways from `v` to `target`, and those of them that pass `by`, followed tie by tie.
std::pair<double, double> ways(const Oracle& world, std::size_t v, std::size_t target, std::size_t by,
                               bool passed) {
  if (v == target) return {1, passed ? 1 : 0};
  std::pair<double, double> sum{0, 0};
  for (std::size_t next = 0; next < world.direct.size(); ++next) {
    if (world.direct[v][next] == 0) continue;
    const double rest = world.distance[next][target];
    if (std::abs(world.direct[v][next] + rest - world.distance[v][target]) > 1e-9) continue;
    const auto [all, through] = ways(world, next, target, by, passed || (next == by && next != target));
    sum.first += all;
    sum.second += through;
  }
  return sum;
}

}  // namespace

//   a -> b -> c -> a, c -> d
TEST_CASE("a ring with a way out has its known directed scores") {
  const EraGraph graph =
      worlds::world(4, {{0, 1, 1, true}, {1, 2, 1, true}, {2, 0, 1, true}, {2, 3, 1, true}});
  check(betweenness_directed(graph, {.normalized = false}), {1, 2, 3, 0});
  check(harmonic_in(graph, {.normalized = false}), {1.5, 1.5, 1.5, 1.8333333333333333});
  check(closeness_component_in(graph), {2.0 / 3, 2.0 / 3, 2.0 / 3, 0.5});
  check(closeness_wasserman_faust_in(graph), {4.0 / 9, 4.0 / 9, 4.0 / 9, 0.5});
}

//   a =3=> b -> c, a -> c
TEST_CASE("a weighted world without a ring has its known directed scores") {
  const EraGraph graph = worlds::world(3, {{0, 1, 3, true}, {0, 2, 1, true}, {1, 2, 1, true}});
  check(betweenness_directed(graph, {.normalized = false}), {0, 0, 0});
  check(harmonic_in(graph, {.normalized = false}), {0, 3, 2});
  check(closeness_component_in(graph), {0, 3, 1});
  check(closeness_wasserman_faust_in(graph), {0, 1.5, 1});
}

TEST_CASE("where all act alike, directed paths are paths") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    for (worlds::DrawnClaim& claim : claims) claim.directed = false;
    const EraGraph graph = worlds::world(n, claims);
    const Scores between = betweenness(graph), near = harmonic(graph), close = closeness_component(graph);
    for (std::uint32_t i = 0; i < n; ++i) {
      CAPTURE(seed, i);
      CHECK(betweenness_directed(graph).values[i].number() ==
            Approx(between.values[i].number()).margin(1e-12));
      CHECK(harmonic_in(graph).values[i].number() == Approx(near.values[i].number()).margin(1e-12));
      CHECK(closeness_component_in(graph).values[i].number() ==
            Approx(close.values[i].number()).margin(1e-12));
    }
  }
}

TEST_CASE("a slow second method finds the same directed paths") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const std::uint32_t n = 3 + static_cast<std::uint32_t>(seed % 6);
    const std::vector<worlds::DrawnClaim> claims = worlds::random_claims(seed, n);
    const EraGraph graph = worlds::world(n, claims);
    const Oracle world = oracle(n, claims);
    const Scores between = betweenness_directed(graph, {.normalized = false});
    const Scores near = harmonic_in(graph, {.normalized = false});
    for (std::uint32_t i = 0; i < n; ++i) {
      double shares = 0, nearness = 0;
      for (std::uint32_t s = 0; s < n; ++s) {
        if (s != i) nearness += 1 / world.distance[s][i];
        for (std::uint32_t t = 0; t < n; ++t) {
          if (s == t || s == i || t == i || world.distance[s][t] > 1e300) continue;
          const auto [all, through] = ways(world, s, t, i, false);
          shares += through / all;
        }
      }
      CAPTURE(seed, i);
      CHECK(between.values[i].number() == Approx(shares).margin(1e-9));
      CHECK(near.values[i].number() == Approx(nearness).margin(1e-9));
    }
  }
}

TEST_CASE("directed paths refuse negative ties and too few actors") {
  const EraGraph pair = worlds::world(2, {{0, 1, 2, true}});
  CHECK_THROWS_AS(betweenness_directed(pair, {.layer = Layer::signed_level}), Error);
  CHECK_THROWS_AS(harmonic_in(pair, {.layer = Layer::signed_level}), Error);
  CHECK(betweenness_directed(pair).values[0] == Value(Reason::n_too_small));
  CHECK(harmonic_in(pair).values == std::vector<Value>{Value(0.0), Value(2.0)});
  const EraGraph alone = worlds::world(1, {});
  CHECK(harmonic_in(alone).values[0] == Value(Reason::n_too_small));
  CHECK(closeness_component_in(alone).values[0] == Value(0.0));
}
