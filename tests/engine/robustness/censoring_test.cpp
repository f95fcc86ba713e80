// States that end, or begin, on the date of their own source.
#include <entente/engine/robustness/censoring.hpp>

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/robustness/other_choices.hpp>

#include "engine/shifts/two_eras.hpp"

#include <algorithm>

using namespace entente;
using two_eras::World;

namespace {

/// The world with this date for source x.
Chronicle dated(const World& world, const std::string& date) {
  Chronicle found = world.world;
  for (Source& source : found.sources)
    if (source.id == "x") source.date = date;
  return found;
}

const std::string hostile =
    "A,B,pact,2001-01-01/2001-12-31,-,4,,x,\nA,B,visit,2002-05-01,+,1,,y,\n"
    "A,B,visit,2001-05-01,+,1,,y,\n";

}  // namespace

TEST_CASE("censoring: a state that ends with its source has not been seen to end") {
  const World world(hostile);
  const auto found = censored_states(dated(world, "2001-12-31"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].what == "pact carried on beyond the date of its source");
  REQUIRE(found[0].claims.size() == 1);
  CHECK(found[0].claims[0].second == CensoredBound::end);
  CHECK(censored_states(dated(world, "2001-01-01"))[0].what == "pact held before the date of its source");
  CHECK(censored_states(dated(world, "2001-12")).size() == 1);
  CHECK(censored_states(dated(world, "2001")).size() == 3);  // each, and both together
  CHECK(censored_states(dated(world, "2002")).empty());
  CHECK(censored_states(dated(world, "")).empty());
  CHECK(censored_states(dated(world, "last spring")).empty());
}

TEST_CASE("censoring: events, single dates and open ends are no bounds of a state") {
  const World world("A,B,visit,2001-12-31,-,4,,x,\nA,B,pact,2001-12-31,-,4,,x,\nA,B,pact,2000/..,-,4,,x,\n");
  CHECK(censored_states(dated(world, "2001-12-31")).empty());
}

TEST_CASE("censoring: a bound carried on is open, and the other one stays") {
  const World world(hostile);
  const Chronicle seen = dated(world, "2001-12-31");
  const auto found = censored_states(seen);
  REQUIRE(found.size() == 1);
  const std::uint32_t place = found[0].claims.at(0).first;
  const When told = seen.claims[place].when, carried = carried_on(seen, found[0]).claims[place].when;
  CHECK(carried.end_edge == Edge::open);
  CHECK(carried.ends.past == distant_future);
  CHECK(carried.begins == told.begins);
}

namespace {

/// Soviet Union and Russia: a feud of SUN and B that lasts as long as SUN does, a pact that ends before, a
/// visit.
Package two_states() {
  Package read = entente::read(
      {{"ties.csv",
        "id,from,to,relation,start,end,weight\nfeud,SUN,B,feud,1950,1991-12-25,4\npact,B,SUN,pact,1950,1980,"
        "1\n"
        "open,B,SUN,feud,1960,..,2\nvisit,RUS,B,visit,1995-05-01,,1\nother,B,C,feud,1950,1991-12-25,1\n"},
       {"relations.csv", "id,duration,sign,weight\nfeud,state,-,1\npact,state,+,1\nvisit,event,+,1\n"},
       {"actors.csv",
        "id,start,end,successor_of\nSUN,1922,1991-12-25,\nRUS,1991-12-26,,SUN\nB,,,\nC,,1991-12-25,\n"},
       {"entente.toml", "as_of = \"1999-12-31\"\n"}});
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) FAIL(to_string(problem));
  return read;
}

}  // namespace

TEST_CASE("censoring: what ends with an actor may go on with its successor") {
  const Package package = two_states();
  const auto found = states_of_lives(package.world);
  REQUIRE(found);
  CHECK(found->what == "states that end with an actor carried on by its successor");
  REQUIRE(found->claims.size() == 2);  // C has no successor
  for (const auto& [place, bound] : found->claims) {
    CHECK(bound == CensoredBound::life);
    CHECK(package.world.codebook[package.world.claims[place].relation].id == "feud");
  }
  const FoldOptions together{.lineage = true};
  const Era eighties = packages::era("eighties", "1980", "1989"),
            nineties = packages::era("nineties", "1992", "1999");
  const ActorId rus = packages::actor(package, "RUS"), b = packages::actor(package, "B");
  const auto level_in = [&](const Chronicle& world, const Era& era) {
    return level(fold(world, era, together), rus, b);
  };
  const Chronicle on = carried_on(package.world, *found);
  CHECK(on.claims.size() == package.world.claims.size() + 2);
  CHECK(level_in(on, eighties) == level_in(package.world, eighties));
  CHECK(level_in(on, nineties).number() == Approx(level_in(package.world, nineties).number() - 6));
  CHECK_FALSE(states_of_lives(World(hostile).world));
}

// Under lineage alone, where the two are one pair.
TEST_CASE("censoring: successors are tried under lineage") {
  const Package package = two_states();
  const Era eighties = packages::era("eighties", "1980", "1989"),
            nineties = packages::era("nineties", "1992", "1999");
  Shift shift;
  shift.measure = "level";
  shift.a = packages::actor(package, "B");
  shift.b = packages::actor(package, "RUS");
  const auto tried = [&](bool lineage) {
    const auto all =
        under_other_choices(package.world, eighties, nineties, std::span(&shift, 1), {.lineage = lineage});
    return std::ranges::count(all.front(), Choice::censoring, &Variation::choice);
  };
  CHECK(tried(true) == 1);
  CHECK(tried(false) == 0);
}

// -4 + 1 before, 1 after: a rise of 4. Carried on the state holds through both years, and nothing rises.
TEST_CASE("censoring: a rise that comes of an end nobody saw does not outlive the state going on") {
  const World world(hostile);
  const Chronicle seen = dated(world, "2001-12-31");
  const Shift shift = world.shift("level", "A", "B");
  CHECK(shift.shift == Value(4.0));
  const auto all =
      under_other_choices(seen, world.before.era(), world.after.era(), std::span(&shift, 1)).front();
  const auto carried = std::ranges::find(all, Choice::censoring, &Variation::choice);
  REQUIRE(carried != all.end());
  CHECK(carried->what == "pact carried on beyond the date of its source");
  CHECK(carried->after == Value(-3.0));
  CHECK(carried->shift == Value(0.0));
  CHECK(carried->sign_survives == false);
}
