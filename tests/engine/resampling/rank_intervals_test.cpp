// Ranks under resampling.
#include <entente/engine/resampling/rank_intervals.hpp>

#include "engine/shifts/two_eras.hpp"

#include <entente/graphs/model/problem.hpp>

using namespace entente;
using two_eras::World;

namespace {

const Measure& measure(std::string_view name) { return *find_measure(name); }

}  // namespace

// Of claims of A with B (5), C (1) and D (3), how often each is drawn, of 27 draws, and the ranks of A B C D:
//   300: 1133   030: 1313   003: 1331   (once each)   111: 1243  (6 times)
//   210: 1234   201: 1243   120: 1234   102: 1342   021: 1432   012: 1432   (3 times each)
// Nobody but A is first in more than 1 of 27, which the middle nine tenths leave out.
TEST_CASE("ranks: of three claims, by hand") {
  const World world(
      "A,B,visit,2001-02-01,+,5,,x,\nA,C,visit,2001-03-01,+,1,,x,\nA,D,visit,2001-04-01,+,3,,x,\n");
  const auto found =
      rank_intervals(world.world, world.before, measure("strength_positive"), {.confidence = 0.9});
  REQUIRE(found.size() == 4);
  CHECK(found[0] == RankInterval{world.actor("A"), 1, {1.0, 1.0}, Drawn::claims, 3});
  CHECK(found[1] == RankInterval{world.actor("B"), 2, {2.0, 4.0}, Drawn::claims, 3});
  CHECK(found[2] == RankInterval{world.actor("C"), 4, {3.0, 4.0}, Drawn::claims, 3});
  CHECK(found[3] == RankInterval{world.actor("D"), 3, {2.0, 4.0}, Drawn::claims, 3});
}

TEST_CASE("ranks: one claim tells nothing of ranks") {
  const World world("A,B,visit,2001-02-01,+,5,,x,\n");
  const auto found = rank_intervals(world.world, world.before, measure("degree"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].bounds.low == Value(Reason::one_claim));
  CHECK(rank_intervals(world.world, EraGraph{}, measure("degree")).empty());
}

// Whoever is drawn shares the first place, 6 of 27 times with all but one pair.
TEST_CASE("ranks: actors who are often not drawn are often last") {
  const World world(
      "A,B,visit,2001-02-01,+,5,,x,\nC,D,visit,2001-03-01,+,5,,x,\nE,F,visit,2001-04-01,+,5,,x,\n");
  const auto found = rank_intervals(world.world, world.before, measure("pagerank"));
  CHECK(found.size() == 6);
  for (const RankInterval& one : found) CHECK(one.bounds == Bounds{1.0, 5.0});
  CHECK(rank_intervals(world.world, world.before, measure("eigenvector")).empty());
}

TEST_CASE("ranks: where the sign of all values is open, first and last cannot be told apart") {
  const World world(
      "A,B,visit,2001-02-01,+,5,,x,\nA,C,visit,2001-03-01,-,1,,x,\nB,C,visit,2001-04-01,-,1,,x,\n");
  const auto found = rank_intervals(world.world, world.before, measure("signed_eigenvector"));
  REQUIRE(found.size() == 3);
  for (const RankInterval& one : found) CHECK(one.bounds.low == Value(Reason::free_sign));
}

TEST_CASE("ranks: progress counts the draws looked at, and may stop them") {
  const World world(
      "A,B,visit,2001-02-01,+,5,,x,\nA,C,visit,2001-03-01,+,1,,x,\nA,D,visit,2001-04-01,+,3,,x,\n");
  std::vector<std::size_t> steps;
  rank_intervals(world.world, world.before, measure("degree"), {.replicates = 500},
                 [&](std::size_t done, std::size_t all) {
                   CHECK(all == 500);
                   steps.push_back(done);
                 });
  CHECK(steps == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
  const Progress stop = [](std::size_t, std::size_t) { throw Error(Failure::interrupted, "stop"); };
  CHECK_THROWS_AS(rank_intervals(world.world, world.before, measure("degree"), {}, stop), Error);
}

TEST_CASE("ranks: the bounds hold most replicates, and replicates are refused by the billion") {
  std::string rows;
  for (const char* pair : {"A,B", "A,C", "A,D", "B,C", "D,E"})
    for (const char* day : {"01", "02", "03", "04"})
      rows += std::string(pair) + ",visit,2001-02-" + day + ",+," + (day[1] == '1' ? "5" : "1") + ",,x,\n";
  const World world(rows);
  for (const RankInterval& found :
       rank_intervals(world.world, world.before, measure("betweenness"), {.replicates = 200})) {
    CHECK(found.bounds.low.number() >= 1);
    CHECK(found.bounds.low.number() <= found.bounds.high.number());
    CHECK(found.bounds.high.number() <= 5);
  }
  CHECK_THROWS_AS(rank_intervals(world.world, world.before, measure("degree"), {.replicates = 4'000'000'000}),
                  Error);
}
