// The change of tone behind a shift, claim by claim, by hand.
#include <entente/engine/verdicts/tone.hpp>

#include "engine/shifts/two_eras.hpp"

using namespace entente;
using two_eras::World;

namespace {

ToneChange change(const World& world, const std::string& a, const std::string& b) {
  return tone_change(world.world, world.before, world.after, {world.actor(a), world.actor(b)});
}

ToneChange change(const std::string& rows) { return change(World(rows), "A", "B"); }

const SourceSays& says(const World& world, const ToneChange& found, const std::string& source) {
  for (const SourceSays& one : found.sources)
    if (one.source == world.source(source)) return one;
  FAIL("no source " << source);
  return found.sources.front();
}

// Went: -2, -4. Came: 3, 5. A pact holds through both years.
const std::string rows =
    "A,B,visit,2001-02-01,-,2,,x,\nA,B,visit,2001-02-02,-,4,,y,\n"
    "A,B,visit,2002-02-01,+,3,,x,\nA,B,visit,2002-02-02,+,5,,y,\nA,B,pact,2001/2002,+,6,,x,\n";

}  // namespace

TEST_CASE("change of tone: what came less what went, and what holds through both tells nothing") {
  const World world(rows);
  const ToneChange found = change(world, "A", "B");
  CHECK(found.went == Value(-3.0));
  CHECK(found.came == Value(4.0));
  CHECK(found.change == Value(7.0));
  CHECK(found.went_claims == 2);
  CHECK(found.came_claims == 2);
  CHECK(found.witnesses(1) == Witnesses{2, 2, 0});
  CHECK(found.witnesses(-1) == Witnesses{2, 0, 2});
  CHECK(says(world, found, "x").part == 5);
  CHECK(says(world, found, "y").part == 9);
  CHECK(says(world, found, "x").told == SourceTold{{-2, 1, 0}, {3, 1, 0}});
  REQUIRE(found.estimate);
  CHECK(found.estimate->mean == Approx(7).epsilon(0.01));
}

TEST_CASE("change of tone: the parts of the sources sum to the shift of level") {
  const World world(rows + "A,B,pact,2001-07-02/2002-03-31,-,7,,x|y,\nB,A,aid,2002-05-01,+,2,,,\n");
  const ToneChange found = change(world, "A", "B");
  double sum = 0;
  for (const SourceSays& one : found.sources) sum += one.part;
  CHECK(sum == Approx(world.shift("level", "A", "B").shift.number()));
  CHECK_FALSE(found.sources.back().source);
  CHECK(found.sources.back().part == 2);
}

// The middle of 2001 to the end of 2002: held for half of one year and for all of the other.
TEST_CASE("change of tone: a claim weighs by how much more it holds of one era") {
  const ToneChange found = change(
      "A,B,pact,2001-07-02/2002-12-31,-,4,,x,\nA,B,visit,2002-02-01,+,8,,x,\n"
      "A,B,visit,2001-02-01,+,1,,x,\n");
  const double half = 1 - 183.0 / 365;
  CHECK(found.came.number() == Approx((8 - 4 * half) / (1 + half)));
  CHECK(found.went == Value(1.0));
}

// Half each of the two sources: n = 1/2 for both.
TEST_CASE("change of tone: sources of one claim are no independent witnesses") {
  const World together("A,B,visit,2001-02-01,-,2,,x|y,\nA,B,visit,2002-02-01,+,3,,x|y,\n");
  const ToneChange found = change(together, "A", "B");
  CHECK(says(together, found, "x").told.came == SideTold{3, 0.5, 0});
  CHECK(says(together, found, "y").part == 2.5);
  // The same visit as a row of each source, and as two rows of one event, which the fold has divided.
  const World twice(
      "A,B,visit,2001-02-01,-,2,,x|y,\nA,B,visit,2002-02-01,+,3,,x,\nB,A,visit,2002-02-01,+,3,,y,\n");
  CHECK(says(twice, change(twice, "A", "B"), "x").told.came == SideTold{3, 0.5, 0});
  CHECK(change(twice, "A", "B").came_claims == 1);
  const World event(
      "A,B,visit,2001-02-01,-,2,,x|y,\nA,B,visit,2002-02-01,+,3,v,x,\nA,B,visit,2002-02-01,+,3,v,y,\n");
  CHECK(says(event, change(event, "A", "B"), "x").told.came == SideTold{3, 0.5, 0});
  CHECK(change(event, "A", "B").came_claims == 1);
}

TEST_CASE("change of tone: two visits in one month are two claims, where no day tells them the same") {
  const ToneChange found =
      change("A,B,visit,2002-02,+,3,,x,\nA,B,visit,2002-02,+,5,,y,\nA,B,visit,2001,-,2,,x,\n");
  CHECK(found.came_claims == 2);
}

TEST_CASE("change of tone: where nothing came, or nothing went, there is no tone to compare") {
  const ToneChange more = change("A,B,visit,2002-02-01,+,3,,x,\nA,B,pact,2001/2002,+,6,,x,\n");
  CHECK(more.went == Value(Reason::no_ties));
  CHECK(more.came == Value(3.0));
  CHECK_FALSE(more.change.defined());
  CHECK_FALSE(more.estimate);
  const ToneChange neutral = change("A,B,visit,2001-02-01,0,3,,x,\nA,B,visit,2002-02-01,0,3,,x,\n");
  CHECK(neutral.change == Value(0.0));
  CHECK_FALSE(neutral.estimate);
  CHECK(change("A,C,visit,2001-02-01,+,3,,x,\nB,C,visit,2002-02-01,+,3,,x,\n").sources.empty());
}

TEST_CASE("change of tone: a source cannot speak of days behind its own date") {
  World world(rows);
  Chronicle dated = world.world;
  for (Source& source : dated.sources) source.date = source.id == "x" ? "2001-12-31" : "2002";
  const ToneChange found =
      tone_change(dated, world.before, world.after, {world.actor("A"), world.actor("B")});
  CHECK_FALSE(says(world, found, "x").may_speak_later);
  CHECK(says(world, found, "x").may_speak_earlier);
  CHECK(says(world, found, "y").may_speak_later);
  CHECK(says(world, change(world, "A", "B"), "x").may_speak_later);
  // Of what came y alone tells, though the parts still sum to the shift of the level.
  CHECK(found.came == Value(5.0));
  CHECK(found.came_claims == 1);
  CHECK(found.went == Value(-3.0));
  CHECK(says(world, found, "x").told == SourceTold{{-2, 1, 0}, {}});
  CHECK(says(world, found, "x").part == 5);
}

// A tenth of 2002 are 36.5 days.
TEST_CASE("change of tone: a source speaks of an era that it saw a tenth of") {
  World world(rows);
  const auto speaks = [&](const char* date) {
    Chronicle dated = world.world;
    for (Source& source : dated.sources) source.date = date;
    const ToneChange found =
        tone_change(dated, world.before, world.after, {world.actor("A"), world.actor("B"), {}});
    return std::pair(found.sources[0].may_speak_earlier, found.sources[0].may_speak_later);
  };
  CHECK(speaks("2002-02-05") == std::pair(true, false));
  CHECK(speaks("2002-02-06") == std::pair(true, true));
  CHECK(speaks("2002-02") == std::pair(true, true));  // it may be of the last day
  CHECK(speaks("2001-02-05") == std::pair(false, false));
  CHECK(speaks("of late") == std::pair(true, true));
}

// Which of the two acts is asked for: the aid of B alone went and came.
TEST_CASE("change of tone: of one side that acts") {
  const World world(
      "A,B,aid,2001-02-01,+,1,,x,\nA,B,aid,2002-02-01,-,1,,x,\nB,A,aid,2001-03-01,-,2,,x,\n"
      "B,A,aid,2002-03-01,+,4,,x,\n");
  const auto acting = [&](int who) {
    return tone_change(world.world, world.before, world.after, {world.actor("A"), world.actor("B"), who})
        .change;
  };
  CHECK(acting(1) == Value(-2.0));
  CHECK(acting(-1) == Value(6.0));
  CHECK_FALSE(acting(0).defined());
}

TEST_CASE("change of tone: a part below a tenth of an equal one points nowhere") {
  CHECK(points(3, 10, 1) == Points::along);
  CHECK(points(-3, 10, 1) == Points::against);
  CHECK(points(-3, -10, 1) == Points::along);
  CHECK(points(0.9, 10, 1) == Points::nowhere);
  CHECK(points(0.9, 10, 2) == Points::along);
  CHECK(points(0, 0, 2) == Points::nowhere);
}

// Two loud sources rise by 20, three quiet ones fall by 2.
TEST_CASE("change of tone: most of those that tell both decide, not the loudest") {
  std::string of_both;
  for (const char* source : {"x", "y"})
    of_both += std::string("A,B,visit,2001-02-01,-,10,,") + source + ",\nA,B,visit,2002-02-01,+,10,," +
               source + ",\n";
  for (const char* source : {"u", "v", "w"})
    of_both +=
        std::string("A,B,visit,2001-03-01,+,1,,") + source + ",\nA,B,visit,2002-03-01,-,1,," + source + ",\n";
  const World world(of_both);
  const ToneChange found = change(world, "A", "B");
  CHECK(found.witnesses(1) == Witnesses{5, 2, 3});
  CHECK(found.witnesses(-1) == Witnesses{5, 3, 2});
}

TEST_CASE("change of tone: who is dated before the later era bears no witness of it") {
  World world(rows);
  Chronicle dated = world.world;
  for (Source& source : dated.sources) source.date = "2001-12-31";
  const ToneChange found =
      tone_change(dated, world.before, world.after, {world.actor("A"), world.actor("B")});
  CHECK(found.witnesses(1) == Witnesses{});
  CHECK_FALSE(found.change.defined());
}

// All rise by 7 less one source, which rises by less than a tenth of that.
TEST_CASE("change of tone: a witness that hardly changes goes nowhere") {
  const World world(rows + "A,B,visit,2001-04-01,+,1,,z,\nA,B,visit,2002-04-01,+,1.1,,z,\n");
  CHECK(change(world, "A", "B").witnesses(1) == Witnesses{3, 2, 0});
}
