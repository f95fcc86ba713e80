// Claims counted more, less or not at all.
#include <entente/graphs/folding/reweighted.hpp>

#include <catch2/catch.hpp>
#include <entente/graphs/folding/fold.hpp>
#include "graphs/packages.hpp"
#include "worlds.hpp"

using namespace entente;

namespace {

//   0 --+2 (claim 0), -1 (claim 1)-- 1 --+4 (claim 2)-- 2      3 is alone
EraGraph small() {
  return worlds::world(4, {{0, 1, 2.0}, {1, 0, -1.0, true}, {1, 2, 4.0}}, {.era = "first"});
}

TEST_CASE("reweighted: factors of one leave everything as it is") {
  const EraGraph graph = small();
  const EraGraph same = reweighted(graph, std::vector<double>{1, 1, 1});
  REQUIRE(same.ties().size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(same.ties()[i].amounts() == graph.ties()[i].amounts());
    CHECK(same.ties()[i].from_b == graph.ties()[i].from_b);
    CHECK(same.ties()[i].effective_claims == graph.ties()[i].effective_claims);
    CHECK(same.ties()[i].claims == graph.ties()[i].claims);
  }
  CHECK(same.actors() == graph.actors());
  CHECK(same.era().id == "first");
}

TEST_CASE("reweighted: a claim counts as often as its factor says") {
  const EraGraph graph = reweighted(small(), std::vector<double>{3, 0.5, 1});
  const Tie& tie = *graph.tie(0, 1);
  CHECK(tie.amounts() == Amounts{6, 0.5});
  CHECK(tie.from_b == Amounts{0, 0.5});
  CHECK(tie.claims == 2);
  CHECK(tie.effective_claims == Approx(6.5 * 6.5 / 36.25));
  CHECK(graph.shares(tie)[0].factor == 3);
}

TEST_CASE("reweighted: a tie without claims is dropped, its actors stay") {
  const EraGraph graph = reweighted(small(), std::vector<double>{0, 1, 0});
  CHECK(graph.size() == 4);
  REQUIRE(graph.ties().size() == 1);
  CHECK(graph.ties()[0].level() == -1);
  CHECK(graph.ties()[0].claims == 1);
  CHECK(graph.ties()[0].effective_claims == 1);
  CHECK(graph.shares().size() == 1);
  CHECK(graph.arcs(2).empty());
  CHECK(reweighted(small(), std::vector<double>(3, 0)).ties().empty());
  CHECK(reweighted(EraGraph{}, {}).size() == 0);
}

// Ties off the layer leave shares that belong to none; they must not come back.
TEST_CASE("reweighted: works on one layer of a graph") {
  const EraGraph whole = worlds::world(3, {{0, 1, 2.0}, {1, 2, -4.0}});
  const EraGraph graph = reweighted(on_layer(whole, Layer::negative), std::vector<double>{1, 2});
  REQUIRE(graph.ties().size() == 1);
  CHECK(graph.ties()[0].level() == -8);
  CHECK(graph.shares().size() == 1);
}

// The summit is told in three rows, the talks in one.
EraGraph told_thrice() {
  const Package read = packages::package(
      "from,to,relation,date,weight,event,cite\nA,B,talks,2001-01-01,3,summit,x\n"
      "A,B,talks,2001-01-01,3,summit,y\nA,B,talks,2001-01-01,3,summit,z\nA,B,talks,2001-02-01,3,,x\n");
  return fold(read.world, packages::era("year", "2001", "2001"));
}

TEST_CASE("reweighted: rows of one event stay one claim, whichever of them are left") {
  const EraGraph graph = told_thrice();
  REQUIRE(graph.ties().size() == 1);
  CHECK(graph.ties()[0].claims == 2);
  CHECK(graph.ties()[0].effective_claims == 2);
  const std::vector<ClaimShare> rows(graph.shares());
  CHECK_FALSE(rows[0].same_event);
  CHECK(rows[1].same_event);
  CHECK(rows[2].same_event);
  CHECK_FALSE(rows[3].same_event);
  for (std::uint32_t dropped = 0; dropped < 3; ++dropped) {
    std::vector<double> factors(4, 1);
    factors[dropped] = 0;
    const EraGraph two_rows = reweighted(graph, factors);
    CHECK(two_rows.ties()[0].claims == 2);
    CHECK(two_rows.ties()[0].level() == Approx(5));
    CHECK(two_rows.ties()[0].effective_claims == Approx(25 / 13.0));
    CHECK_FALSE(two_rows.shares()[0].same_event);
  }
}

TEST_CASE("reweighted: tiny and huge claims keep their proportion") {
  for (const double unit : {1e-18, 1.0, 1e18}) {
    const EraGraph graph = worlds::world(2, {{0, 1, unit}, {0, 1, unit}});
    CHECK(reweighted(graph, std::vector<double>{1, 1}).ties()[0].effective_claims == Approx(2));
    CHECK(reweighted(graph, std::vector<double>{0, 2}).ties()[0].level() == 2 * unit);
  }
}

}  // namespace
