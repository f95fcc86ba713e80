// Claims about a subject in two eras.
#include <entente/engine/shifts/counted_claims.hpp>

#include "engine/shifts/two_eras.hpp"

using namespace entente;
using two_eras::World;

namespace {

// The summit has three rows, two of them about A and B; the pact holds in both years.
const std::string rows =
    "A,B,visit,2001-02-01,+,4,summit,x,\n"
    "A,B,visit,2001-02-01,-,2,summit,y,\n"
    "A,C,visit,2001-02-01,+,6,summit,x|z,\n"
    "A,B,pact,2001-01-01/2002-12-31,+,3,,z,\n"
    "B,C,visit,2002-05-01,-,5,,,\n"
    "A,B,visit,2002-05-01,,0,,x,\n";

}  // namespace

TEST_CASE("claims: rows of one event are one claim, and a claim of both eras is one too") {
  const World world(rows);
  const auto found =
      counted_claims(world.world, world.before, world.after, {world.actor("A"), world.actor("B")});
  REQUIRE(found.size() == 3);
  CHECK(found[0].before == Amounts{3, 0});
  CHECK(found[0].after == Amounts{3, 0});
  CHECK((found[0].in_before && found[0].in_after));
  CHECK(found[0].sources == std::vector{world.source("z")});
  CHECK(found[1].rows.size() == 2);
  CHECK(found[1].before == Amounts{2, 1});
  CHECK_FALSE(found[1].in_after);
  CHECK(found[1].sources == std::vector{world.source("x"), world.source("y")});
  CHECK(found[2].after == Amounts{});
  CHECK(found[2].in_after);
}

TEST_CASE("claims: an event of several pairs is one claim of their common actor") {
  const World world(rows);
  const auto of_a = counted_claims(world.world, world.before, {world.actor("A"), {}});
  REQUIRE(of_a.size() == 2);
  CHECK(of_a[1].rows.size() == 3);
  CHECK(of_a[1].after == Amounts{8, 1});
  CHECK_FALSE(of_a[1].in_before);
  CHECK(of_a[1].sources.size() == 3);
  CHECK(counted_claims(world.world, world.before, world.after).size() == 4);
  CHECK(counted_claims(world.world, world.before, world.after, {world.actor("B"), world.actor("C")}).size() ==
        1);
}

TEST_CASE("claims: of several eras, each once with all that it adds") {
  const World world(rows);
  const std::vector<EraGraph> eras = {world.before, world.after};
  const Subject subject{world.actor("A"), world.actor("B")};
  const auto found = counted_claims(world.world, eras, subject);
  const auto of_two = counted_claims(world.world, world.before, world.after, subject);
  REQUIRE(found.size() == of_two.size());
  CHECK(found[0].after == Amounts{6, 0});
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].rows == of_two[i].rows);
    CHECK((found[i].in_after && !found[i].in_before));
  }
  CHECK(counted_claims(world.world, std::span<const EraGraph>{}).empty());
}

TEST_CASE("claims: sums over claims are the levels of the subject") {
  const World world(rows);
  for (const Tie& tie : world.before.ties()) {
    Amounts sum;
    const auto [a, b] = world.before.pair(tie);
    for (const CountedClaim& claim : counted_claims(world.world, world.before, world.after, {a, b})) {
      sum.cooperative += claim.before.cooperative;
      sum.hostile += claim.before.hostile;
    }
    CHECK(sum.level() == Approx(tie.level()));
  }
}

TEST_CASE("claims: only sources that the view listens to are named") {
  const World plain(rows);
  const World world(rows, {.without_sources = {plain.source("y")}});
  const auto found =
      counted_claims(world.world, world.before, world.after, {world.actor("A"), world.actor("B")});
  CHECK(found[1].sources == std::vector{world.source("x")});
  CHECK(found[1].before == Amounts{4, 0});
  CHECK(sources_of(found) == std::vector{world.source("x"), world.source("z")});
}

TEST_CASE("claims: of a pair, those in which one acts, whichever way the pair is named") {
  const World world("A,B,aid,2001-02-01,+,4,,x,\nB,A,aid,2001-02-01,-,2,,y,\n" + rows);
  const auto of = [&](const std::string& a, const std::string& b, int acting) {
    return counted_claims(world.world, world.before, world.after, {world.actor(a), world.actor(b), acting});
  };
  REQUIRE(of("A", "B", 1).size() == 1);
  CHECK(of("A", "B", 1)[0].before == Amounts{4, 0});
  CHECK(of("A", "B", 1) == of("B", "A", -1));
  CHECK(of("B", "A", 1)[0].before == Amounts{0, 2});
  CHECK(of("A", "B", 0).size() == 3);
  CHECK(of("A", "B", 0) == of("B", "A", 0));
}

TEST_CASE("claims: of rows, those of one event together whatever their pair") {
  const World world(rows);
  std::vector<std::uint32_t> places;
  for (std::uint32_t place = 0; place < world.world.claims.size(); ++place) places.push_back(place);
  const auto found = counted_claims(world.world, places, {});
  const auto of_eras = counted_claims(world.world, world.before, world.after);
  REQUIRE(found.size() == of_eras.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].rows == of_eras[i].rows);
    CHECK(found[i].sources == of_eras[i].sources);
    CHECK((found[i].in_after && !found[i].in_before && found[i].after == Amounts{}));
  }
  CHECK(counted_claims(world.world, std::vector<std::uint32_t>{}, {}).empty());
}

TEST_CASE("claims: nobody, nothing") {
  const World world(rows);
  CHECK(counted_claims(world.world, EraGraph{}, EraGraph{}).empty());
  CHECK(counted_claims(world.world, EraGraph{}, EraGraph{}, {world.actor("A"), {}}).empty());
  CHECK(sources_of({}).empty());
  CHECK(factors({}, {}, 3) == std::vector<double>(3, 0));
}

TEST_CASE("claims: weights become factors of all rows") {
  const World world(rows);
  const auto found =
      counted_claims(world.world, world.before, world.after, {world.actor("A"), world.actor("B")});
  const auto by_row = factors(found, std::vector<double>{2, 0.5, 7}, world.world.claims.size());
  double sum = 0;
  for (const double factor : by_row) sum += factor;
  CHECK(sum == 2 + 2 * 0.5 + 7);
  CHECK(by_row[found[1].rows[0]] == 0.5);
}
