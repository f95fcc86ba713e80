// What a record cannot say, limit by limit.
#include <entente/engine/analysis/record_limits.hpp>

#include "engine/shifts/two_eras.hpp"

#include <algorithm>

using namespace entente;
using two_eras::World;

namespace {

std::vector<RecordLimit> limits(const World& world, const std::vector<EraGraph>& graphs,
                                bool of_pair = true) {
  std::vector<Pair> pairs;
  if (of_pair) pairs.emplace_back(world.actor("A"), world.actor("B"));
  return record_limits(world.world, graphs, pairs);
}

/// An era ends with the last day that anything is told of.
const std::string last_day = "C,D,visit,2002-12-31,+,1,,x|y,\n";

std::vector<RecordLimit> limits(const std::string& rows) {
  const World world(rows + last_day);
  return limits(world, {world.before, world.after});
}

}  // namespace

TEST_CASE("record limits: an era whose claims all cite one source rests on it") {
  const World world(
      "A,B,visit,2001-01-05,+,4,,x,\nA,B,visit,2002-02-01,+,4,,x,\nA,C,visit,2002-03-01,+,1,,y,\n");
  const auto found = limits(world, {world.before, world.after});
  CHECK(found == std::vector<RecordLimit>{{.limit = Limit::one_source, .source = world.source("x")}});
}

TEST_CASE("record limits: a claim without a source is none of one source") {
  CHECK(limits("A,B,visit,2001-01-05,+,4,,x,\nA,B,visit,2001-01-06,+,4,,,\nA,B,visit,2002-02-01,+,4,,x|y,\n")
            .empty());
}

TEST_CASE("record limits: what is told without a date is a share of the amounts") {
  const World world("A,B,pact,,+,3,,x,\nA,B,visit,2001-01-05,+,1,,y,\nA,B,visit,2002-02-01,-,2,,y,\n");
  const auto found = limits(world, {world.before, world.after}, false);
  REQUIRE(found.size() == 2);
  CHECK(found[0].limit == Limit::undated);
  CHECK(found[0].share == Approx(0.75));
  CHECK(found[1].share == Approx(0.6));
}

TEST_CASE("record limits: an era is short where no state holds in it and another is ten times as long") {
  const auto short_eras = [](const std::string& rows) {
    const World world(rows + last_day);
    const EraGraph spring = fold(world.world, packages::era("spring", "2001-01-01", "2001-01-31"));
    const auto found = limits(world, {spring, world.after}, false);
    return std::ranges::count(found, Limit::short_era, &RecordLimit::limit);
  };
  const std::string events = "A,B,visit,2001-01-05,+,4,,x|y,\nA,B,visit,2002-02-01,+,4,,x|y,\n";
  CHECK(short_eras(events) == 1);
  CHECK(short_eras(events + "A,C,pact,2001/2002,+,1,,x|y,\n") == 0);
}

TEST_CASE("record limits: nothing told of a pair before a day is silence, not zero") {
  const auto found = limits("A,C,visit,2001-01-05,+,4,,x|y,\nA,B,visit,2002-02-03,+,4,,x|y,\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].limit == Limit::silence);
  CHECK(found[0].era == 1);
  CHECK(found[0].first_told == civil_day(2002, 2, 3));
  CHECK(limits("A,B,visit,2001-06-05,+,4,,x|y,\nA,B,visit,2002-02-03,+,4,,x|y,\n").empty());
}

TEST_CASE("record limits: states whose end nobody tells are told from half of the amounts on") {
  const auto found =
      limits("A,B,pact,2000/,+,3,,x|y,\nA,B,visit,2001-01-05,+,1,,x|y,\nA,B,visit,2002-02-03,+,4,,x|y,\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].limit == Limit::unseen_ends);
  CHECK(found[0].era == 0);
  CHECK(found[0].share == Approx(0.75));
}
