// Who stands in the rows for an actor of the view.
#include <entente/engine/attribution/attribution.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("attribution: who stands for an actor in the rows") {
  const Package package =
      read({{"ties.csv",
             "from,to,relation,start,end,sign,weight\nL,B,pact,2000,2000,+,3\nB,L,pact,2000,2000,-,1\n"
             "A,B,pact,2000,2000,+,4\nB,M,pact,2000,2000,+,2\nL,M,pact,2000,2000,+,8\n"},
            {"actors.csv", "id,kind\nA,state\nB,state\nL,leader\nM,leader\n"},
            {"affiliations.csv",
             "member,group,role,start,end\nL,A,president,1999,2001\nM,A,president,2000,2000\n"},
            {"relations.csv", "id,duration,sign,weight,directed\npact,state,+,1,yes\n"},
            {"eras.csv", "id,start,end\nall,2000,2000\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {.roll_up = RollUp::state});
  const auto actor = [&](const char* code) { return package.world.roster.by_code(code).value(); };
  const auto of = [&](const Subject& subject) {
    return grouped(package.world, graphs[0], graphs[0], subject, Grouping::member);
  };
  CHECK(of({actor("A"), actor("B")}) ==
        std::vector<GroupPart>{{"A", {4, 0}, {4, 0}}, {"L", {3, 1}, {3, 1}}, {"M", {2, 0}, {2, 0}}});
  CHECK(of({actor("B"), actor("A")}) == std::vector<GroupPart>{{"B", {9, 1}, {9, 1}}});
  CHECK(of({actor("A"), {}}) == of({actor("A"), actor("B")}));
  CHECK_THROWS_AS(of({}), Error);
}
