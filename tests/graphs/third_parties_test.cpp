// Lists of third parties, right and wrong.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/reading/third_parties.hpp>

#include <catch2/catch.hpp>

#include <numeric>

using namespace entente;

namespace {

const Package& world() {
  static const Package read_once = packages::package("from,to,relation,date\nPAK,RUS,talks,2015\n",
                                                     {{"actors.csv",
                                                       "id,label,aliases,successor_of,start\nPAK,Pakistan,,,"
                                                       "\nSUN,Soviet Union,USSR,,\nRUS,Russia,,SUN,1991\n"
                                                       "USA,United States,Power,,\nCHN,China,Power,,\n"}});
  return read_once;
}

struct Answer {
  ThirdPartyList list;
  std::vector<std::string> faults;
};

Answer answer(const std::string& text, const FoldOptions& options = {}) {
  const Roster& roster = world().world.roster;
  std::vector<ActorId> stands_for;
  for (std::size_t i = 0; i < roster.size(); ++i) stands_for.push_back(actor_id(i));
  if (options.lineage) stands_for = lineage(roster);
  Problems problems;
  Answer found;
  found.list = read_third_parties(text, "third.csv", roster, stands_for, problems);
  found.faults = packages::lines(problems.sorted());
  return found;
}

ActorId who(const char* code) { return packages::actor(world(), code); }

}  // namespace

TEST_CASE("a list of third parties names actors in any way, in any order") {
  const Answer found = answer("actor\nunited states\nCHN\nussr\n");
  CHECK(found.faults.empty());
  CHECK(found.list.actors == std::vector<ActorId>{who("CHN"), who("SUN"), who("USA")});
  CHECK(found.list.weights.empty());
}

TEST_CASE("weights stand beside their actors, with a decimal comma where it is one") {
  const Answer found = answer("Weight;Actor;note\n0,25;USA;x\n3;CHN;y\n");
  CHECK(found.faults.empty());
  CHECK(found.list.actors == std::vector<ActorId>{who("CHN"), who("USA")});
  CHECK(found.list.weights == std::vector<double>{3, 0.25});
}

TEST_CASE("under lineage an actor counts as the one it stands for, once") {
  CHECK(answer("actor\nSUN\n", {.lineage = true}).list.actors == std::vector<ActorId>{who("RUS")});
  CHECK(answer("actor\nSUN\nRUS\n").faults.empty());
  CHECK(answer("actor\nSUN\nRUS\n", {.lineage = true}).faults ==
        std::vector<std::string>{"third.csv:3:1: error: RUS stands already in line 2; one row each"});
}

TEST_CASE("every fault of a list is told at once") {
  CHECK(answer("actor,weight\nRusia,1\n,2\nPower,1\nUSA,heavy\nCHN,\nPAK,-1\nUSA,2\n").faults ==
        std::vector<std::string>{
            "third.csv:2:1: error: the package has no actor \"Rusia\"; did you mean \"Russia\"?",
            "third.csv:3:1: error: the actor is missing; name one of the package",
            "third.csv:4:1: error: \"Power\" means CHN or USA; write the id",
            "third.csv:5:2: error: weight \"heavy\" is no number from 0; write it in digits",
            "third.csv:6:2: error: the weight is missing; give everyone a weight, or leave the column out",
            "third.csv:7:2: error: weight \"-1\" is no number from 0; write it in digits",
            "third.csv:8:1: error: USA stands already in line 5; one row each"});
}

TEST_CASE("a list that names nobody, or weighs nothing, is refused") {
  const auto only = [](const char* fault) { return std::vector<std::string>{fault}; };
  CHECK(answer("").faults == only("third.csv: error: the list names nobody; write a row for each"));
  CHECK(answer("actor\n").faults == only("third.csv: error: the list names nobody; write a row for each"));
  CHECK(answer("actor,weight\nUSA,0\n").faults ==
        only("third.csv: error: nobody weighs anything; give a weight above 0"));
  CHECK(answer("actr\nUSA\n").faults.front() ==
        "third.csv:1: error: the header has no column \"actor\"; did you mean \"actr\"?");
}
