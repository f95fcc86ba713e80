// Intervals of levels in one era: by hand, against all resamples one by one, and by sweep.
#include <entente/engine/resampling/level_interval.hpp>

#include "engine/shifts/every_resample.hpp"
#include "engine/shifts/two_eras.hpp"

#include <entente/engine/random.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <cmath>

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

// Each claim twice or not at all: -18, -14, -10, -6, 0, 4, 8 and 12.
TEST_CASE("level interval: of three claims of two sources, by hand") {
  const World world(three);
  const LevelInterval found = of(world, "A", "B", {.method = IntervalMethod::percentile});
  CHECK(found.level == Value(-3.0));
  CHECK(found.level_bounds == Bounds{-18.0, 12.0});
  CHECK(found.drawn == Drawn::each_claim);
  CHECK(found.claims == 3);
  CHECK(found.sources == 2);
  CHECK(found.drawn_from == 3);
  CHECK(found.replicates == 8);
  CHECK(found.exact);
  CHECK(of(world, "B", "A", {.method = IntervalMethod::percentile}) == found);
  CHECK(of(world, "A", "B") == found);
  CHECK(of(world, "A", "B", {.confidence = 0.7}).level_bounds == Bounds{-14.0, 8.0});
}

// The polarity is drawn with replacement: of 27 draws one is all hostile, 3 have -16 / 20, 3 have -14 / 22, 8
// are all cooperative.
TEST_CASE("level interval: the polarity keeps within its range") {
  const World world(three);
  const auto bounds_of = [&](const IntervalOptions& options) {
    return of(world, "A", "B", options).polarity_bounds;
  };
  CHECK(of(world, "A", "B").polarity == Value(-0.2));
  CHECK(bounds_of({.method = IntervalMethod::percentile}) == Bounds{-1.0, 1.0});
  CHECK(bounds_of({.confidence = 0.8, .method = IntervalMethod::percentile}) == Bounds{-0.8, 1.0});
  CHECK(bounds_of({.confidence = 0.7, .method = IntervalMethod::percentile}) == Bounds{-14.0 / 22, 1.0});
  CHECK(bounds_of({}) == Bounds{-1.0, 1.0});
}

// Drawn by source, three of them: Student's t is 4.302653.
TEST_CASE("level interval: of three sources, by hand") {
  const World world(three + "A,B,visit,2002-04-01,+,0,,z,\n" + "A,B,visit,2002-05-01,-,0,,x,\n");
  const LevelInterval found = of(world, "A", "B");
  CHECK(found.drawn == Drawn::sources);
  CHECK(found.drawn_from == 3);
  CHECK(found.exact);
  // x tells 2, y -5, z nothing: the mean is -1, and the squares about it sum to 26.
  CHECK(found.level_bounds.low.number() == Approx(-3 - 4.302653 * std::sqrt(1.5 * 26)));
  CHECK(found.level_bounds.high.number() == Approx(-3 + 4.302653 * std::sqrt(1.5 * 26)));
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

TEST_CASE("level interval: claims all alike, all cooperative, or all neutral tell less") {
  const auto visits = [](double first, double second, double third, bool of_three) {
    std::string rows;
    for (std::uint32_t i = 0; i < 3; ++i)
      rows += every_resample::row("A", "B", i, {i == 0 ? first : i == 1 ? second : third, of_three ? i : 0});
    return World(rows);
  };
  CHECK(of(visits(2, 2, 2, true), "A", "B").level_bounds.low == Value(Reason::zero_variance));
  const LevelInterval alike = of(visits(2, 2, 2, false), "A", "B"),
                      cooperative = of(visits(1, 2, 4, false), "A", "B"),
                      neutral = of(visits(0, 0, 0, false), "A", "B");
  CHECK(alike.level_bounds == Bounds{0.0, 12.0});
  CHECK(cooperative.level_bounds == Bounds{0.0, 14.0});
  CHECK(cooperative.polarity_bounds.low == Value(Reason::zero_variance));
  CHECK(cooperative.sources == 1);
  CHECK(neutral.level == Value(0.0));
  CHECK(neutral.level_bounds.high == Value(Reason::zero_variance));
  CHECK(neutral.polarity_bounds.high == Value(Reason::no_signed_claims));
}

TEST_CASE("level interval: what cannot be done is refused") {
  std::string rows;
  for (std::uint32_t i = 0; i < 31; ++i) rows += every_resample::row("A", "B", i, {1.0 + i, {}});
  const World world(rows);
  CHECK_THROWS_AS(of(world, "A", "B", {.replicates = 0}), Error);
  CHECK_THROWS_AS(of(world, "A", "B", {.replicates = 2'100'000'000}), Error);
  CHECK_THROWS_AS(of(world, "A", "B", {.confidence = 1}), Error);
}

TEST_CASE("level interval: as all resamples have it, one by one") {
  for (std::uint64_t run = 0; run < 30; ++run) {
    Random random(1, "claims of a pair", run);
    std::vector<Told> told;
    std::string rows;
    for (std::uint32_t i = 0; i < 2 + random.below(4); ++i) {
      const double size = 1 + random.below(20);
      told.push_back({random.below(3) == 0 ? -size : size, random.below(3)});
      rows += every_resample::row("A", "B", i, told.back());
    }
    const World world(rows);
    for (const Drawn drawn : {Drawn::claims, Drawn::sources, Drawn::each_claim}) {
      const auto sums = every_resample::sums(told, drawn);
      for (const double confidence : {0.5, 0.8, 0.95}) {
        CAPTURE(run, name(drawn), confidence, rows);
        const LevelInterval found =
            of(world, "A", "B",
               {.confidence = confidence, .method = IntervalMethod::percentile, .drawn = drawn});
        if (!found.level_bounds.low.defined()) {
          const Reason reason = found.level_bounds.low.reason();
          CHECK((reason == Reason::one_claim    ? sums.size() == 1
                 : reason == Reason::two_claims ? sums.size() == 4
                                                : sums.front() == Approx(sums.back())));
          continue;
        }
        CHECK(found.exact);
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
  const auto units = counted_claims(world.world, world.after, {world.actor("A"), world.actor("B")});
  CHECK(found.drawn == sources_or(Drawn::each_claim, units));
  CHECK(found.drawn_from == 12);
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
    CHECK(of(world, "A", "B").level_bounds.low.number() == Approx(-2 * (2 * small + large)));
  }
}
