// Each remark on a package that deserves it, and its silence on one that does not.
#include "packages.hpp"

#include <entente/graphs/checking/review.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace entente;

namespace {

using Texts = std::vector<std::string>;

Texts remarks(const std::string& claims, const Files& others = {}) {
  const Package read = packages::package(claims, others);
  REQUIRE_FALSE(read.has_errors());
  return packages::lines(review(read, periods(read)));
}

const std::string opposed = "both count; keep both where sources differ, else correct one";
const std::string repeated = "give both one event so that they count once, or two events to part them";

}  // namespace

TEST_CASE("claims that contradict each other are named with id and line") {
  CHECK(
      remarks("id,from,to,relation,date,sign,event\n"
              "good,A,B,talks,1955,+,geneva\n"
              "bad,A,B,talks,1955-03,-,geneva\n") ==
      Texts{"ties.csv:3: notice: \"bad\" is hostile, and \"good\" (line 2) of the same event, pair and time "
            "is cooperative; " +
            opposed});
  CHECK(remarks("from,to,relation,date,sign\nA,B,talks,1955,+\nA,B,talks,1955-03,-\n") ==
        Texts{"ties.csv:3: notice: the claim is hostile, and line 2 of the same family, pair and time is "
              "cooperative; " +
              opposed});
}

TEST_CASE("claims at other times, of other pairs, or that do not count contradict nothing") {
  CHECK(remarks("from,to,relation,date,sign\nA,B,talks,1955,+\nA,B,talks,1956,-\n").empty());
  CHECK(remarks("from,to,relation,date,sign\nA,B,talks,1955,+\nA,C,talks,1955,-\n").empty());
  CHECK(remarks("from,to,relation,date,sign,status\nA,B,talks,1955,+,\nA,B,talks,1955,-,denied\n").empty());
  CHECK(remarks("from,to,relation,date,sign,directed\nA,B,talks,1955,+,yes\nB,A,talks,1955,-,yes\n").empty());
  CHECK(remarks("from,to,relation,date,sign,directed\nA,B,talks,1955,+,no\nB,A,talks,1955,-,no\n").size() ==
        1);
}

TEST_CASE("claims that may be one are named unless events hold them together or apart") {
  const std::string header = "id,from,to,relation,date,event\n";
  CHECK(
      remarks(header + "x,A,B,talks,1955,\ny,A,B,talks,1955-03,\n") ==
      Texts{"ties.csv:3: notice: \"y\" may say the same as \"x\" (line 2): pair, relation and days agree; " +
            repeated});
  CHECK(remarks(header + "x,A,B,talks,1955,\ny,A,B,talks,1955-03,geneva\n").size() == 1);
  CHECK(remarks(header + "x,A,B,talks,1955,geneva\ny,A,B,talks,1955-03,geneva\n").empty());
  CHECK(remarks(header + "x,A,B,talks,1955,geneva\ny,A,B,talks,1955-03,bern\n").empty());
  CHECK(remarks(header + "x,A,B,talks,1955,\ny,A,B,talks,1956,\n").empty());
  CHECK(remarks(header + "x,A,B,talks,1955,\ny,A,B,state_visit,1955,\n").empty());
}

TEST_CASE("each claim is held against one other, however many there are") {
  std::string claims = "id,from,to,relation,date,sign\n";
  for (int i = 0; i < 20000; ++i) claims += fmt::format("k{},A,B,talks,1955,{}\n", i, i % 2 ? "+" : "-");
  const Package read = packages::package(claims);
  const std::vector<Problem> found = review(read, periods(read));
  CHECK(found.size() == Problems::kept_of_a_kind + 1);
  CHECK(to_string(found.front()) ==
        "ties.csv: notice: 38997 further remarks of the same kinds are not listed; see to these first");
}

TEST_CASE("plans whose date has passed need an outcome") {
  const Files as_of = {{"entente.toml", "as_of = \"2018-12-31\"\n"}};
  const std::string header = "from,to,relation,date,status,outcome\n";
  CHECK(remarks(header + "A,B,state_visit,2012-10,planned,\n", as_of) ==
        Texts{"ties.csv:2: warning: the date of this plan (2012-10) has passed by as_of (2018-12-31), and no "
              "outcome is told; write held, not_held or unknown in the column outcome"});
  CHECK(remarks(header + "A,B,state_visit,2012-10,planned,unknown\n", as_of).empty());
  CHECK(remarks(header + "A,B,state_visit,2018/2019,planned,\n", as_of).empty());
}

TEST_CASE("stated dates are read too") {
  CHECK(
      remarks("from,to,relation,date,stated\nA,B,talks,2014,12/01/2014\nA,C,talks,1955,195X\n") ==
      Texts{"ties.csv:2: warning: stated: date \"12/01/2014\" is ambiguous: 12 January or 1 December; write "
            "2014-01-12 or 2014-12-01, or pass --date-order dmy or mdy"});
}

TEST_CASE("states whose end nobody tells are counted") {
  CHECK(remarks("from,to,relation,start,end\nA,B,war,1950,\nA,C,war,1955,..\nA,D,war,1955,\n") ==
        Texts{"ties.csv:2: notice: nobody tells when this and 1 more state ended; counted up to as_of "
              "(1955-12-31) at most; write the end, or .. where it goes on"});
}

TEST_CASE("actors without kind or start, and unused ones, are pointed out") {
  const std::string claims = "from,to,relation\nA,B,talks\n";
  const std::string kinds = "write state, leader, organization, alliance, group, bloc or project";
  CHECK(remarks(claims, {{"actors.csv", "id,kind,start\nA,leader,\nB,,\n"}}) ==
        Texts{"actors.csv:3: warning: \"B\" has no kind; " + kinds});
  CHECK(remarks(claims, {{"actors.csv", "id\nA\nB\n"}}) ==
        Texts{"actors.csv: warning: no actor has a kind; " + kinds});
  CHECK(remarks(claims, {{"actors.csv", "id,kind,start\nB,state,\nA,state,1947\nC,organization,\nD,group,\n"},
                         {"affiliations.csv", "member,group\nA,C\nA,D\n"}}) ==
        Texts{"actors.csv:2: notice: 2 states or organizations without a start: B, C; with one, an actor is "
              "there in every era of its life, and only there"});
  CHECK(
      remarks(claims, {{"actors.csv", "id,kind\nA,group\nB,group\nz,group\ny,group\nx,group\nw,group\n"}}) ==
      Texts{"actors.csv:4: notice: no claim or affiliation names 4 actors: w, x, y and 1 more; remove them, "
            "or code what they did"});
}

TEST_CASE("a name of two actors at one time is pointed out even where no claim uses it") {
  const std::string claims = "from,to,relation\nSUN,A,talks\nRUS,A,talks\n";
  const std::string header = "id,label,kind,aliases,start,end\nA,,group,,,\n";
  const std::string one = "SUN,,group,Moscow,1922,1991\n";
  CHECK(remarks(claims, {{"actors.csv", header + one + "RUS,,group,moscow,1991-06,\n"}}) ==
        Texts{"actors.csv:4: warning: \"moscow\" means \"SUN\" and \"RUS\" on the same days; limit the name "
              "to one source (name@source), or leave it to one of them"});
  CHECK(remarks(claims, {{"actors.csv", header + one + "RUS,Moscow,group,,1991-06,\n"}}).size() == 1);
  CHECK(remarks(claims, {{"actors.csv", header + one + "RUS,,group,Moscow,1992,\n"}}).empty());
  CHECK(remarks(claims, {{"actors.csv", header + one + "RUS,,group,Moscow@k,1991-06,\n"}}).empty());
}

TEST_CASE("claims of a leader outside every office are pointed out") {
  const Files people = {{"actors.csv", "id,kind,start\nayub,leader,\nPAK,state,1947\nUSA,state,1776\n"},
                        {"affiliations.csv", "member,group,start,end\nayub,PAK,1958-10-27,1969-03-25\n"}};
  const std::string header = "from,to,relation,date\n";
  CHECK(
      remarks(header + "ayub,USA,state_visit,1961\nayub,USA,talks,1954\nayub,USA,talks,1970\n", people) ==
      Texts{
          "ties.csv:3: notice: this and 1 more claim (1954) lie outside every office of ayub; rolled up, no "
          "state stands for him there; name the state, or add the office to affiliations.csv"});
  CHECK(remarks(header + "ayub,USA,talks,1969\n", people).empty());
}

TEST_CASE("overlaps of eras are one notice for each scheme") {
  CHECK(
      remarks("from,to,relation\nA,B,talks\n",
              {{"eras.csv",
                "scheme,id,start,end\ns,a,1940,1960\ns,b,1950,1955\ns,c,1959,1970\nt,d,1940,1950\n"}}) ==
      Texts{"eras.csv:3: notice: 2 eras of scheme \"s\" start before an earlier one ends, first \"b\" while "
            "\"a\" lasts; claims in both are counted in both"});
}

TEST_CASE("the curated package has nothing that is probably wrong") {
  const Package package = read(ENTENTE_SOURCE_DIR "/graphs/curated/pakistan-russia");
  std::vector<std::string> warnings;
  for (const Problem& remark : review(package, periods(package)))
    if (remark.severity != Severity::notice) warnings.push_back(to_string(remark));
  CHECK(warnings == Texts{});
}
