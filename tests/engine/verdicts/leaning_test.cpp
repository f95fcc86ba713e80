// Leanings by hand: three claims with each of two others, in each of two years.
#include <entente/engine/verdicts/leaning.hpp>

#include "engine/shifts/two_eras.hpp"

#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

using namespace entente;
using two_eras::World;

namespace {

/// Three visits of I to `to` in a year, of about that size each; a negative size is hostile.
std::string three(const std::string& to, int year, int size) {
  std::string rows;
  for (int i = 0; i < 3; ++i)
    rows += fmt::format("I,{},visit,{}-02-0{},{},{},,s{}{},\n", to, year, i + 1, size > 0 ? "+" : "-",
                        std::abs(size) * 10 + i, to, i);
  return rows;
}

Leaning of(const World& world) {
  return leaning(world.world, world.before, world.after,
                 {world.actor("I"), world.actor("P"), world.actor("Q")});
}

}  // namespace

TEST_CASE("leaning: the level with one less that with the other") {
  const World world(three("P", 2001, 1) + three("Q", 2001, 4) + three("P", 2002, 4) + three("Q", 2002, 1));
  const Leaning found = of(world);
  CHECK(found.before == Value(33.0 - 123.0));
  CHECK(found.after == Value(123.0 - 33.0));
  CHECK(found.shift == Value(180.0));
  CHECK(found.interval.claims == 12);
  CHECK(found.interval.sources == 6);
  CHECK(found.interval.drawn_before == 6);
  CHECK(found.interval.drawn_after == 6);
}

TEST_CASE("leaning: realignment where it changes sides for sure") {
  const World world(three("P", 2001, -2) + three("Q", 2001, 2) + three("P", 2002, 2) + three("Q", 2002, -2));
  const Leaning found = of(world);
  CHECK(found.before_bounds.high.number() < 0);
  CHECK(found.after_bounds.low.number() > 0);
  CHECK(found.move == LeaningMove::realignment);
  const Leaning back =
      leaning(world.world, world.before, world.after, {world.actor("I"), world.actor("Q"), world.actor("P")});
  CHECK(back.shift == Value(-found.shift.number()));
  CHECK(back.interval.bounds ==
        Bounds{-found.interval.bounds.high.number(), -found.interval.bounds.low.number()});
}

TEST_CASE("leaning: tilt where it moves without changing sides") {
  const World world(three("P", 2001, 2) + three("Q", 2001, -1) + three("P", 2002, 9) + three("Q", 2002, -7));
  CHECK(of(world).move == LeaningMove::tilt);
  const World still(three("P", 2001, 2) + three("Q", 2001, -2) + three("P", 2002, 2) + three("Q", 2002, -2));
  CHECK(of(still).shift == Value(0.0));
  CHECK_FALSE(of(still).move);
}

TEST_CASE("leaning: a pair without claims has no level, and the three are three") {
  const World world(three("P", 2001, 2) + three("Q", 2001, -1) + three("P", 2002, 9));
  const Leaning found = of(world);
  CHECK_FALSE(found.after.defined());
  CHECK(found.interval.bounds.low == found.shift);
  CHECK_FALSE(found.move);
  CHECK_THROWS_AS(
      leaning(world.world, world.before, world.after, {world.actor("I"), world.actor("P"), world.actor("P")}),
      Error);
}

TEST_CASE("leaning: an interval of one or two sources bears no word, nor one of two claims in an era") {
  ShiftInterval interval;
  interval.drawn = Drawn::sources;
  interval.sources = interval.drawn_before = interval.drawn_after = 3;
  interval.claims_before = interval.claims_after = 3;
  CHECK(bears_a_word(interval));
  const auto without = [&](auto change) {
    ShiftInterval other = interval;
    change(other);
    return bears_a_word(other);
  };
  CHECK_FALSE(without([](ShiftInterval& one) { one.drawn = Drawn::each_claim; }));
  CHECK_FALSE(without([](ShiftInterval& one) { one.drawn_before = 2; }));
  CHECK_FALSE(without([](ShiftInterval& one) { one.drawn_after = 2; }));
  CHECK_FALSE(without([](ShiftInterval& one) { one.claims_before = 2; }));
  CHECK_FALSE(without([](ShiftInterval& one) { one.claims_after = 2; }));
  // Nobody is cited, so that nothing is known of who tells it.
  CHECK(without([](ShiftInterval& one) {
    one.sources = 0;
    one.drawn = Drawn::each_claim;
  }));
}
