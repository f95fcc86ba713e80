// Which dates of claims are their own.
#include <entente/engine/change_points/turn_claims.hpp>

#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace entente;

namespace {

Package world(const std::string& rows, const std::string& columns = "") {
  Package read = entente::read(
      {{"ties.csv", "id,from,to,relation,start,end,cite" + columns + "\n" + rows},
       {"relations.csv",
        "id,duration,sign,weight\npact,state,+,2\nrift,state,-,3\nvisit,event,+,1\nword,event,0,1\n"},
       {"actors.csv", "id,start,end\nA,1945-08-14,1991-12-25\nB,,\nC,1991-12-26,\n"},
       {"sources.csv", "id,date\nold,1980-03-22\nlate,2012~\nelse,\n"},
       {"entente.toml", "as_of = \"2018-12-31\"\n"}});
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) FAIL(to_string(problem));
  return read;
}

std::vector<TurnClaim> claims(const Package& package, const std::string& a, const std::string& b) {
  return turn_claims(package.world,
                     {.a = package.world.roster.by_code(a), .b = package.world.roster.by_code(b)});
}

std::string text(const std::optional<Interval>& days) { return days ? to_string(*days) : "none"; }

/// What one state of A and B, or C and B, begins and ends with; there is another from 1940 on.
std::string dates(const std::string& from, const std::string& start, const std::string& end,
                  const std::string& cite = "else") {
  const Package package = world("first,B,D,pact,1940-01-01,2018-12-31,else\nx," + from + ",B,pact," + start +
                                "," + end + "," + cite + "\n");
  const TurnClaim claim = claims(package, from, "B").at(0);
  return text(claim.begins) + " | " + text(claim.ends);
}

}  // namespace

TEST_CASE("a state has the dates that are its own") {
  CHECK(dates("A", "1955-02-03", "1960-04-05") == "1955-02-03 to 1955-02-03 | 1960-04-05 to 1960-04-05");
  CHECK(dates("A", "1955", "1960-04") == "1955-01-01 to 1955-12-31 | 1960-04-01 to 1960-04-30");
  CHECK(dates("A", "195X", "1960") == "none | 1960-01-01 to 1960-12-31");
  CHECK(dates("A", "", "1960-04-05") == "none | 1960-04-05 to 1960-04-05");
  CHECK(dates("A", "1955-02-03", "") == "1955-02-03 to 1955-02-03 | none");
}

TEST_CASE("lives, the record and authors give no date") {
  CHECK(dates("A", "1945-08-14", "1991-12-25") == "none | none");
  CHECK(dates("A", "1945", "1991") == "none | none");
  CHECK(dates("C", "1991-12-26", "2018-12-31") == "none | none");
  CHECK(dates("C", "1985-12-26", "2025-12-31") == "none | none");
  CHECK(dates("C", "2000-01-01", "2012", "late") == "2000-01-01 to 2000-01-01 | none");
  CHECK(dates("C", "2012-05-01", "2013-05-01", "else|late") == "none | 2013-05-01 to 2013-05-01");
  CHECK(dates("A", "1980-03-22", "1981-01-01", "old") == "none | 1981-01-01 to 1981-01-01");
  const Package package = world("x,B,D,pact,1950-01-01,1960-12-31,else\n");
  CHECK_FALSE(claims(package, "B", "D").at(0).begins);  // the record begins with it
  CHECK_FALSE(claims(package, "B", "D").at(0).ends);    // and ends with it
}

TEST_CASE("an event has its day, whoever wrote on it") {
  const Package package = world(
      "x,A,B,visit,1980-03-22,,old\ny,A,B,visit,[1950..1960],,old\n"
      "z,A,B,word,1981-03,,late\n");
  const auto found = claims(package, "A", "B");
  REQUIRE(found.size() == 3);
  CHECK_FALSE(found[0].begins);  // any day of ten years
  CHECK(found[0].is_event);
  CHECK(text(found[1].begins) == "1980-03-22 to 1980-03-22");
  CHECK_FALSE(found[1].ends);
  CHECK(found[1].value == 1);
  CHECK(found[2].value == 0);
  CHECK(to_string(middle(*found[2].begins)) == "1981-03-16");
}

TEST_CASE("what several documents tell in rows of their own is one claim") {
  const Package package = world(
      "x,A,B,pact,1955-02-03,1960-04-05,old\ny,B,A,pact,1955-02-03,1960-04-05,late\n"
      "z,A,B,pact,1955-02-04,1960-04-05,else\nv,A,B,visit,1970-02-03,,old\nw,A,B,visit,1970-02-03,,else\n"
      "u,A,B,visit,1971,,old\nt,A,B,visit,1971,,else\n");
  const auto found = claims(package, "A", "B");
  REQUIRE(found.size() == 5);  // visits of some day of 1971 may be two
  CHECK(found[0].rows.size() == 2);
  CHECK(found[0].sources.size() == 2);
  CHECK(found[0].value == 2);
  CHECK(found[2].sources == std::vector{*package.world.source("else"), *package.world.source("old")});
}

TEST_CASE("rows of one event are one claim, from its first day to its last") {
  const Package package = world(
      "x,A,B,pact,1950-02-01,1955-02-01,else,e\ny,B,A,rift,1952-02-01,1957-02-01,late|old,e\n"
      "first,B,D,pact,1940-01-01,1970-12-31,else,\nz,A,B,rift,1960-02-01,,old|else,\n",
      ",event");
  const auto found = claims(package, "A", "B");
  REQUIRE(found.size() == 2);
  CHECK(found[0].rows.size() == 2);
  CHECK(found[0].value == -0.5);
  CHECK(text(found[0].begins) == "1950-02-01 to 1950-02-01");
  CHECK(text(found[0].ends) == "1957-02-01 to 1957-02-01");
  CHECK(found[0].source == package.world.source("else"));  // cited twice, as is old
  CHECK(found[0].sources.size() == 3);
  CHECK(found[1].source == package.world.source("else"));
  CHECK(claims(package, "A", "D").empty());
  CHECK(turn_claims(package.world, {.a = package.world.roster.by_code("B")}).size() == 3);
}
