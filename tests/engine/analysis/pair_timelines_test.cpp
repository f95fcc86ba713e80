// A pair through three eras, by hand.
//   first (1950s)       second (1960s)                third (1970s)
//   A --6-- B pact      A ::4:: B fight               A --5-- B trade
//                       A . B meet, told twice (3)
#include <entente/engine/analysis/pair_timelines.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <string>

using namespace entente;

namespace {

Package three_eras() {
  return read(Files{{"ties.csv",
                     "id,from,to,relation,date,start,end,weight,event,status,cite\n"
                     "pact,A,B,alliance,,1950,1959,6,,,one\n"
                     "fight,A,B,war,,1960,1969,4,,,one\n"
                     "meet,A,B,state_visit,1965,,,3,m,,two\n"
                     "met,B,A,state_visit,1965,,,3,m,,three\n"
                     "plan,A,B,offers,1966,,,5,,planned,one\n"
                     "trade,A,B,trade,,1970,1979,5,,,one\n"},
                    {"actors.csv", "id\nA\nB\nC\n"},
                    {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\nthird,1970,1979\n"}});
}

PairTimeline timeline(const Package& package, const TimelineOptions& options = {}) {
  const std::vector<Pair> pairs = {{actor_id(1), actor_id(0)}, {actor_id(0), actor_id(1)}};
  const auto found = pair_timelines(package.world, fold(package.world, package.eras, {}), pairs, options);
  REQUIRE(found.size() == 1);
  return found.front();
}

/// `pact -6.00 into 1`.
std::vector<std::string> told(const Package& package, const PairTimeline& pair, std::size_t most) {
  std::vector<std::string> words;
  for (const TimelinePart& one : pair.largest_parts(package.world, most)) {
    const Claim& claim = package.world.claims[pair.claims[one.claim].claim];
    const double part = std::round(100 * one.part) / 100;
    words.push_back(claim.key + " " + std::to_string(part).substr(0, part < 0 ? 5 : 4) + " into " +
                    std::to_string(one.era));
  }
  return words;
}

}  // namespace

TEST_CASE("timelines: every claim that counts, with what it adds to each era") {
  const Package package = three_eras();
  const PairTimeline pair = timeline(package);
  CHECK(pair.pair == Pair{actor_id(0), actor_id(1)});
  REQUIRE(pair.claims.size() == 5);  // not what is planned
  const TimelineClaim& pact = pair.claims.front();
  CHECK(package.world.claims[pact.claim].key == "pact");
  CHECK(pact.values == std::vector<double>{6, 0, 0});
  CHECK_FALSE(pact.is_event);
  CHECK(pact.days.hull == Interval{*civil_day(1950, 1, 1), *civil_day(1960, 1, 1)});
  double meeting = 0;
  for (const TimelineClaim& one : pair.claims) meeting += one.is_event ? one.values[1] : 0;
  CHECK(meeting == Approx(3 * 1095.75 / 3653));
  REQUIRE(pair.eras.size() == 3);
  for (std::size_t era = 0; era < 3; ++era) {
    double sum = 0;
    for (const TimelineClaim& one : pair.claims) sum += one.values[era];
    CHECK(sum == Approx(pair.eras[era].alignment.level.number()));
  }
  CHECK(pair.shifts.empty());
}

TEST_CASE("timelines: of all shifts together the largest parts, each claim once") {
  const Package package = three_eras();
  const PairTimeline pair = timeline(package);
  // Into the second era 6 go and 4 come; into the third 5 come and the 4 go, which is told as it ends. What
  // is smaller than these, the meeting of 0.45 a row, counts although the level falls meanwhile.
  const std::vector<std::string> all = {"pact -6.00 into 1", "trade 5.00 into 2", "fight 4.00 into 2",
                                        "meet 0.45 into 1"};
  CHECK(told(package, pair, 8) == all);
  for (std::size_t most = 0; most < all.size(); ++most)
    CHECK(told(package, pair, most) == std::vector<std::string>(all.begin(), all.begin() + int(most)));
}

TEST_CASE("timelines: several parts of one shift stand before the largest of a smaller one") {
  const Package package = read(
      Files{{"ties.csv",
             "id,from,to,relation,start,end,weight\nlow,A,B,trade,1950,1979,1\nsmall,A,B,trade,1960,1979,2\n"
             "big,A,B,trade,1970,1979,5\nbigger,A,B,alliance,1970,1979,6\n"},
            {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\nthird,1970,1979\n"}});
  CHECK(told(package, timeline(package), 8) ==
        std::vector<std::string>{"bigger 6.00 into 2", "big 5.00 into 2", "small 2.00 into 1"});
}

TEST_CASE("timelines: rows of one event are named once") {
  const Package package = read(Files{{"ties.csv",
                                      "id,from,to,relation,date,weight,event\nold,A,B,state_visit,1955,1,\n"
                                      "meet,A,B,state_visit,1965,3,m\nmet,B,A,state_visit,1965,3,m\n"},
                                     {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\n"}});
  const PairTimeline pair = timeline(package);
  CHECK(told(package, pair, 8) == std::vector<std::string>{"meet 0.45 into 1", "old -0.30 into 1"});
}

TEST_CASE("timelines: with intervals each shift has a verdict, and threads change nothing") {
  const Package package = three_eras();
  const PairTimeline pair = timeline(package, {.intervals = IntervalOptions{}, .threads = 1});
  REQUIRE(pair.shifts.size() == 2);
  CHECK(pair.shifts[0].eras == Comparison{0, 1, pair.pair});
  CHECK(pair.shifts[0].verdict->grade == Grade::open);
  CHECK(pair.shifts[0].shift.shift.number() == Approx(-10 + 3 * 1095.75 / 3653));
  REQUIRE(pair.eras[1].interval);
  const PairTimeline again = timeline(package, {.intervals = IntervalOptions{}, .threads = 4});
  CHECK(again.eras[1].interval == pair.eras[1].interval);
  CHECK(again.shifts[1].interval == pair.shifts[1].interval);
}

TEST_CASE("timelines: a pair without a claim is there, without any") {
  const Package package = three_eras();
  const std::vector<Pair> pairs = {{actor_id(0), actor_id(2)}};
  const auto found = pair_timelines(package.world, fold(package.world, package.eras, {}), pairs,
                                    {.intervals = IntervalOptions{}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].claims.empty());
  CHECK(found[0].shifts.empty());
  REQUIRE(found[0].eras.size() == 3);
  CHECK(found[0].eras[2].alignment.level == Value(Reason::absent));
  CHECK(found[0].largest_parts(package.world, 8).empty());
  CHECK(pair_timelines(package.world, {}, pairs, {}).front().eras.empty());
}
