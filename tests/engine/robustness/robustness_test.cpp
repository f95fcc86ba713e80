// Robustness of shifts, counted by hand and against the tables that are counted.
#include <entente/engine/robustness/robustness.hpp>

#include "engine/shifts/two_eras.hpp"

#include <entente/engine/robustness/leave_one_out.hpp>
#include <entente/engine/robustness/reduced_chronicle.hpp>

using namespace entente;
using two_eras::World;

namespace {

std::vector<std::optional<Robustness>> robustness_of(const World& world, const std::vector<Shift>& shifts) {
  return robustness(world.world, world.before.era(), world.after.era(), shifts);
}

std::optional<Robustness> of_level(const World& world) {
  return robustness_of(world, {world.shift("level", "A", "B")}).front();
}

}  // namespace

// Of 8 moves of eras those two move the shift that leave one era without a claim; the weight of visits does
// so halved and doubled, and keeps its sign. Persistence beyond a year and statuses change nothing, and do
// not count.
TEST_CASE("robustness: a shift that is no more under another choice, or without a source, is lost there") {
  const World world(
      "A,B,visit,2001-03-01,+,4,,x,\nA,B,visit,2002-03-01,-,6,,y,\nC,D,visit,2002-12-31,+,1,,z,\n");
  const auto found = of_level(world);
  REQUIRE(found);
  CHECK(found->choices == Choices{4, 2});
  CHECK(found->lost_under.size() == 2);
  CHECK(found->lost_under[0].choice == Choice::eras);
  CHECK_FALSE(found->is_small_throughout);
  CHECK(found->sources == 2);
  CHECK(found->lost_without == std::vector{world.source("x"), world.source("y")});
  CHECK(found->sources_kept() == 0);
}

// Without y the level stays 1, which is no rise.
TEST_CASE("robustness: a shift that is 0 without a source is lost without it") {
  const World world(
      "A,B,visit,2001-03-01,+,1,,x|z,\nA,B,visit,2002-03-01,+,1,,x|z,\nA,B,visit,2002-04-01,+,3,,y,\n");
  const auto found = of_level(world);
  REQUIRE(found);
  CHECK(found->lost_without == std::vector{world.source("y")});
  CHECK(found->sources_kept() == 2);
}

TEST_CASE("robustness: what has no sign has none to keep") {
  const auto alike = of_level(World("A,B,visit,2001-03-01,+,1,,x,\nA,B,visit,2002-03-01,+,1,,x,\n"));
  REQUIRE(alike);
  CHECK_FALSE(alike->choices);
  CHECK(alike->lost_under.empty());
  CHECK_FALSE(of_level(World("A,B,visit,2002-03-01,+,1,,x,\nA,C,visit,2001-03-01,+,1,,x,\n")));
  CHECK(robustness_of(World("A,B,visit,2001-03-01,+,1,,x,\nA,B,visit,2002-03-01,+,2,,x,\n"), {}).empty());
}

TEST_CASE("robustness: bounds of dates that are too many to try are no choice") {
  const Variation as_it_is{Choice::as_it_is, "", 1.0, 2.0, 1.0, true};
  const Variation unknown{Choice::dates, "", Reason::too_large, Reason::too_large, Reason::too_large, {}};
  const Variation lost{Choice::eras, "", 1.0, Reason::no_ties, Reason::no_ties, {}};
  CHECK(choices_kept(std::vector{as_it_is, unknown, lost}) == Choices{1, 0});
}

TEST_CASE("robustness: a few shifts asked for are told as among all, though less is folded") {
  std::string rows =
      "A,B,visit,2001-03-01,+,4,,x,\nA,B,visit,2002-03-01,-,6,,y,\nA,B,pact,2001/2002,+,6,,x,\n";
  for (const char* year : {"2001", "2002"})
    for (const char* pair : {"C,D", "C,E", "D,E", "B,E", "E,F"})
      rows += std::string(pair) + ",visit," + year + "-05,+,2,,z,\n" + pair + ",aid,200" + year[3] +
              "-10-05,-,3,,x,\n";
  const World world(rows);
  const auto all = shifts(world.before, world.after);
  const auto among_all = robustness_of(world, all);
  CHECK_FALSE(reduced_chronicle(world.world, all, {}));
  std::size_t folded_less = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(robustness_of(world, {all[i]}).front() == among_all[i]);
    if (reduced_chronicle(world.world, std::span(&all[i], 1), {})) ++folded_less;
  }
  CHECK(folded_less > 3);
}

// 20 and 20.4 are alike for a record, and remain so with all weights halved or doubled: 0.8 is not.
TEST_CASE("robustness: small is below a half and a tenth of the larger level, throughout") {
  CHECK(is_small(5.0, 5.4));
  CHECK_FALSE(is_small(5.0, 5.5));
  CHECK_FALSE(is_small(1.0, 1.2));
  CHECK(is_small(0.0, 0.0));
  CHECK_FALSE(is_small(Reason::no_ties, 0.0));
  const std::string pact = "A,B,pact,2000/2003,+,20,,x,\n";
  const auto slight = of_level(World(pact + "A,B,visit,2002-03-01,+,0.2,,y,\n"));
  REQUIRE(slight);
  CHECK(slight->is_small_throughout);
  const auto doubled = of_level(World(pact + "A,B,visit,2002-03-01,+,0.4,,y,\n"));
  REQUIRE(doubled);
  CHECK_FALSE(doubled->is_small_throughout);
}
