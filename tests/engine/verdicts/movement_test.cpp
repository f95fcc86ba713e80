// Words for shifts: by the signs of the level before and of the shift, where the grade bears one.
#include <entente/engine/verdicts/movement.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

Era era(int year) {
  Era found;
  found.span = {*civil_day(year, 1, 1), *civil_day(year + 1, 1, 1)};
  return found;
}

Shift shift(double before, double after) {
  Shift found;
  found.b = actor_id(1);
  found.measure = "level";
  found.before = before;
  found.after = after;
  found.shift = after - before;
  return found;
}

std::optional<Movement> word(double before, double after, Grade grade = Grade::supported) {
  return movement(era(2001), era(2002), shift(before, after), grade);
}

}  // namespace

TEST_CASE("movement: rapprochement from below zero, estrangement from above, else deepening and worsening") {
  CHECK(word(-6, 4) == Movement::rapprochement);
  CHECK(word(-6, -2) == Movement::rapprochement);
  CHECK(word(6, -4) == Movement::estrangement);
  CHECK(word(6, 2) == Movement::estrangement);
  CHECK(word(2, 6) == Movement::deepening);
  CHECK(word(-2, -6) == Movement::worsening);
  CHECK(name(Movement::worsening) == "worsening");
}

TEST_CASE("movement: from near zero a rise is a rapprochement, whichever side it was on") {
  CHECK(word(0, 4) == Movement::rapprochement);
  CHECK(word(0, -4) == Movement::estrangement);
  CHECK(word(0.9, 14) == Movement::rapprochement);
  CHECK(word(0.9, 8) == Movement::deepening);  // more than a tenth of it
  CHECK(word(1, 14) == Movement::deepening);
  CHECK(word(-0.9, -14) == Movement::estrangement);
}

TEST_CASE("movement: only where the shift is supported or indicated") {
  CHECK(word(-6, 4, Grade::indicated) == Movement::rapprochement);
  for (const Grade grade : {Grade::open, Grade::unchanged, Grade::no_comparison})
    CHECK_FALSE(word(-6, 4, grade));
}

TEST_CASE("movement: of levels of pairs in adjacent eras alone") {
  Shift other = shift(-6, 4);
  CHECK_FALSE(movement(era(2001), era(2003), other, Grade::supported));
  CHECK_FALSE(movement(era(2002), era(2001), other, Grade::supported));
  other.measure = "polarity";
  CHECK_FALSE(movement(era(2001), era(2002), other, Grade::supported));
  other.measure = "level";
  other.b.reset();
  CHECK_FALSE(movement(era(2001), era(2002), other, Grade::supported));
}
