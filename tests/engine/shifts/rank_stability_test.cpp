// Stability of ranks between two eras.
#include <entente/engine/alignment/kendall.hpp>
#include <entente/engine/shifts/rank_stability.hpp>

#include <catch2/catch.hpp>
#include "engine/random_worlds.hpp"
#include "oracles.hpp"

#include <cmath>

using namespace entente;

namespace {

Scores of(std::vector<Value> values) { return {.measure = "m", .values = std::move(values)}; }

std::vector<Ranked> actors(std::vector<std::size_t> places) {
  std::vector<Ranked> found;
  for (const std::size_t place : places) found.push_back({actor_id(place), std::nullopt});
  return found;
}

const Value nobody = Reason::absent;

}  // namespace

TEST_CASE("tau-b compares those who have a value in both eras") {
  const Scores before = of({12.0, 2.0, nobody, 1.0, 12.0, 2.0, 50.0});
  const Scores after = of({1.0, 4.0, 90.0, 7.0, 1.0, 0.0, nobody});
  const RankStability found = rank_stability(before, after, {.top = 3});
  CHECK(found.common == 5);
  CHECK(found.tau_b.number() == Approx(-0.47140452079103173).epsilon(1e-12));
}

TEST_CASE("the first places overlap by who stands on them, newcomers included") {
  const Scores before = of({5.0, 4.0, 3.0, 2.0, 1.0, nobody});
  const Scores after = of({5.0, 1.0, 4.0, 2.0, nobody, 9.0});
  const RankStability found = rank_stability(before, after, {.top = 3});
  CHECK(found.common == 4);
  CHECK(found.overlap.number() == Approx(2.0 / 3));
  CHECK(found.entered == actors({5}));
  CHECK(found.left == actors({1}));
}

TEST_CASE("a place that reaches beyond the first counts for nobody who shares it") {
  // 0 is first; 1, 2 and 3 share places 2 to 4.
  const Scores before = of({5.0, 4.0, 4.0, 4.0, 1.0});
  const Scores after = of({5.0, 4.0, 3.0, 2.0, 1.0});
  const RankStability found = rank_stability(before, after, {.top = 2});
  CHECK(found.overlap.number() == Approx(2.0 * 1 / (1 + 2)));
  CHECK(found.entered == actors({1}));
  CHECK(found.left.empty());
  CHECK(rank_stability(before, after, {.top = 4}).overlap == Value(1.0));
}

TEST_CASE("values that differ by rounding share a rank") {
  const Scores before = of({0.1 + 0.2, 0.3, 1.0}), after = of({2.0, 1.0, 3.0});
  CHECK(rank_stability(before, after).tau_b.number() == Approx(2 / std::sqrt(6.0)));
}

TEST_CASE("ranks that say nothing have no stability") {
  const Scores some = of({3.0, 2.0, 1.0}), flat = of({1.0, 1.0, 1.0});
  CHECK(rank_stability(some, flat).tau_b == Value(Reason::zero_variance));
  CHECK(rank_stability(some, some, {.top = 3}).overlap == Value(Reason::n_too_small));
  CHECK(rank_stability(some, some, {.top = 2}).overlap == Value(1.0));
  CHECK(rank_stability(flat, flat, {.top = 2}).overlap == Value(Reason::zero_variance));
  CHECK(rank_stability(some, flat, {.top = 2}).overlap == Value(0.0));
  CHECK(rank_stability(some, of({3.0, nobody, nobody})).tau_b == Value(Reason::n_too_small));
  CHECK(rank_stability(of({}), of({})).tau_b == Value(Reason::n_too_small));
  CHECK(rank_stability(of({}), of({})).common == 0);
}

TEST_CASE("pairs are told by both of their actors") {
  const auto pair = [](std::size_t x, std::size_t y) { return Pair{actor_id(x), actor_id(y)}; };
  Scores before = of({3.0, 2.0, 1.0}), after = of({1.0, 2.0, 5.0});
  before.subjects = after.subjects = Subjects::pairs;
  before.pairs = {pair(0, 1), pair(0, 2), pair(1, 2)};
  after.pairs = {pair(0, 1), pair(0, 3), pair(1, 2)};
  const RankStability found = rank_stability(before, after, {.top = 1});
  CHECK(found.common == 2);
  CHECK(found.tau_b == Value(-1.0));
  CHECK(found.entered == std::vector<Ranked>{{actor_id(1), actor_id(2)}});
  CHECK(found.left == std::vector<Ranked>{{actor_id(0), actor_id(1)}});
}

TEST_CASE("stability is the same in both directions of time") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    worlds::Random random(seed);
    std::vector<Value> x, y;
    std::vector<double> both_x, both_y;
    for (std::uint64_t i = 0; i < 2 + seed % 20; ++i) {
      const auto draw = [&] {
        return random.below(5) == 0 ? nobody : Value(static_cast<double>(random.below(8)));
      };
      x.push_back(draw());
      y.push_back(draw());
      if (!x.back().defined() || !y.back().defined()) continue;
      both_x.push_back(x.back().number());
      both_y.push_back(y.back().number());
    }
    const RankStability found = rank_stability(of(x), of(y), {.top = 3});
    const RankStability back = rank_stability(of(y), of(x), {.top = 3});
    CHECK(found.common == both_x.size());
    CHECK(found.tau_b == back.tau_b);
    CHECK(found.overlap == back.overlap);
    CHECK(found.entered == back.left);
    const double slow = oracles::kendall_tau_b(both_x, both_y);
    REQUIRE(found.tau_b.defined() == std::isfinite(slow));
    if (found.tau_b.defined()) CHECK(found.tau_b.number() == Approx(slow).margin(1e-14));
  }
}
