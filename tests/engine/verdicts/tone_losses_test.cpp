// What a change of tone does not survive.
#include <entente/engine/verdicts/tone_losses.hpp>

#include "engine/shifts/two_eras.hpp"

#include <algorithm>

using namespace entente;
using two_eras::World;

namespace {

ToneLosses losses(const World& world, const Chronicle& chronicle) {
  return tone_losses(chronicle, fold(chronicle, world.before.era()), fold(chronicle, world.after.era()),
                     world.shift("level", "A", "B"));
}

bool is_lost(const ToneLosses& found, const std::string& what) {
  return std::ranges::find(found.under, what, &LostTone::what) != found.under.end();
}

/// Three sources that all tell of a rise, in the midst of each year.
std::string agreeing() {
  std::string rows;
  for (const char* source : {"x", "y", "z"})
    rows += std::string("A,B,visit,2001-06-0") +
            (*source == 'x'   ? "1"
             : *source == 'y' ? "2"
                              : "3") +
            ",-,3,," + source + ",\nA,B,visit,2002-06-0" +
            (*source == 'x'   ? "1"
             : *source == 'y' ? "2"
                              : "3") +
            ",+,3,," + source + ",\n";
  return rows;
}

}  // namespace

// A year later the boundary leaves the second era without days, or the first without claims: no estimate.
TEST_CASE("tone losses: nothing is lost without any one of three sources that agree") {
  const World world(agreeing());
  const ToneLosses found = losses(world, world.world);
  CHECK(found.without.empty());
  for (const LostTone& lost : found.under) CHECK(lost.choice == Choice::eras);
}

TEST_CASE("tone losses: what one source alone makes is lost without it") {
  const World world(agreeing() + "A,B,visit,2001-06-04,-,60,,w,\nA,B,visit,2002-06-04,+,2,,w,\n");
  CHECK(losses(world, world.world).without.empty());
  const World one(
      "A,B,visit,2001-06-01,-,3,,x,\nA,B,visit,2002-06-01,+,9,,x,\nA,B,visit,2001-06-02,+,2,,y,\n"
      "A,B,visit,2002-06-02,+,1,,y,\n");
  CHECK(losses(one, one.world).without == std::vector{one.source("x")});
}

// Came: visits of 3. Went: a hostile pact that ends with its source. Carried on nothing went.
TEST_CASE("tone losses: a rise of tone is lost where the state that went has not been seen to end") {
  const World world(
      "A,B,pact,2001-01-01/2001-12-31,-,4,,x,\nA,B,visit,2002-05-01,+,3,,y,\n"
      "A,B,visit,2002-06-01,+,3,,x,\n");
  Chronicle seen = world.world;
  for (Source& source : seen.sources)
    if (source.id == "x") source.date = "2001-12-31";
  CHECK(is_lost(losses(world, seen), "pact carried on beyond the date of its source"));
  CHECK_FALSE(is_lost(losses(world, world.world), "pact carried on beyond the date of its source"));
}

// Went: a visit of 5 and a pact of -3, a tone of 1; came: 1.5. With the pact halved what went has 1.75.
TEST_CASE("tone losses: weights of relations are changed in the claims") {
  const World world(
      "A,B,visit,2001-06-01,+,5,,x,\nA,B,pact,2001-01-01/2001-12-31,-,3,,x,\n"
      "A,B,visit,2002-06-01,+,1.5,,x,\nA,B,visit,2002-06-02,+,1.5,,x,\n");
  const ToneLosses found = losses(world, world.world);
  CHECK(is_lost(found, "weight of pact halved"));
  CHECK_FALSE(is_lost(found, "weight of pact doubled"));
}

// Three hostile events of some day of the two years: in 2001 the tone rises, in 2002 it does not.
TEST_CASE("tone losses: a tone that vague dates may turn is lost") {
  const std::string told =
      "A,B,visit,2001-06-01,+,2,,x,\nA,B,visit,2001-06-02,+,2,,y,\nA,B,visit,2002-06-01,+,3,,x,\n"
      "A,B,visit,2002-06-02,+,3,,y,\n";
  const World firm(told), vague(told + "A,B,visit,[2001-06-01..2002-06-30],-,9,,x,\n");
  CHECK_FALSE(is_lost(losses(firm, firm.world), "vague dates placed against it"));
  CHECK(is_lost(losses(vague, vague.world), "vague dates placed against it"));
}

// Without the loud one two are left whose tones rise by a tenth of what they weigh: hardly more than chance.
TEST_CASE("tone losses: what is hardly more than chance without a source hangs on it") {
  std::string rows;
  for (int i = 1; i < 9; ++i)
    rows += "A,B,visit,2001-04-0" + std::to_string(i) + ",-,2,,x,\nA,B,visit,2002-04-0" + std::to_string(i) +
            ",+,2,,x,\n";
  for (const char* source : {"y", "z"})
    rows += std::string("A,B,visit,2001-06-01,+,1,,") + source + ",\nA,B,visit,2002-06-01,+,1.1,," + source +
            ",\n";
  const World world(rows);
  CHECK(losses(world, world.world).without == std::vector{world.source("x")});
}
