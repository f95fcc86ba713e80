// Shifts under other choices.
#include <entente/engine/robustness/other_choices.hpp>

#include "engine/shifts/two_eras.hpp"

#include <entente/graphs/model/problem.hpp>

#include <algorithm>

using namespace entente;
using two_eras::World;

namespace {

std::vector<Variation> variations(const Chronicle& world, const Era& before, const Era& after,
                                  const Shift& shift, const FoldOptions& options = {}) {
  return under_other_choices(world, before, after, std::span(&shift, 1), options).front();
}

std::vector<Variation> variations(const World& world, const Shift& shift, const FoldOptions& options = {}) {
  return variations(world.world, world.before.era(), world.after.era(), shift, options);
}

Variation only(const std::vector<Variation>& all, const std::string& what) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const Variation& v) { return v.what == what; });
  if (at == all.end()) FAIL("no variation: " << what);
  return *at;
}

bool is_there(const std::vector<Variation>& all, const std::string& what) {
  return std::any_of(all.begin(), all.end(), [&](const Variation& v) { return v.what == what; });
}

// Before 4, after 1 + 5 - 2 = 4 and a bit more: the aid of autumn 2001 and the visit of spring 2003 lie near
// the ends.
const std::string rows =
    "A,B,visit,2001-03-01,+,4,,x,\n"
    "A,B,visit,2002-03-01,+,1,,x,\n"
    "A,B,aid,2002-10-01,+,6,,y,\n"
    "A,B,visit,2003-03-01,-,20,,y,\n";

}  // namespace

TEST_CASE("other choices: the ends of eras are moved, and what they take in counts") {
  const World world(rows);
  const auto all = variations(world, world.shift("level", "A", "B"));
  CHECK(all.front().what == "as it is");
  CHECK(all.front().shift == Value(3.0));
  CHECK(all.front().sign_survives == true);
  // The boundary a year later leaves the second era without days.
  CHECK_FALSE(is_there(all, "end of first 1 year later"));
  const Variation half = only(all, "end of first 6 months later");
  CHECK(half.before == Value(5.0));
  CHECK(half.after == Value(6.0));
  CHECK(half.sign_survives == true);
  const Variation longer = only(all, "end of second 6 months later");
  CHECK(longer.after == Value(-13.0));
  CHECK(longer.sign_survives == false);
  const Variation without = only(all, "start of first 6 months later");
  CHECK(without.before == Value(Reason::absent));
  CHECK(without.shift == Value(Reason::absent));
  CHECK_FALSE(without.sign_survives.has_value());
  CHECK(only(all, "start of first 1 year earlier").before == Value(4.0));
}

TEST_CASE("other choices: eras that do not touch are moved one by one") {
  const World world(rows);
  Era later = world.after.era();
  later.span.first = *civil_day(2002, 2, 1);
  const auto all = variations(world.world, world.before.era(), later, world.shift("level", "A", "B"));
  CHECK(only(all, "start of second 6 months later").after == Value(6.0));
  CHECK(only(all, "end of first 6 months later").before == Value(5.0));
  CHECK(only(all, "end of first 6 months later").after == Value(7.0));
}

// An event counts min(1, 100 / 365) of its weight; felt for a year or longer all of it.
TEST_CASE("other choices: events felt for one year, three and ten") {
  const FoldOptions options{.persistence = 100};
  const World world(rows, options);
  const auto all = variations(world, world.shift("level", "A", "B"), options);
  CHECK(all.front().shift.number() == Approx(300 / 365.0));
  for (const char* years : {"1 year", "3 years", "10 years"})
    CHECK(only(all, std::string("persistence of ") + years).shift == Value(3.0));
  // What is chosen already is no other choice.
  CHECK_FALSE(
      is_there(variations(World(rows), World(rows).shift("level", "A", "B")), "persistence of 3 years"));
}

TEST_CASE("other choices: statuses let in and shut out") {
  World world(rows);
  Chronicle changed = world.world;
  for (Claim& claim : changed.claims) {
    if (claim.weight == 6) claim.status = Status::reported;
    if (claim.weight == 1) claim.status = Status::planned;
  }
  const auto all = variations(changed, world.before.era(), world.after.era(), world.shift("level", "A", "B"));
  CHECK(all.front().after == Value(6.0));
  CHECK(only(all, "confirmed claims alone").after == Value(Reason::absent));
  CHECK(only(all, "planned claims too").after == Value(7.0));
  CHECK_FALSE(is_there(all, "advocated claims too"));
}

TEST_CASE("other choices: weights of relations") {
  const World world(rows + "A,C,pact,2001-01-01/2002-12-31,+,6,,y,\n");
  const auto all = variations(world, world.shift("level", "A", "B"));
  CHECK(only(all, "weight of aid halved").shift == Value(0.0));
  CHECK(only(all, "weight of aid halved").sign_survives == false);
  CHECK(only(all, "weight of visit doubled").shift == Value(8.0 - 8));
  CHECK_FALSE(is_there(all, "weight of pact halved"));
  const auto of_graph = variations(world, world.shift("strength_positive", "A"));
  CHECK(is_there(of_graph, "weight of pact halved"));
  CHECK(only(of_graph, "weight of pact doubled").before == Value(16.0));
}

TEST_CASE("other choices: vague dates") {
  const World world(rows + "A,B,visit,[2001-12-01..2002-01-31],+,10,,x,\n");
  const auto all = variations(world, world.shift("level", "A", "B"));
  CHECK(only(all, "vague dates placed for the lowest shift").shift == Value(-7.0));
  CHECK(only(all, "vague dates placed for the lowest shift").sign_survives == false);
  CHECK(only(all, "vague dates placed for the highest shift").shift == Value(13.0));
  CHECK(only(variations(world, world.shift("strength_net", "A")), "vague dates placed for the highest shift")
            .shift == Value(13.0));
  CHECK_FALSE(is_there(variations(world, world.shift("polarity", "A", "B")),
                       "vague dates placed for the lowest shift"));
  CHECK_FALSE(is_there(variations(World(rows), world.shift("level", "A", "B")),
                       "vague dates placed for the lowest shift"));
}

// C is there in the second year alone: A's strength is 4, then 7, of which 6 with C.
TEST_CASE("other choices: actors present in both eras alone") {
  const World world(
      "A,B,visit,2001-03-01,+,4,,x,\nA,B,visit,2002-03-01,+,1,,x,\nA,C,visit,2002-03-01,+,6,,x,\n");
  const std::string both = "actors present in both eras alone";
  const Variation strength = only(variations(world, world.shift("strength_net", "A")), both);
  CHECK(strength.choice == Choice::actors);
  CHECK(strength.after == Value(1.0));
  CHECK(strength.sign_survives == false);
  const Variation degree = only(variations(world, world.shift("degree", "A")), both);
  CHECK(degree.shift == Value(0.0));
  CHECK(degree.sign_survives == false);
  CHECK_FALSE(is_there(variations(world, world.shift("level", "A", "B")), both));
  CHECK_FALSE(is_there(variations(World(rows), World(rows).shift("degree", "A")), both));
}

TEST_CASE("other choices: shifts asked together are told as each alone, and progress may stop the work") {
  const World world(rows + "A,C,pact,2001-06/2002,+,6,,y,\nD,E,visit,2002-01-05,-,2,,y,\n");
  const auto all = shifts(world.before, world.after);
  const auto together = under_other_choices(world.world, world.before.era(), world.after.era(), all);
  REQUIRE(together.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(together[i] == variations(world, all[i]));
  CHECK(under_other_choices(world.world, world.before.era(), world.after.era(), all, {}, {}, 3) == together);
  const auto stop = [](std::size_t done, std::size_t steps) {
    CHECK(steps == 16);
    if (done == 15) throw Error(Failure::interrupted, "stopped");
  };
  CHECK_THROWS_WITH(under_other_choices(world.world, world.before.era(), world.after.era(), all, {}, stop),
                    "stopped");
}

TEST_CASE("other choices: each measure of the list can be asked, an unknown one not") {
  const World world(rows);
  for (const Shift& shift : shifts(world.before, world.after)) {
    const auto all = variations(world, shift);
    CHECK(all.front().shift == shift.shift);
    CHECK(all.size() > 10);
  }
  Shift unknown = world.shift("level", "A", "B");
  unknown.measure = "charm";
  CHECK_THROWS_AS(variations(world, unknown), Error);
}

TEST_CASE("other choices: months end where they end") {
  const World world(
      "A,B,visit,2001-08-30,+,4,,x,\nA,B,visit,2001-08-31,+,1,,x,\nA,B,visit,2002-03-01,+,1,,x,\n");
  Era before = world.before.era();
  before.span = {*civil_day(2001, 2, 1), *civil_day(2001, 8, 31)};
  const auto all = variations(world.world, before, world.after.era(), world.shift("level", "A", "B"));
  // 31 August less half a year is 28 February, plus half a year the same day: 28 February 2002.
  CHECK(all.front().before == Value(4.0));
  CHECK(only(all, "end of first 6 months later").before == Value(5.0));
  CHECK(only(all, "end of first 6 months earlier").before == Value(Reason::absent));
}
