// The first ranks of each era: who has a tie in it, ranked among themselves.
#include <entente/engine/analysis/ranking.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

//   first:   A ==== B   A ==== C   levels +6, +2; D is there, without a tie
//   second:  A :::: B              level -4; C and D are there, without a tie
Study two_eras_of_ranks(const char* measure) {
  const Package package =
      read(Files{{"ties.csv",
                  "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,6\nA,C,alliance,1950,1959,2\n"
                  "A,B,rivalry,1960,1969,4\n"},
                 {"actors.csv", "id,start\nA,1940\nB,1940\nC,1940\nD,1940\n"},
                 {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\n"}});
  return study(package.world, package.eras, {}, std::span(find_measure(measure), 1));
}

}  // namespace

TEST_CASE("first ranks: those without a tie rank nobody") {
  const std::vector<Ranking> found = first_ranks(two_eras_of_ranks("strength_net"), 3);
  REQUIRE(found.size() == 2);
  REQUIRE(found[0].rows.size() == 3);
  CHECK(found[0].rows[0].a == actor_id(0));
  CHECK(found[0].rows[0].value == Value(8));
  CHECK(*found[0].rows[2].rank == 3);
  REQUIRE(found[1].rows.size() == 2);  // C and D would be first, with 0
  CHECK(*found[1].rows[0].rank == 1);
  CHECK(*found[1].rows[1].rank == 1);
  CHECK(found[1].rows[1].value == Value(-4));
  CHECK(found[0].shut_out == 0);
}

TEST_CASE("first ranks: of equal ones all or none, and how many were left out") {
  const std::vector<Ranking> found = first_ranks(two_eras_of_ranks("strength_net"), 1);
  CHECK(found[0].rows.size() == 1);
  CHECK(found[0].shut_out == 0);
  CHECK(found[1].rows.empty());
  CHECK(found[1].shut_out == 2);
  const std::vector<Ranking> none = first_ranks(two_eras_of_ranks("strength_net"), 0);
  CHECK(none[0].rows.empty());
  CHECK(none[0].shut_out == 0);
}

TEST_CASE("first ranks: shares are those of all scores of the era") {
  const Study found = two_eras_of_ranks("degree");
  const std::vector<Ranking> first = first_ranks(found, 3);
  CHECK(first[0].rows[0].share == shares(found.scores[0][0])[0]);
  CHECK(first[0].rows[0].share == Value(0.5));
}
