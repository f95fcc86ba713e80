// Sums whose terms cancel come to 0 in every figure made of them: 0.1 + 0.2 - 0.3 is not 5.6e-17.
#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/alignment/events.hpp>
#include <entente/engine/attribution/attribution.hpp>
#include <entente/engine/balance/signs/pressure.hpp>
#include <entente/engine/centrality/strength.hpp>
#include <entente/engine/near.hpp>
#include <entente/engine/resampling/permutation.hpp>
#include <entente/engine/shifts/network_distance.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

struct Record {
  Package package;
  std::vector<EraGraph> graphs;
  ActorId actor(std::string_view code) const { return *package.world.roster.by_code(code); }
};

// Everything adds up to 0.3 in both eras, or cancels.
Record record() {
  Package package = read(Files{{"ties.csv",
                                "id,from,to,relation,start,end,weight\n"
                                "ab1,A,B,alliance,1950,1959,0.3\n"
                                "ab2,A,B,alliance,1960,1969,0.1\nab3,A,B,alliance,1960,1969,0.2\n"
                                "ac1,A,C,rivalry,1960,1969,0.3\n"
                                "da1,D,A,alliance,1950,1959,0.1\ndb1,D,B,alliance,1950,1959,0.3\n"
                                "ea1,E,A,alliance,1950,1959,0.1\neb1,E,B,rivalry,1950,1959,0.1\n"
                                "fa1,F,A,alliance,1950,1959,0.2\nfb1,F,B,rivalry,1950,1959,0.1\n"},
                               {"eras.csv", "id,start,end\none,1950,1959\ntwo,1960,1969\n"}});
  std::vector<EraGraph> graphs = fold(package.world, package.eras);
  return {std::move(package), std::move(graphs)};
}

}  // namespace

TEST_CASE("what rounding alone keeps from zero is zero") {
  REQUIRE(0.1 + 0.2 - 0.3 != 0);
  CHECK(settled(0.1 + 0.2 - 0.3, 0.6) == 0);
  CHECK(settled_difference(0.1 + 0.2, 0.3) == 0);
  CHECK(settled_difference(1, 1 - 1e-11) == 1 - (1 - 1e-11));
  CHECK(settled(1e-300, 1e-300) == 1e-300);
  CHECK(settled(0, 0) == 0);
  SettledSum sum;
  for (const double term : {0.1, 0.2, -0.3}) sum.add(term);
  CHECK(sum.value() == 0);
  sum.add(1e-9);
  CHECK(sum.value() == Approx(1e-9));
  CHECK(SettledSum().value() == 0);
}

TEST_CASE("a shift between two equal levels is none, and neither are its parts") {
  const Record found = record();
  const ActorId a = found.actor("A"), b = found.actor("B");
  const Value before = level(found.graphs[0], a, b), after = level(found.graphs[1], a, b);
  REQUIRE(before.number() != after.number());
  CHECK(after - before == Value(0.0));
  for (const Shift& shift : pair_shifts(found.graphs[0], found.graphs[1]))
    if (shift.a == a && shift.b == b) CHECK(shift.shift == Value(0.0));
  for (const GroupPart& part :
       grouped(found.package.world, found.graphs[0], found.graphs[1], {a, b}, Grouping::family))
    CHECK(part.difference() == 0);
  CHECK(network_change(found.graphs[0], found.graphs[1]).common.weighted == 0);
}

TEST_CASE("a net strength whose ties cancel is zero") {
  const Record found = record();
  const Scores net = strength_net(found.graphs[1]);
  CHECK(net[found.actor("A")] == Value(0.0));
  CHECK(net[found.actor("C")].number() == Approx(-0.3));
}

// D pushes A and B together by 0.1 x 0.3; E and F push them apart by 0.1 x 0.1 and 0.2 x 0.1.
TEST_CASE("third parties that pull as much as they push come to zero") {
  const Record found = record();
  const Pressure pressures = pressure(found.graphs[0], found.actor("A"), found.actor("B"));
  REQUIRE(pressures.third_parties.size() == 3);
  CHECK(pressures.weighted == Value(0.0));
}

TEST_CASE("means of claims that cancel come to zero, and so does the difference of two samples alike") {
  const std::vector<double> a{0.1, 0.2, -0.3}, b{0.3, -0.1, -0.2};
  CHECK(two_samples(a, b).statistic == Value(0.0));
  CHECK(sign_flips(a).statistic == Value(0.0));
}

TEST_CASE("a tone that two groups move both ways stays where it was") {
  const std::vector<RateGroup> groups{{1, 0.3, 1, 0.1}, {1, 0.1, 1, 0.3}};
  const RateParts parts = rate_parts(groups);
  CHECK(parts.total == Value(0.0));
  for (const RatePart& part : parts.groups) CHECK(part.composition == Value(0.0));
}

TEST_CASE("shares of a ratio that no group moves are zero") {
  // Two groups that swap places: each passes from 0.1 to 0.3, or back, and the sum is the same.
  const auto value = [](const std::vector<char>& passed) {
    return Value((passed[0] ? 0.1 + 0.2 : 0.3) + (passed[1] ? 0.3 : 0.1 + 0.2));
  };
  const Shapley found = shapley(2, value);
  CHECK(found.total == Value(0.0));
  for (const Value& share : found.shares) CHECK(share == Value(0.0));
}

TEST_CASE("remembered events that cancel on a day come to zero") {
  const Package package =
      read(Files{{"ties.csv",
                  "id,from,to,relation,date,sign,weight\n"
                  "a,A,B,official_visit,1960-01-01,+,0.1\nb,A,B,official_visit,1960-01-01,+,0.2\n"
                  "c,A,B,official_visit,1960-01-01,-,0.3\n"},
                 {"eras.csv", "id,start,end\none,1950,1969\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras);
  const Interaction found =
      decayed_interaction(package.world, graphs[0], actor_id(0), actor_id(1), {.day = civil_day(1960, 1, 1)});
  CHECK(found.all == Value(0.0));
}
