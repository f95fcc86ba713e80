// Intervals of levels in one era: by hand, against all resamples one by one, and by sweep.
#include <entente/engine/change/resampling/level_interval.hpp>

#include "engine/change/every_resample.hpp"
#include "engine/change/two_eras.hpp"

#include <entente/engine/chance.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <array>

using namespace entente;
using every_resample::Told;
using two_eras::World;

namespace {

LevelInterval of(const World& world, const std::string& a, const std::string& b,
                 const IntervalOptions& options = {}) {
  return level_interval(world.world, world.after, world.actor(a), world.actor(b), options);
}

// 2, 4 and -9, of two sources.
const std::string three =
    "A,B,visit,2002-02-01,+,2,,x,\nA,B,visit,2002-03-01,+,4,,y,\nA,B,visit,2002-04-01,-,9,,y,\n";

}  // namespace

// The 27 draws sum to -27 (1), -16 and -14 (3 each), -5 (3), -3 (6), -1 (3), 6 (1), 8 (3), 10 (3), 12 (1).
TEST_CASE("level interval: of three claims, by hand") {
  const World world(three);
  const LevelInterval found = of(world, "A", "B", {.method = IntervalMethod::percentile});
  CHECK(found.level == Value(-3.0));
  CHECK(found.level_bounds == Bounds{-27.0, 12.0});
  CHECK(found.polarity == Value(-0.2));
  CHECK(found.polarity_bounds == Bounds{-1.0, 1.0});
  CHECK(found.drawn == Drawn::claims);
  CHECK(found.claims == 3);
  CHECK(found.sources == 2);
  CHECK(found.drawn_from == 3);
  CHECK(found.replicates == 10);
  CHECK(found.exact);
  // A tenth in each tail: 1 and 3 of 27. The polarity of -9, -9 and 2 is -16 / 20.
  const LevelInterval narrow = of(world, "A", "B", {.confidence = 0.8, .method = IntervalMethod::percentile});
  CHECK(narrow.level_bounds == Bounds{-16.0, 10.0});
  CHECK(narrow.polarity_bounds == Bounds{-0.8, 1.0});
  CHECK(of(world, "B", "A", {.method = IntervalMethod::percentile}) == found);
}

TEST_CASE("level interval: undefined with a reason") {
  const std::string of_c = "A,C,visit,2002-02-01,+,1,,x,\n", of_d = "C,D,visit,2001-02-01,+,1,,x,\n";
  const World world(three + of_c + of_d);
  const auto reason = [&](const std::string& a, const std::string& b) {
    const LevelInterval found = of(world, a, b);
    CHECK(found.level_bounds.low == found.level_bounds.high);
    CHECK(found.replicates == 0);
    return found.level_bounds.low.reason();
  };
  CHECK(reason("A", "C") == Reason::one_claim);
  CHECK(reason("B", "C") == Reason::no_ties);
  CHECK(reason("A", "D") == Reason::absent);
  CHECK(of(world, "A", "C").polarity_bounds.low == Value(Reason::one_claim));
  CHECK(of(world, "A", "C").drawn_from == 1);
  CHECK(of(world, "B", "C").drawn_from == 0);
}

TEST_CASE("level interval: claims all alike, all warm, or all neutral tell less") {
  const auto visits = [](int first, int second, int third) {
    return World(
        fmt::format("A,B,visit,2002-02-01,+,{},,x,\nA,B,visit,2002-03-01,+,{},,x,\n"
                    "A,B,visit,2002-04-01,+,{},,x,\n",
                    first, second, third));
  };
  const LevelInterval alike = of(visits(2, 2, 2), "A", "B"), warm = of(visits(1, 2, 4), "A", "B"),
                      neutral = of(visits(0, 0, 0), "A", "B");
  CHECK(alike.level_bounds.low == Value(Reason::zero_variance));
  CHECK(warm.level_bounds == Bounds{3.0, 12.0});
  CHECK(warm.polarity_bounds.low == Value(Reason::zero_variance));
  CHECK(warm.sources == 1);
  CHECK(neutral.level == Value(0.0));
  CHECK(neutral.level_bounds.high == Value(Reason::zero_variance));
  CHECK(neutral.polarity_bounds.high == Value(Reason::no_signed_claims));
}

TEST_CASE("level interval: what cannot be done is refused") {
  const World world(three);
  CHECK_THROWS_AS(of(world, "A", "B", {.replicates = 0}), Error);
  CHECK_THROWS_AS(of(world, "A", "B", {.replicates = 4'000'000'000}), Error);
  CHECK_THROWS_AS(of(world, "A", "B", {.confidence = 1}), Error);
}

TEST_CASE("level interval: as all ordered resamples have it") {
  for (std::uint64_t run = 0; run < 30; ++run) {
    Chance chance(1, "claims of a pair", run);
    std::vector<Told> told;
    std::string rows;
    for (std::uint32_t i = 0; i < 2 + chance.below(4); ++i) {
      const double size = 1 + chance.below(20);
      told.push_back({chance.below(3) == 0 ? -size : size, chance.below(3)});
      rows += every_resample::row("A", "B", i, told.back());
    }
    const World world(rows);
    for (const Drawn drawn : {Drawn::claims, Drawn::sources}) {
      const auto sums = every_resample::sums(told, drawn);
      if (sums.size() == 1) continue;  // one source alone
      for (const double confidence : {0.5, 0.8, 0.95}) {
        CAPTURE(run, name(drawn), confidence, rows);
        const LevelInterval found =
            of(world, "A", "B",
               {.confidence = confidence, .method = IntervalMethod::percentile, .drawn = drawn});
        CHECK(found.exact);
        if (!found.level_bounds.low.defined()) {
          CHECK(sums.front() == Approx(sums.back()));
          continue;
        }
        const auto [low, high] = every_resample::middle(sums, confidence);
        CHECK(found.level_bounds.low.number() == Approx(low));
        CHECK(found.level_bounds.high.number() == Approx(high));
      }
    }
  }
}

TEST_CASE("level interval: many claims are drawn by chance, by the rule of all resampling") {
  std::string rows, backwards;
  for (std::uint32_t i = 0; i < 12; ++i) {
    const std::string row = every_resample::row("A", "B", i, {i % 4 == 0 ? -3.0 : 1.0 + i, i});
    rows += row;
    backwards.insert(0, row);
  }
  const World world(rows);
  const LevelInterval found = of(world, "A", "B");
  const Resampling rule(claims(world.world, world.after, {world.actor("A"), world.actor("B")}));
  CHECK(found.drawn == rule.drawn());
  CHECK(found.drawn_from == rule.after());
  CHECK_FALSE(found.exact);
  CHECK(found.replicates == 2000);
  CHECK(of(World(backwards), "A", "B") == found);
  CHECK(of(World(rows + every_resample::row("A", "C", 0, {5, 1})), "A", "B") == found);
  CHECK(of(world, "A", "B", {.seed = 2}) != found);
}

TEST_CASE("level interval: sound bounds for weights from very small to very large") {
  for (const auto& [small, large] : {std::pair{1e-12, 1e-12}, {1e-12, 1e12}, {4e11, 1e12}}) {
    const World world(fmt::format(
        "A,B,visit,2002-02-01,+,{},,x,\nA,B,visit,2002-03-01,-,{},,y,\nA,B,visit,2002-04-01,-,{},,y,\n",
        small, 2 * small, large));
    for (const auto method : {IntervalMethod::percentile, IntervalMethod::expanded, IntervalMethod::bca}) {
      const LevelInterval found = of(world, "A", "B", {.method = method});
      REQUIRE(found.level_bounds.low.defined());
      CHECK(found.level_bounds.low.number() <= found.level.number());
      CHECK(found.level.number() <= found.level_bounds.high.number());
    }
    // One draw in 27 has the most hostile claim thrice, and the expanded tail is thinner than that.
    CHECK(of(world, "A", "B").level_bounds.low.number() == Approx(-3 * std::max(large, 2 * small)));
  }
}
