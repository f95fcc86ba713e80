// Bounds over vague dates, by hand and against every dating day by day.
#include <entente/engine/robustness/datings.hpp>

#include "engine/random_worlds.hpp"
#include "engine/shifts/two_eras.hpp"

#include <algorithm>

using namespace entente;
using two_eras::World;

namespace {

DatingBounds bounds_of(const Chronicle& world, const EraGraph& before, const EraGraph& after,
                       const Subject& subject = {}) {
  return dating_bounds(world, before, after, std::span(&subject, 1)).front();
}

DatingBounds bounds_of(const World& world) {
  return bounds_of(world.world, world.before, world.after, {world.actor("A"), world.actor("B")});
}

void check_dated(const Dated& dated, double before, double after) {
  CHECK(dated.before.number() == Approx(before));
  CHECK(dated.after.number() == Approx(after));
  CHECK(dated.shift.number() == Approx(after - before));
}

const std::string firm = "A,B,visit,2001-02-01,+,1,,x,\nA,B,visit,2002-02-01,+,1,,x,\n";

/// From the earliest first day to the latest last one of the claim in a row.
std::string dated(const Chronicle& chronicle, std::size_t row) {
  return to_string(chronicle.claims[row].when.span());
}

Date day(int number) { return *civil_day(2001, 1, 1) + number; }

/// Two eras of ten days each, and a roster of two.
struct SmallWorld {
  Chronicle world;
  Era first, second;

  explicit SmallWorld(const std::string& rows) {
    world = packages::package("from,to,relation,date,sign,weight,event,cite\n" + rows,
                              {{"relations.csv",
                                "id,duration,sign,weight,directed\nvisit,event,+,1,no\n"
                                "pact,state,+,1,no\n"}})
                .world;
    first.span = {day(0), day(10)};
    second.span = {day(10), day(20)};
    world.as_of = day(40);
  }

  DatingBounds bounds() const { return bounds_of(world, fold(world, first), fold(world, second)); }

  double shift() const {
    const auto level = [this](const Era& era) {
      const EraGraph graph = fold(world, era);
      return graph.ties().empty() ? 0 : graph.ties()[0].level();
    };
    return level(second) - level(first);
  }
};

/// Calls `visit` for every dating of the claims from `place` on, day by day.
template <class Visit>
void for_each_dating(SmallWorld& small, std::size_t place, const Visit& visit) {
  if (place == small.world.claims.size()) return visit();
  const Claim claim = small.world.claims[place];
  const bool state = holds_over_time(small.world.codebook[claim.relation].duration);
  for (Date begin = claim.when.begins.first; begin < claim.when.begins.past; begin = begin + 1)
    for (Date end = state ? claim.when.ends.first : begin; end < (state ? claim.when.ends.past : begin + 1);
         end = end + 1) {
      if (end < begin) continue;
      small.world.claims[place].when.begins = {begin, begin + 1};
      small.world.claims[place].when.ends = {end, end + 1};
      for_each_dating(small, place + 1, visit);
    }
  small.world.claims[place] = claim;
}

void check_against_every_day(SmallWorld& small) {
  double lowest = 1e9, highest = -1e9;
  const DatingBounds found = small.bounds();
  for_each_dating(small, 0, [&] {
    lowest = std::min(lowest, small.shift());
    highest = std::max(highest, small.shift());
  });
  const auto sum = [](const Dated& dated) {
    return (dated.after.defined() ? dated.after.number() : 0) -
           (dated.before.defined() ? dated.before.number() : 0);
  };
  CHECK(sum(found.lowest) == Approx(lowest).margin(1e-12));
  CHECK(sum(found.highest) == Approx(highest).margin(1e-12));
}

/// Gives a claim these days for its beginning and end.
void make_vague(Claim& claim, Interval begins, Interval ends, Extent extent) {
  claim.when.begins = begins;
  claim.when.ends = ends;
  claim.when.extent = extent;
  claim.when.start_edge = claim.when.end_edge = Edge::known;
}

}  // namespace

TEST_CASE("datings: an event of either year makes the shift as low or as high") {
  const World world(firm + "A,B,visit,[2001-12-01..2002-01-31],+,6,,x,\n");
  const DatingBounds found = bounds_of(world);
  check_dated(found.lowest, 7, 1);
  check_dated(found.highest, 1, 7);
  CHECK(found.vague == 1);
}

TEST_CASE("datings: an event that may lie outside both years may count for nothing") {
  const World world(
      firm + "A,B,visit,[2001-12-01..2003-01-31],-,6,,x,\nA,B,visit,[2002-12-01..2003-01-31],+,2,,x,\n");
  const DatingBounds found = bounds_of(world);
  check_dated(found.lowest, 1, -5);
  check_dated(found.highest, -5, 3);
  CHECK(found.vague == 2);
}

// Begun in some month of 2001, ended in some month of 2002: days held of 365.
TEST_CASE("datings: a state with vague ends") {
  const World world(firm + "A,B,pact,2001/2002,+,73,,x,\n");
  const DatingBounds found = bounds_of(world);
  check_dated(found.lowest, 1 + 73, 1 + 73 / 365.0);
  check_dated(found.highest, 1 + 73 / 365.0, 1 + 73);
}

TEST_CASE("datings: a state of one date, one of open end and precise dates stay where they are") {
  const World world(firm + "A,B,pact,2001,+,3,,x,\nA,B,pact,2001-07-02/..,+,5,,x,\n");
  const DatingBounds found = bounds_of(world);
  CHECK(found.vague == 0);
  CHECK(found.lowest == found.highest);
  check_dated(found.lowest, 1 + 3 + 5 * 183 / 365.0, 1 + 5);
  CHECK(found.lowest.shift.number() == Approx(world.shift("level", "A", "B").shift.number()));
}

TEST_CASE("datings: an end that nobody knows stays where the level has it") {
  const World world(firm + "A,B,pact,2001/,+,365,,x,\n");
  const DatingBounds found = bounds_of(world);
  check_dated(found.lowest, 1 + 365, 1 + 365);
  check_dated(found.highest, 1 + 1, 1 + 365);
}

TEST_CASE("datings: an era may be left without a claim") {
  const World world("A,B,visit,[2001-12-01..2002-01-31],+,6,,x,\nA,B,visit,2002-05-05,+,1,,x,\n");
  const DatingBounds found = bounds_of(world);
  check_dated(found.lowest, 6, 1);
  CHECK(found.highest.before == Value(Reason::no_ties));
  CHECK(found.highest.after == Value(7.0));
  CHECK(found.highest.shift == Value(Reason::no_ties));
  CHECK(bounds_of(world.world, EraGraph{}, EraGraph{}).lowest.shift == Value(Reason::no_ties));
}

TEST_CASE("datings: too many ways to date the rows of one event") {
  std::string rows = firm;
  for (const char* source : {"a", "b", "c", "d", "e", "f", "g", "h"})
    rows += std::string("A,B,pact,2001/2002,+,1,treaty,") + source + ",\n";
  CHECK(bounds_of(World(rows)).lowest.shift == Value(Reason::too_large));
}

TEST_CASE("datings: nothing is lower or higher day by day") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    worlds::Random random(seed);
    const auto number = [&random](int low, int high) {
      return low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low + 1)));
    };
    SmallWorld small("A,B,visit,2001-01-01,+,3,,x\nA,B,pact,2001-01-01,-,2,,x\n");
    for (Claim& claim : small.world.claims) {
      const int begin = number(-3, 18), end = number(begin, 22);
      const bool state = holds_over_time(small.world.codebook[claim.relation].duration);
      claim.weight = number(1, 9);
      const Interval begins = {day(begin), day(begin + number(1, 6))};
      const Interval ends = {day(std::max(end, begin)), day(std::max(end, begin) + number(6, 9))};
      if (state) make_vague(claim, begins, ends, Extent::throughout);
      if (!state) make_vague(claim, begins, begins, Extent::once_within);
    }
    check_against_every_day(small);
  }
}

TEST_CASE("datings: nothing is lower or higher day by day where rows divide an event") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    worlds::Random random(seed);
    const auto number = [&random](int low, int high) {
      return low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low + 1)));
    };
    SmallWorld small("A,B,pact,2001-01-01,+,3,treaty,x\nA,B,pact,2001-01-01,-,2,treaty,y\n");
    for (Claim& claim : small.world.claims) {
      const int begin = number(-2, 12), end = number(begin, 19);
      claim.weight = number(1, 9);
      make_vague(claim, {day(begin), day(begin + number(1, 5))}, {day(end), day(end + number(5, 7))},
                 Extent::throughout);
    }
    check_against_every_day(small);
  }
}

TEST_CASE("dates placed against a rise have what is cooperative early, and what is hostile late") {
  const World world(
      "A,B,visit,2001-03,+,1,,x,\nA,B,visit,2002-03,-,1,,x,\nA,B,pact,2001-05/2002-05,-,1,,x,\n"
      "A,B,pact,2001-06/2002-06,+,1,,x,\nA,B,visit,2002-08-01,+,1,,x,\n");
  const Chronicle up = dated_against(world.world, 1), down = dated_against(world.world, -1);
  CHECK(dated(up, 0) == "2001-03-01 to 2001-03-01");
  CHECK(dated(down, 0) == "2001-03-31 to 2001-03-31");
  CHECK(dated(up, 1) == "2001-05-31 to 2002-05-31");
  CHECK(dated(down, 1) == "2001-05-01 to 2002-05-01");
  CHECK(dated(up, 2) == "2001-06-01 to 2002-06-01");
  CHECK(dated(up, 3) == "2002-03-31 to 2002-03-31");
  CHECK(dated(down, 3) == "2002-03-01 to 2002-03-01");
  CHECK(up.claims[4].when == world.world.claims[4].when);
}
