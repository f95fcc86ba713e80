// Finding actors by their names, on a day, in a source.
#include "packages.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

const std::string moscow =
    "id,label,aliases,start,end,iso3,cow\n"
    "PAK,Pakistan,Islamabad|Midvale@siddiqi2010,1947-08-14,,PAK,770\n"
    "SUN,Soviet Union,USSR|Moscow,1922-12-30,1991-12-25,SUN,365\n"
    "RUS,Russia,Moscow|Kremlin,1991-12-26,,RUS,365\n"
    "NA,Namibia,,1990-03-21,,NAM,565\n";

std::vector<std::string> found(const Roster& roster, const std::string& name, const std::string& when = "",
                               const std::vector<std::string>& sources = {}) {
  std::vector<std::string> codes;
  for (const ActorId id : roster.find(name, parse_when(when).value->span(), sources))
    codes.push_back(roster[id].code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("an actor answers to code, label and alias without regard to case") {
  const Package read = package("from,to,relation\nPAK,SUN,talks\n", {{"actors.csv", moscow}});
  const Roster& roster = read.world.roster;
  for (const char* name : {"PAK", "pak", "Pakistan", "ISLAMABAD"}) CHECK(found(roster, name) == Codes{"PAK"});
  CHECK(found(roster, "nobody").empty());
  CHECK(found(roster, "770") == Codes{"PAK"});
  CHECK(found(roster, "NAM") == Codes{"NA"});
  CHECK(found(roster, "NA") == Codes{"NA"});
}

TEST_CASE("an alias of two means the one alive on the date") {
  const Package read = package("from,to,relation,date\nPAK,Moscow,talks,1955\nPAK,Moscow,talks,2015\n",
                               {{"actors.csv", moscow}});
  REQUIRE(lines(read).empty());
  CHECK(read.world.roster[read.world.claims[0].to].code == "SUN");
  CHECK(read.world.roster[read.world.claims[1].to].code == "RUS");
  CHECK(found(read.world.roster, "Moscow", "1991") == Codes{"RUS", "SUN"});
  CHECK(found(read.world.roster, "365", "1980") == Codes{"SUN"});
}

TEST_CASE("an alias limited to a source counts in claims that cite it") {
  const Package read =
      package("from,to,relation,cite\nSUN,Midvale,talks,siddiqi2010 par.2\n", {{"actors.csv", moscow}});
  REQUIRE(lines(read).empty());
  CHECK(read.world.roster[read.world.claims[0].to].code == "PAK");
  CHECK(found(read.world.roster, "Midvale").empty());
  CHECK(found(read.world.roster, "Midvale", "", {"khan2016"}).empty());
}

TEST_CASE("names of its own come before codes of lists") {
  const Package read =
      package("from,to,relation\nA,B,talks\n", {{"actors.csv", "id,aliases,iso3\nA,USA,\nB,,USA\n"}});
  CHECK(found(read.world.roster, "usa") == Codes{"A"});
}

TEST_CASE("actors whom only claims name are inferred, once for all spellings") {
  const Package read = package("from,to,relation\nindia,PAK,praises\nPAK,India,praises\n");
  CHECK(lines(read).empty());
  CHECK(read.world.roster.size() == 2);
  CHECK(read.world.roster.actors()[0].code == "India");
  CHECK(read.world.roster.actors()[0].inferred);
  const Package warned = package("from,to,relation\nPAK,Pakistn,talks\n", {{"actors.csv", moscow}});
  CHECK(lines(warned) == std::vector<std::string>{
                             "ties.csv:2:2: warning: actor \"Pakistn\" is not in actors.csv; taken as a new "
                             "one; did you mean \"Pakistan\"? else add a row"});
}

TEST_CASE("a name that hundreds bear means no one, quickly") {
  std::string actors = "id,aliases\n";
  for (int i = 0; i < 2000; ++i) actors += "A" + std::to_string(i) + ",crowd\n";
  const Package read = package("from,to,relation\nA1,crowd,talks\n", {{"actors.csv", actors}});
  CHECK(lines(read) ==
        std::vector<std::string>{"ties.csv:2:2: error: \"crowd\" may mean A0 or A999; write the actor's id"});
}
