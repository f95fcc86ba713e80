// Codes mean something in their list alone.
#include "packages.hpp"

#include <entente/graphs/reading/code_lists.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

const std::string actors =
    "id,label,iso3,cow,start,end\nAUT,Austria,AUT,AUS,,\nAUS,Australia,AUS,AUL,,\nGMY,Germany,DEU,GMY,,\n"
    "SUN,Soviet Union,,RUS,1922,1991\nRU,Russia,RUS,RUS,1992,..\n";

/// `from:to` of each claim, in the order of their days.
Texts ends(const Package& package) {
  Texts found;
  for (const Claim& claim : package.world.claims)
    found.push_back(package.world.roster[claim.from].code + ":" + package.world.roster[claim.to].code);
  return found;
}

}  // namespace

TEST_CASE("a name that is another actor's code is told once") {
  const Package read = package("from,to,sign,date\nAUS,GMY,-,1914\nGMY,AUS,-,1915\nAUS,France,-,1916\n",
                               {{"actors.csv", actors + "France,,,,,\n"}});
  CHECK(lines(read) ==
        Texts{"ties.csv:2:1: warning: \"AUS\" is read as AUS (Australia), and is the COW code of AUT "
              "(Austria); where COW codes are meant, name the columns from_cow and to_cow, or write "
              "ids"});
  CHECK(ends(read) == Texts{"AUS:GMY", "GMY:AUS", "AUS:France"});
  CHECK(lines(package("from,to,sign,date\nAUT,GMY,-,1914\n", {{"actors.csv", actors}})).empty());
  CHECK(lines(package("from,to,sign,date\nAustralia,GMY,-,1914\n", {{"actors.csv", actors}})).empty());
}

TEST_CASE("a table of codes alone is told what it is") {
  CHECK(lines(package("from,to,sign,date\nAUS,GMY,-,1914\n", {{"actors.csv", actors}})) ==
        Texts{"ties.csv:2:1: warning: \"AUS\" is read as AUS (Australia), and is the COW code of AUT "
              "(Austria); all "
              "names of the table are COW codes: name its columns from_cow and to_cow, or write the ids of "
              "actors.csv"});
}

TEST_CASE("columns of codes are read by their list and by date") {
  const Package read =
      package("from_cow,to_cow,sign,date\nAUS,GMY,-,1970\nRUS,GMY,-,1980\nrus,AUL|AUS,+,1995\n",
              {{"actors.csv", actors}});
  CHECK(lines(read).empty());
  CHECK(ends(read) == Texts{"AUT:GMY", "SUN:GMY", "RU:AUS", "RU:AUT"});
  const Files files = written(read);
  CHECK(written(entente::read(files)) == files);
  CHECK(ends(entente::read(files)) == ends(read));
  CHECK(ends(package("from_iso3,to,sign,date\nAUS,GMY,-,1914\nDEU,AUT,-,1915\n", {{"actors.csv", actors}})) ==
        Texts{"AUS:GMY", "GMY:AUT"});
  CHECK(ends(package("from,from_cow,to,sign,date\nAUS,AUS,GMY,-,1914\nAUS,,GMY,-,1915\n",
                     {{"actors.csv", actors}})) == Texts{"AUT:GMY", "AUS:GMY"});
}

TEST_CASE("a code that nobody bears and a name against it are told") {
  const Package unknown = package("from_cow,to_cow,sign,date\nAUT,GMY,-,1914\n", {{"actors.csv", actors}});
  CHECK(lines(unknown) ==
        Texts{"ties.csv:2:1: error: no actor has the COW code \"AUT\"; write it under cow in "
              "actors.csv"});
  CHECK(unknown.tally.rejected == 1);
  CHECK(lines(package("from_cow,to_cow,sign,date\n,GMY,-,1914\n", {{"actors.csv", actors}})).size() == 1);
  const Texts beside =
      lines(package("from,from_cow,to,sign,date\nAustralia,AUS,GMY,-,1914\nAustria,AUS,GMY,-,1915\n",
                    {{"actors.csv", actors}}));
  CHECK(beside ==
        Texts{"ties.csv:2:2: warning: the COW code \"AUS\" is AUT (Austria), and \"Australia\" beside it is "
              "AUS (Australia); the code counts; correct one of them"});
  CHECK(lines(package("from_cow,relation,date\nAUS,talks,1914\n", {{"actors.csv", actors}})).at(0) ==
        "ties.csv:1: error: the header has no column \"to\"; it has from_cow, relation, date");
}

TEST_CASE("codes are found by list and by life") {
  const Package read = package("from,to,sign,date\nAUT,GMY,-,1914\n", {{"actors.csv", actors}});
  const Roster& roster = read.world.roster;
  const Codes codes(roster);
  const auto found = [&](CodeList list, std::string_view code, const char* when) {
    Texts ids;
    for (const ActorId id : codes.find(list, code, parse_when(when).value->span()))
      ids.push_back(roster[id].code);
    return ids;
  };
  CHECK(found(CodeList::cow, "rus", "1950") == Texts{"SUN"});
  CHECK(found(CodeList::cow, "RUS", "1985/1995") == Texts{"RU", "SUN"});
  CHECK(found(CodeList::cow, "RUS", "1900") == Texts{"RU", "SUN"});
  CHECK(found(CodeList::iso3, "RUS", "1950") == Texts{"RU"});
  CHECK(found(CodeList::iso3, "AUL", "1950").empty());
  CHECK(found(CodeList::none, "AUT", "1950").empty());
  CHECK(found(CodeList::iso3, "", "1950").empty());
}
