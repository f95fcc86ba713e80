// Hedging: a hedge by hand, and broken in every one of its conditions; then against all resamples one by one.
#include <entente/engine/verdicts/hedging.hpp>

#include "engine/shifts/every_resample.hpp"
#include "engine/shifts/two_eras.hpp"

#include <entente/engine/random.hpp>
#include <entente/graphs/model/problem.hpp>

#include <array>
#include <cmath>

using namespace entente;
using every_resample::Told;
using two_eras::World;

namespace {

/// Claims of so many sources in turn, or of none.
std::string rows_of(const std::string& a, const std::string& b, const std::vector<double>& levels,
                    std::uint32_t sources = 3) {
  std::string rows;
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    rows +=
        every_resample::row(a, b, i, {levels[i], sources == 0 ? std::nullopt : std::optional(i % sources)});
  return rows;
}

Hedging of(const World& world, const IntervalOptions& options = {}) {
  return hedging(world.world, world.after, {world.actor("I"), world.actor("P"), world.actor("Q")}, options);
}

const std::vector<double> cooperative = {1, 2, 3, 4, 5, 6}, hostile = {-1, -2, -3, -4, -5, -6},
                          mixed = {9, 9, 9, 9, -8, -8};

/// I with P and with Q, and P with Q.
World world_of(const std::vector<double>& with_p, const std::vector<double>& with_q,
               const std::vector<double>& between, std::uint32_t sources = 3) {
  return World(rows_of("I", "P", with_p, sources) + rows_of("I", "Q", with_q, sources) +
               rows_of("P", "Q", between, sources));
}

using Faults = std::array<std::optional<HedgingFault>, 3>;

Faults faults(const Hedging& found) {
  return {found.with_p.fault, found.with_q.fault, found.of_p_and_q.fault};
}

}  // namespace

//   P ::::: Q      ---- positive
//    \     /       :::: negative
//     \   /
//       I
TEST_CASE("hedging: cooperative with two that are hostile to each other") {
  const Hedging found = of(world_of(cooperative, {2, 2, 2, 2, 2, 3}, hostile));
  CHECK(found.hedges());
  CHECK(found.lean == Value(21.0 - 13.0));
  // The sources tell 5, 7 and 9: squares of 8 about their mean, and Student's t 4.302653.
  CHECK(found.with_p.found.level_bounds.low.number() == Approx(21 - 4.302653 * std::sqrt(1.5 * 8)));
  CHECK(found.of_p_and_q.found.level_bounds.high.number() == Approx(-21 + 4.302653 * std::sqrt(1.5 * 8)));
  CHECK(found.with_q.found.drawn_from == 3);
}

TEST_CASE("hedging: not between friends, nor from a hostile side") {
  CHECK(faults(of(world_of(cooperative, cooperative, cooperative))) ==
        Faults{{{}, {}, HedgingFault::other_side}});
  CHECK(faults(of(world_of(cooperative, hostile, hostile))) == Faults{{{}, HedgingFault::other_side, {}}});
  CHECK(faults(of(world_of(hostile, hostile, cooperative))) ==
        Faults{{HedgingFault::other_side, HedgingFault::other_side, HedgingFault::other_side}});
}

TEST_CASE("hedging: not where an interval reaches across zero") {
  const Hedging found = of(world_of(mixed, cooperative, hostile));
  CHECK(found.with_p.found.level == Value(20.0));
  CHECK(faults(found) == Faults{{HedgingFault::unsure, {}, {}}});
  CHECK(faults(of(world_of(cooperative, cooperative, {-9, -9, -9, -9, 8, 8}))) ==
        Faults{{{}, {}, HedgingFault::unsure}});
}

TEST_CASE("hedging: zero is not below zero, and not hostile") {
  const std::vector<double> neutral_or_cooperative = {0, 0, 0, 0, 0, 6},
                            neutral_or_hostile = {0, 0, 0, 0, 0, -6};
  const Hedging found = of(world_of(neutral_or_cooperative, cooperative, hostile, 0));
  CHECK(found.with_p.found.level_bounds.low == Value(0.0));
  CHECK(found.hedges());
  CHECK(faults(of(world_of(cooperative, cooperative, {1, 1, 1, -1, -1, -1}))) ==
        Faults{{{}, {}, HedgingFault::other_side}});
  CHECK(faults(of(world_of(cooperative, cooperative, neutral_or_hostile, 0))) ==
        Faults{{{}, {}, HedgingFault::unsure}});
}

TEST_CASE("hedging: what two sources tell is their word, and five claims of nobody are too few") {
  const Faults all_too_few = {{HedgingFault::too_few, HedgingFault::too_few, HedgingFault::too_few}};
  CHECK(of(world_of(cooperative, cooperative, hostile, 3)).hedges());
  CHECK(faults(of(world_of(cooperative, cooperative, hostile, 2))) == all_too_few);
  CHECK(faults(of(world_of(cooperative, cooperative, hostile), {.drawn = Drawn::claims})) == all_too_few);
  CHECK(faults(of(world_of(cooperative, cooperative, hostile, 2), {.drawn = Drawn::sources})) == all_too_few);
  CHECK(faults(of(world_of(cooperative, cooperative, {-9}))) == Faults{{{}, {}, HedgingFault::too_few}});
  CHECK(fewest_without_sources == 6);
  CHECK(of(world_of(cooperative, cooperative, hostile, 0)).hedges());
  CHECK(faults(of(world_of(cooperative, {1, 2, 3, 4, 5}, hostile, 0))) ==
        Faults{{{}, HedgingFault::too_few, {}}});
}

// Five hostile claims come out none at all in 1 of 32 resamples: the interval reaches zero, whatever they
// say.
TEST_CASE("hedging: no five claims of nobody could be hostile for sure") {
  CHECK(of(world_of(cooperative, cooperative, {-9, -9, -9, -9, -9}, 0)).of_p_and_q.found.level_bounds.high ==
        Value(0.0));
  CHECK(of(world_of(cooperative, cooperative, {-9, -9, -9, -9, -9, -9}, 0))
            .of_p_and_q.found.level_bounds.high == Value(-18.0));
}

TEST_CASE("hedging: no claim, no word: claims all alike, no interval") {
  const Hedging found = of(world_of(cooperative, {}, hostile));
  CHECK(faults(found) == Faults{{{}, HedgingFault::no_level, {}}});
  CHECK(found.lean == Value(Reason::no_ties));
  const Hedging alike = of(world_of(cooperative, {2, 2, 2, 2, 2, 2}, hostile));
  CHECK(faults(alike) == Faults{{{}, HedgingFault::no_interval, {}}});
  CHECK(alike.with_q.found.level_bounds.low == Value(Reason::zero_variance));
  const World world(rows_of("P", "Q", hostile) + "I,P,visit,2001-02-01,+,1,,x,\n");
  CHECK(of(world).with_p.found.level == Value(Reason::absent));
  CHECK(faults(of(world)) == Faults{{HedgingFault::no_level, HedgingFault::no_level, {}}});
}

TEST_CASE("hedging: P and Q may change places, and the three are three") {
  const World world = world_of(mixed, cooperative, hostile);
  const auto between = [&](const char* i, const char* p, const char* q) {
    return hedging(world.world, world.after, {world.actor(i), world.actor(p), world.actor(q)});
  };
  const Hedging one = between("I", "P", "Q"), other = between("I", "Q", "P");
  CHECK(one.with_p.found == other.with_q.found);
  CHECK(one.of_p_and_q.found == other.of_p_and_q.found);
  CHECK(one.lean == Value(-other.lean.number()));
  CHECK_THROWS_AS(between("I", "P", "P"), Error);
  CHECK_THROWS_AS(between("P", "P", "Q"), Error);
}

TEST_CASE("hedging: everyone with a claim with both, and nobody else") {
  const World world(rows_of("I", "P", cooperative) + rows_of("I", "Q", cooperative) +
                    rows_of("P", "Q", hostile) + rows_of("J", "Q", {1}) + rows_of("J", "P", {-1}) +
                    rows_of("K", "P", cooperative) + rows_of("L", "I", cooperative));
  const auto all = hedging_of_all(world.world, world.after, world.actor("P"), world.actor("Q"));
  REQUIRE(all.size() == 2);
  CHECK(all[0].between == Between{world.actor("I"), world.actor("P"), world.actor("Q")});
  CHECK(all[0].hedges());
  CHECK(all[1].between.actor == world.actor("J"));
  for (const Hedging& one : all) {
    const Hedging alone = hedging(world.world, world.after, one.between);
    CHECK(one.with_p.found == alone.with_p.found);
    CHECK(one.of_p_and_q.found == alone.of_p_and_q.found);
    CHECK(faults(one) == faults(alone));
  }
  CHECK(hedging_of_all(world.world, world.after, world.actor("K"), world.actor("I")).size() == 1);
  CHECK(hedging_of_all(world.world, world.before, world.actor("P"), world.actor("Q")).empty());
}

TEST_CASE("hedging: as all resamples have it, one by one") {
  const auto lowest_and_highest = [](const std::vector<double>& levels) {
    std::vector<Told> told;
    for (const double level : levels) told.push_back({level, {}});
    return every_resample::middle(every_resample::sums(told, Drawn::each_claim), 0.95);
  };
  std::size_t words = 0, none = 0;
  for (std::uint64_t run = 0; run < 40; ++run) {
    Random random(1, "levels between", run);
    const auto six = [&](double mean) {
      std::vector<double> levels;
      for (int i = 0; i < 6; ++i) levels.push_back(mean - 8 + random.below(17));
      return levels;
    };
    const std::vector<double> with_p = six(7), with_q = six(7), between = six(-7);
    const double least = std::min(lowest_and_highest(with_p).first, lowest_and_highest(with_q).first);
    const bool hedges = least >= 0 && lowest_and_highest(between).second < 0;
    CAPTURE(run, with_p, with_q, between);
    CHECK(of(world_of(with_p, with_q, between, 0)).hedges() == hedges);
    ++(hedges ? words : none);
  }
  CHECK(words > 2);
  CHECK(none > 2);
}
