// Distances between the graphs of two eras.
#include <entente/engine/resampling/permutation.hpp>
#include <entente/engine/shifts/network_distance.hpp>

#include <catch2/catch.hpp>
#include <entente/graphs/folding/among.hpp>
#include <entente/graphs/model/problem.hpp>
#include "engine/random_worlds.hpp"

#include <utility>

using namespace entente;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

EraGraph friends(std::size_t n, const Pairs& pairs) {
  std::vector<worlds::DrawnClaim> claims;
  for (const auto& [a, b] : pairs) claims.push_back({a, b, 1.0});
  return worlds::world(n, claims);
}

// Padgett's Florentine families: Acciaiuoli 0, Albizzi, Barbadori, Bischeri, Castellani, Ginori 5, Guadagni,
// Lamberteschi, Medici 8, Pazzi, Peruzzi 10, Pucci, Ridolfi, Salviati, Strozzi, Tornabuoni 15.
const Pairs marriage = {{0, 8},   {4, 10}, {4, 14}, {4, 2},   {8, 2},  {8, 12},  {8, 15},
                        {8, 1},   {8, 13}, {13, 9}, {10, 14}, {10, 3}, {14, 12}, {14, 3},
                        {12, 15}, {15, 6}, {1, 5},  {1, 6},   {3, 6},  {6, 7}};
const Pairs business = {{2, 4},  {2, 5}, {2, 8}, {2, 10}, {3, 6}, {3, 7},  {3, 10}, {4, 7},
                        {4, 10}, {5, 8}, {6, 7}, {7, 10}, {8, 9}, {8, 13}, {8, 15}};

Pairs complete(std::uint32_t n) {
  Pairs pairs;
  for (std::uint32_t i = 0; i < n; ++i)
    for (std::uint32_t j = i + 1; j < n; ++j) pairs.emplace_back(i, j);
  return pairs;
}

Pairs without_first(Pairs pairs) {
  pairs.erase(pairs.begin());
  return pairs;
}

}  // namespace

TEST_CASE("distance: Florentine marriages and business") {
  const EraGraph x = friends(16, marriage), y = friends(16, business);
  CHECK(hamming_distance(x, y) == 19);
  CHECK(jaccard_similarity(x, y).number() == Approx(8 / 27.0));
  CHECK(weighted_distance(x, y) == 19);
  const DeltaCon both = deltacon(x, y);
  CHECK(both.epsilon == Approx(1 / 7.0));
  CHECK(both.distance.number() == Approx(2.533789033290049).epsilon(1e-10));
  CHECK(both.similarity.number() == Approx(0.28298237121104375).epsilon(1e-10));
  const PermutationTest test = qap(x, y);
  CHECK(test.statistic.number() == Approx(0.3718678720805464).epsilon(1e-10));
  CHECK_FALSE(test.exact);
  CHECK(test.p_greater.number() < 0.004);
}

TEST_CASE("distance: DeltaCon of five actors less one tie") {
  const DeltaCon whole = deltacon(friends(5, complete(5)), friends(5, without_first(complete(5))));
  CHECK(whole.epsilon == Approx(0.2));
  CHECK(whole.distance.number() == Approx(0.4026569798153257).epsilon(1e-10));
  CHECK(whole.similarity.number() == Approx(0.7129326801850445).epsilon(1e-10));
  const Pairs path = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  const DeltaCon line = deltacon(friends(5, path), friends(5, without_first(path)));
  CHECK(line.epsilon == Approx(1 / 3.0));
  CHECK(line.distance.number() == Approx(0.9097394634312983).epsilon(1e-10));
  CHECK(line.similarity.number() == Approx(0.5236316362250082).epsilon(1e-10));
}

//   0 --+2-- 1    0 :-3: 1      a flip, a tie that goes, a level of 0 that is none, a tie that grows
//   1 --+1-- 2
//   2 --+1--:-1: 3
//   3 :-4: 4      3 :-6: 4
TEST_CASE("distance: of signed ties, by hand") {
  const EraGraph x = worlds::world(5, {{0, 1, 2}, {1, 2, 1}, {2, 3, 1}, {2, 3, -1}, {3, 4, -4}});
  const EraGraph y = worlds::world(5, {{0, 1, -3}, {3, 4, -6}});
  CHECK(hamming_distance(x, y) == 2);
  CHECK(hamming_distance(x, y, SignFlip::twice) == 3);
  CHECK(jaccard_similarity(x, y).number() == Approx(1 / 4.0));
  CHECK(jaccard_similarity(x, y, Layer::absolute).number() == Approx(2 / 4.0));
  CHECK(jaccard_similarity(x, y, Layer::negative).number() == Approx(1 / 2.0));
  CHECK(weighted_distance(x, y) == 5 + 1 + 2);
  CHECK(weighted_distance(x, y, Layer::positive) == 3);
}

TEST_CASE("distance: actors and empty graphs") {
  const EraGraph x = worlds::world(4, {{0, 1, 2}}, {.present = {{0, 1}}});
  const EraGraph y = worlds::world(4, {{2, 3, 2}}, {.present = {{2, 3}}});
  CHECK(hamming_distance(x, y) == 2);
  CHECK(jaccard_similarity(x, y) == Value(0.0));
  CHECK(hamming_distance(EraGraph{}, EraGraph{}) == 0);
  CHECK(jaccard_similarity(EraGraph{}, EraGraph{}) == Value(Reason::no_ties));
  CHECK(deltacon(EraGraph{}, EraGraph{}).similarity == Value(1.0));
  CHECK_THROWS_AS(deltacon(x, y, Layer::signed_level), Error);
  const EraGraph isolates = worlds::world(10'000, {{0, 1, 2}}), other = worlds::world(10'000, {{0, 2, 1}});
  CHECK(hamming_distance(isolates, x) == 0);
  CHECK(deltacon(isolates, other) == deltacon(worlds::world(3, {{0, 1, 2}}), worlds::world(3, {{0, 2, 1}})));
  CHECK(deltacon(isolates, other, Layer::negative).similarity == Value(1.0));
  const Pairs star = [] {
    Pairs pairs;
    for (std::uint32_t i = 1; i <= most_actors_compared; ++i) pairs.emplace_back(0, i);
    return pairs;
  }();
  CHECK(deltacon(friends(2001, star), isolates).distance == Value(Reason::too_large));
}

//   before             after
//   0 --+2-- 1         0 --+3-- 1           kept
//   1 :-1: 2           1 --+1-- 2           flipped
//   0 --+1-- 2         0 --+1--:-1: 2       gone: a level of 0 is no tie
//   2 --+4-- 3         0 :-2: 4             3 left, 4 entered
TEST_CASE("distance: what those who stayed changed, and what came and went with others") {
  const EraGraph x =
      worlds::world(5, {{0, 1, 2}, {1, 2, -1}, {0, 2, 1}, {2, 3, 4}}, {.present = {{0, 1, 2, 3}}});
  const EraGraph y = worlds::world(5, {{0, 1, 3}, {1, 2, 1}, {0, 2, 1}, {0, 2, -1}, {0, 4, -2}},
                                   {.present = {{0, 1, 2, 4}}});
  const NetworkChange found = network_change(x, y);
  CHECK(found.stayed == std::vector{actor_id(0), actor_id(1), actor_id(2)});
  CHECK(found.entered == std::vector{actor_id(4)});
  CHECK(found.left == std::vector{actor_id(3)});
  const std::vector<Pair> flip = {{actor_id(1), actor_id(2)}};
  CHECK(found.common == TieChanges{3, 2, 1, 0, 1, 0, 1, flip, 4});
  CHECK(found.turnover == TieChanges{1, 1, 0, 1, 0, 1, 1, {}, 6});
  CHECK(found.all == TieChanges{4, 3, 1, 1, 1, 1, 2, flip, 10});
  CHECK(found.common.hamming() == 2);
  CHECK(found.common.jaccard() == Value(1 / 4.0));
  CHECK(found.turnover.jaccard() == Value(0.0));
  CHECK(found.all.hamming() == 4);
  CHECK(found.all.jaccard() == Value(1 / 6.0));
  CHECK(network_change(EraGraph{}, EraGraph{}).all.jaccard() == Value(Reason::no_ties));
}

TEST_CASE("distance: the parts of a change sum to the distances of the whole") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const std::uint32_t n = worlds::random_size(seed) + 2;
    // The first actor is in the earlier graph alone, the last in the later one.
    const auto graph = [&](std::uint64_t of_graph, std::uint32_t first) {
      std::vector<worlds::DrawnClaim> claims = worlds::random_claims(of_graph, n - 1);
      std::vector<std::uint32_t> present;
      for (std::uint32_t i = 0; i + 1 < n; ++i) present.push_back(first + i);
      for (worlds::DrawnClaim& claim : claims) claim.a += first, claim.b += first;
      return worlds::world(n, claims, {.present = present});
    };
    const EraGraph x = graph(seed, 0), y = graph(seed + 100, 1);
    const NetworkChange found = network_change(x, y);
    CHECK(found.stayed.size() == n - 2);
    CHECK(static_cast<double>(found.all.hamming()) == hamming_distance(x, y));
    CHECK(found.all.jaccard() == jaccard_similarity(x, y));
    CHECK(found.all.weighted == weighted_distance(x, y));
    CHECK(found.common.hamming() + found.turnover.hamming() == found.all.hamming());
    CHECK(found.common.weighted + found.turnover.weighted == Approx(found.all.weighted));
    CHECK(found.all.flipped == found.common.flipped);
    const EraGraph common_x = among(x, found.stayed), common_y = among(y, found.stayed);
    CHECK(static_cast<double>(found.common.hamming()) == hamming_distance(common_x, common_y));
    CHECK(found.common.weighted == weighted_distance(common_x, common_y));
    CHECK(found.all.before == ties_on(x, Layer::signed_level));
    CHECK(found.all.hostile_after == ties_on(y, Layer::negative));
  }
}

TEST_CASE("distance: a graph is no distance from itself, and distances go both ways") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const std::uint32_t n = worlds::random_size(seed);
    const EraGraph x = worlds::world(n, worlds::random_claims(seed, n));
    const EraGraph y = worlds::world(n, worlds::random_claims(seed + 100, n));
    CHECK(hamming_distance(x, x) == 0);
    CHECK(weighted_distance(x, x) == 0);
    CHECK(deltacon(x, x).distance == Value(0.0));
    CHECK(hamming_distance(x, y) == hamming_distance(y, x));
    CHECK(weighted_distance(x, y) == Approx(weighted_distance(y, x)));
    CHECK(jaccard_similarity(x, y) == jaccard_similarity(y, x));
    for (const Layer layer : {Layer::positive, Layer::negative, Layer::absolute})
      CHECK(deltacon(x, y, layer).distance.number() == Approx(deltacon(y, x, layer).distance.number()));
  }
}

TEST_CASE("distance: weights of any size have a finite distance or a reason") {
  for (const double unit : {1e-300, 1e-12, 1e12, 1e200}) {
    const EraGraph x = worlds::world(4, {{0, 1, unit}, {1, 2, -unit}, {2, 3, 1}});
    const EraGraph y = worlds::world(4, {{0, 1, 1}, {1, 2, -unit}});
    for (const Layer layer : {Layer::positive, Layer::negative, Layer::absolute}) {
      const DeltaCon found = deltacon(x, y, layer);
      CHECK(found.distance.defined() == found.similarity.defined());
      if (!found.distance.defined()) CHECK(found.distance.reason() == Reason::singular);
    }
  }
}
