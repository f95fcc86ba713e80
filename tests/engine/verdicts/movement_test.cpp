// Words for shifts: each rule kept, and broken in every one of its conditions.
#include <entente/engine/verdicts/movement.hpp>

#include <entente/engine/resampling/intervals.hpp>

#include "engine/shifts/two_eras.hpp"

using namespace entente;
using two_eras::World;

namespace {

// A and B: from -1 - 2 - 3 to 4 + 5 + 6. A and C: the other way round.
const std::string rows =
    "A,B,visit,2001-02-01,-,1,,x,\nA,B,visit,2001-02-02,-,2,,y,\nA,B,visit,2001-02-03,-,3,,z,\n"
    "A,B,visit,2002-02-01,+,4,,x,\nA,B,visit,2002-02-02,+,5,,y,\nA,B,visit,2002-02-03,+,6,,z,\n"
    "A,C,visit,2001-02-01,+,4,,x,\nA,C,visit,2001-02-02,+,5,,y,\nA,C,visit,2001-02-03,+,6,,z,\n"
    "A,C,visit,2002-02-01,-,1,,x,\nA,C,visit,2002-02-02,-,2,,y,\nA,C,visit,2002-02-03,-,3,,z,\n";

ShiftInterval from_three(const Bounds& bounds) {
  ShiftInterval interval;
  interval.bounds = bounds;
  interval.drawn = Drawn::sources;
  interval.sources = 3;
  interval.drawn_before = interval.drawn_after = 3;
  interval.claims_before = interval.claims_after = 3;
  return interval;
}

std::optional<Movement> word(const World& world, const Shift& shift, const Bounds& bounds) {
  return movement(world.before.era(), world.after.era(), shift, from_three(bounds));
}

}  // namespace

TEST_CASE("movement: rapprochement from below zero, estrangement from above") {
  const World world(rows);
  const Shift near = world.shift("level", "A", "B"), apart = world.shift("level", "A", "C");
  const auto found = shift_intervals(world.world, world.before, world.after, std::vector{near, apart});
  CHECK(movement(world.before.era(), world.after.era(), near, found[0]) == Movement::rapprochement);
  CHECK(movement(world.before.era(), world.after.era(), apart, found[1]) == Movement::estrangement);
  CHECK(name(Movement::estrangement) == "estrangement");
}

TEST_CASE("movement: no word without an interval on one side of zero") {
  const World world(rows);
  const Shift near = world.shift("level", "A", "B");
  CHECK(word(world, near, {1.0, 9.0}) == Movement::rapprochement);
  CHECK_FALSE(word(world, near, {0.0, 9.0}));
  CHECK_FALSE(word(world, near, {-1.0, 9.0}));
  CHECK_FALSE(word(world, near, {Reason::one_claim, Reason::one_claim}));
  const Shift apart = world.shift("level", "A", "C");
  CHECK(word(world, apart, {-9.0, -1.0}) == Movement::estrangement);
  CHECK_FALSE(word(world, apart, {-9.0, 0.0}));
}

TEST_CASE("movement: what was above zero comes no nearer, and what was below it is not estranged") {
  const World world(rows);
  CHECK_FALSE(word(world, world.shift("level", "A", "B"), {-9.0, -1.0}));
  CHECK_FALSE(word(world, world.shift("level", "A", "C"), {1.0, 9.0}));
}

TEST_CASE("movement: of levels of pairs in adjacent eras alone") {
  const World world(rows);
  CHECK_FALSE(word(world, world.shift("polarity", "A", "B"), {1.0, 2.0}));
  CHECK_FALSE(word(world, world.shift("strength_net", "B"), {1.0, 9.0}));
  const Shift near = world.shift("level", "A", "B");
  const EraGraph later = fold(world.world, packages::era("later", "2002-01-02", "2003"));
  CHECK_FALSE(movement(world.before.era(), later.era(), near, from_three({1.0, 9.0})));
  CHECK_FALSE(movement(world.after.era(), world.before.era(), near, from_three({1.0, 9.0})));
}

TEST_CASE("movement: what one or two sources tell has no word, however many their claims") {
  const World world(rows);
  const Shift near = world.shift("level", "A", "B");
  ShiftInterval interval = from_three({1.0, 9.0});
  interval.drawn = Drawn::each_claim;
  interval.drawn_before = interval.drawn_after = 30;
  interval.sources = 2;
  CHECK_FALSE(movement(world.before.era(), world.after.era(), near, interval));
  interval.sources = 0;  // nobody is cited, so that nothing is known of who tells it
  CHECK(movement(world.before.era(), world.after.era(), near, interval) == Movement::rapprochement);
  interval.drawn_after = 2;
  CHECK_FALSE(movement(world.before.era(), world.after.era(), near, interval));
}

TEST_CASE("movement: two claims in an era are too few for a word, however many cite them") {
  const World world(rows);
  ShiftInterval interval = from_three({1.0, 9.0});
  interval.drawn_before = interval.drawn_after = 5;
  interval.claims_before = 2;
  CHECK_FALSE(movement(world.before.era(), world.after.era(), world.shift("level", "A", "B"), interval));
}

TEST_CASE("movement: two sources in an era are too few for a word") {
  const World world(rows);
  ShiftInterval interval = from_three({1.0, 9.0});
  interval.drawn_before = 2;
  CHECK_FALSE(movement(world.before.era(), world.after.era(), world.shift("level", "A", "B"), interval));
  interval.drawn_before = 3;
  interval.drawn_after = 2;
  CHECK_FALSE(movement(world.before.era(), world.after.era(), world.shift("level", "A", "B"), interval));
}
