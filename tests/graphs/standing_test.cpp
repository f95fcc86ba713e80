// Whom an actor stands for: lineage and roll-up.
#include "packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/folding/standing.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using packages::package;

namespace {

const std::string talks = "from,to,relation,date\nA,B,talks,1955\n";

std::string line_end(const Package& read, const std::string& code) {
  return read.world.roster[lineage(read.world.roster)[index(packages::actor(read, code))]].code;
}

/// The ties of a fold as `PAK-RUS`.
std::vector<std::string> pairs(const Package& read, const FoldOptions& options) {
  const EraGraph graph = fold(read.world, packages::era("all", "1940", "2020"), options);
  std::vector<std::string> found;
  for (const Tie& tie : graph.ties())
    found.push_back(read.world.roster[graph.actors()[tie.a]].code + "-" +
                    read.world.roster[graph.actors()[tie.b]].code);
  return found;
}

const std::string people =
    "id,kind,part_of,successor_of\nPAK,state,,\nSUN,state,,\nRUS,state,,SUN\nUSA,state,,\n"
    "bhutto,leader,,\nputin,leader,,\narmy,group,PAK,\nguard,group,army,\nexile,leader,,\n";
const std::string service =
    "member,group,start,end\nbhutto,PAK,1971-12-20,1977-07-05\nputin,SUN,1975,1991\nputin,RUS,1999-12-31,\n"
    "exile,PAK,1960,1962\nexile,USA,1963,1970\n";

Package served(const std::string& rows) {
  return package(
      "from,to,relation,start,end\n" + rows,
      {{"actors.csv", people}, {"affiliations.csv", service}, {"entente.toml", "as_of = \"2018-12-31\"\n"}});
}

using Pairs = std::vector<std::string>;

}  // namespace

TEST_CASE("under lineage the last of a line stands for all of it") {
  const Package read = package(talks, {{"actors.csv", "id,successor_of\nA,\nB,A\nC,B\nD,\n"}});
  CHECK(line_end(read, "A") == "C");
  CHECK(line_end(read, "B") == "C");
  CHECK(line_end(read, "C") == "C");
  CHECK(line_end(read, "D") == "D");
}

TEST_CASE("an actor with two successors stays itself") {
  const Package read =
      package(talks, {{"actors.csv", "id,successor_of\nYUG,KYU\nKYU,\nSRB,YUG\nHRV,YUG\nXKX,SRB\n"}});
  CHECK(line_end(read, "YUG") == "YUG");
  CHECK(line_end(read, "KYU") == "YUG");
  CHECK(line_end(read, "SRB") == "XKX");
}

TEST_CASE("a successor named twice is one successor") {
  const Package read = package(talks, {{"actors.csv", "id,successor_of\nSUN,\nRUS,SUN|SUN\n"}});
  CHECK(line_end(read, "SUN") == "RUS");
}

TEST_CASE("a circle of successors is cut, and a long line takes no long time") {
  const Package circle = package(talks, {{"actors.csv", "id,successor_of\nA,B\nB,A\nC,B\n"}});
  CHECK(circle.has_errors());
  CHECK(line_end(circle, "A") == "A");
  CHECK(line_end(circle, "B") == "C");
  std::string actors = "id,successor_of\nL0,\n";
  for (int i = 1; i < 100000; ++i) actors += "L" + std::to_string(i) + ",L" + std::to_string(i - 1) + "\n";
  const Package line = package(talks, {{"actors.csv", actors}});
  CHECK(line_end(line, "L0") == "L99999");
}

TEST_CASE("circles of actors built by hand stand for themselves") {
  std::vector<Actor> actors(3);
  for (std::size_t i = 0; i < 3; ++i) {
    actors[i].code = std::string(1, static_cast<char>('A' + i));
    actors[i].predecessors = {actor_id((i + 1) % 3)};
  }
  CHECK(lineage(Roster(actors)) == std::vector<ActorId>{actor_id(0), actor_id(1), actor_id(2)});
}

TEST_CASE("a leader stands for the state served on the date") {
  const Package read =
      served("bhutto,SUN,talks,1974,1974\nputin,PAK,talks,1980,1980\nputin,PAK,talks,2003,2003\n");
  CHECK(pairs(read, {}) == Pairs{"PAK-putin", "SUN-bhutto"});
  CHECK(pairs(read, {.roll_up = RollUp::state}) == Pairs{"PAK-RUS", "PAK-SUN"});
  CHECK(pairs(read, {.roll_up = RollUp::state, .lineage = true}) == Pairs{"PAK-RUS"});
}

TEST_CASE("a leader who served two states stands for the one served longer in the span") {
  CHECK(pairs(served("exile,SUN,rivalry,1961,1969\n"), {.roll_up = RollUp::state}) == Pairs{"SUN-USA"});
  CHECK(pairs(served("exile,SUN,rivalry,1960,1963-03-01\n"), {.roll_up = RollUp::state}) == Pairs{"PAK-SUN"});
}

TEST_CASE("a body stands for the state that it is part of, by however many steps") {
  CHECK(pairs(served("guard,SUN,rivalry,1961,1969\n"), {.roll_up = RollUp::state}) == Pairs{"PAK-SUN"});
}

TEST_CASE("who served nobody stays, and claims inside a state do not count") {
  CHECK(pairs(served("bhutto,SUN,talks,1990,1990\n"), {.roll_up = RollUp::state}) == Pairs{"SUN-bhutto"});
  CHECK(pairs(served("bhutto,PAK,talks,1974,1974\n"), {.roll_up = RollUp::state}).empty());
}

TEST_CASE("all stays in an office are served together, and each day once") {
  const auto stood_for = [](const std::string& affiliations, const std::string& lives) {
    const Package read =
        package("from,to,relation,start,end\nann,C,alliance,1960,1969\n",
                {{"actors.csv", "id,kind,start,end\nA,state,,\nB,state,,\nC,state,,\n" + lives},
                 {"affiliations.csv", "member,group,role,start,end\n" + affiliations}});
    return pairs(read, {.roll_up = RollUp::state});
  };
  const std::string between = "ann,B,,1963,1966\n";
  CHECK(stood_for(between + "ann,A,,1960,1962\nann,A,,1967,1969\n", "ann,leader,,\n") == Pairs{"A-C"});
  CHECK(stood_for(between + "ann,A,premier,1960,1962\nann,A,minister,1960,1962\n", "ann,leader,,\n") ==
        Pairs{"B-C"});
  // Nobody serves on days on which nobody lives.
  CHECK(stood_for(between + "ann,A,,1960,1962\n", "ann,leader,1960,1961\nann,leader,1966-12,1970\n") ==
        Pairs{"A-C"});
}

TEST_CASE("steps to a state are taken on the same days") {
  const std::string actors =
      "id,kind,start,end\nA,state,,\nB,state,,\nC,state,,\nann,leader,,\narmy,group,,\ncorps,group,,\n";
  const auto stood_for = [&](const std::string& affiliations) {
    const Package read =
        package("from,to,relation,start,end\nann,C,alliance,1960,1969\n",
                {{"actors.csv", actors}, {"affiliations.csv", "member,group,start,end\n" + affiliations}});
    return pairs(read, {.roll_up = RollUp::state});
  };
  CHECK(stood_for("ann,army,1960,1962\narmy,A,1963,1969\n") == Pairs{"C-ann"});
  CHECK(stood_for("ann,army,1960,1969\narmy,A,1968,1969\narmy,B,1960,1966\n") == Pairs{"B-C"});
  // The army is met in 1960, and again by way of the corps on other days, on which it leads to A.
  CHECK(stood_for("ann,army,1960,1960\nann,corps,1961,1969\ncorps,army,1965,1969\narmy,A,1966,1969\n") ==
        Pairs{"A-C"});
}
