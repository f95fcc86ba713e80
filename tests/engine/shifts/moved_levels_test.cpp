// Levels of two versions of a chronicle. 1960s: 3653 days.
#include <entente/engine/shifts/moved_levels.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

struct Folded {
  Package package;
  std::vector<EraGraph> graphs;
  operator Version() const { return {package.world, graphs}; }
};

Folded version(const std::string& rows, const std::string& last = "1969") {
  Package package = read(Files{{"ties.csv", "id,from,to,relation,date,weight\n" + rows},
                               {"eras.csv", "id,start,end\nsixties,1960," + last + "\n"},
                               {"entente.toml", "as_of = \"1980-12-31\"\n"}});
  std::vector<EraGraph> graphs = fold(package.world, package.eras);
  return {std::move(package), std::move(graphs)};
}

const std::string pact = "pact,B,C,alliance,1960/1969,6\n";

}  // namespace

TEST_CASE("a level that moved names the rows that moved it, the largest first") {
  const Folded before = version(pact + "trade,B,C,trade,1960/1969,2\nold,B,C,trade,1960/1969,1\n");
  const Folded after = version("new,A,X,trade,1960/1969,1\n" + pact +
                               "trade,B,C,trade,1960/1969,5\nwar,C,B,war,1960/1969,10\n");
  const std::vector<MovedLevel> moved = moved_levels(before, after);
  REQUIRE(moved.size() == 2);
  CHECK(moved[0].a == "A");
  CHECK(moved[0].before == Value(Reason::absent));
  CHECK(moved[0].after == Value(1));
  const MovedLevel& level = moved[1];
  CHECK((level.era == "sixties" && level.a == "B" && level.b == "C"));
  CHECK(level.before.number() == Approx(9));
  CHECK(level.after.number() == Approx(1));
  REQUIRE(level.rows.size() == 3);  // the pact adds what it added
  CHECK((!level.rows[0].in_before && level.rows[0].difference() == Approx(-10)));
  CHECK((level.rows[1].in_before && level.rows[1].in_after && level.rows[1].difference() == Approx(3)));
  CHECK((!level.rows[2].in_after && level.rows[2].difference() == Approx(-1)));
}

TEST_CASE("a row that is what it was moves a level when the era has other days") {
  const std::vector<MovedLevel> moved = moved_levels(version("pact,B,C,alliance,1960/1964,6\n"),
                                                     version("pact,B,C,alliance,1960/1964,6\n", "1964"));
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].shift.number() == Approx(6 - 6 * 1827 / 3653.0));
  REQUIRE(moved[0].rows.size() == 1);
  CHECK((moved[0].rows[0].in_before && moved[0].rows[0].in_after));
}

TEST_CASE("a pair with a claim in one version has no level in the other") {
  const Folded before = version(pact + "one,A,B,trade,1960/1969,1\nstay,A,C,trade,1960/1969,1\n");
  const Folded after = version(pact + "stay,A,C,trade,1960/1969,1\n");
  const std::vector<MovedLevel> moved = moved_levels(before, after);
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].after == Value(Reason::no_ties));
  CHECK(moved[0].shift == Value(Reason::no_ties));
}

TEST_CASE("rounding is no difference, tiny and huge weights alike") {
  for (const char* weight : {"1e-18", "1", "1e18"}) {
    const std::string rows = std::string("a,A,B,alliance,1960/1969,") + weight + "\n";
    CHECK(moved_levels(version(rows), version(rows)).empty());
    const std::string more = rows + "b,A,B,trade,1960/1969," + weight + "\n";
    CHECK(moved_levels(version(rows), version(more)).size() == 1);
  }
  const Folded none = version("");
  CHECK(moved_levels(none, none).empty());
}
