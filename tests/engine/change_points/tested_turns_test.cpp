// Turning points of small packages: planted ones, none, several, and records that cannot be asked.
#include <entente/engine/change_points/tested_turns.hpp>

#include <entente/graphs/reading/package.hpp>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace entente;

namespace {

using Rows = std::vector<std::string>;

/// A claim of A and B that is told by s0 to s2 in turn.
std::string row(std::size_t number, const std::string& relation, const std::string& start,
                const std::string& end, double level) {
  return fmt::format("c{},A,B,{},{},{},{},{},s{}\n", number, relation, start, end, level < 0 ? "-" : "+",
                     std::abs(level), number % 3);
}

//   1950 to 1969   A :::: B      events, three in two years, of 1 to 3
//   1970 to 1989   A ---- B
Rows turn_of_tone(double sign = 1) {
  Rows rows;
  for (std::size_t i = 0; i < 60; ++i)
    rows.push_back(row(i, "visit", fmt::format("{}-{:02}-15", 1950 + 2 * i / 3, 1 + i * 7 % 12), "",
                       sign * (i < 30 ? -1.0 : 1.0) * static_cast<double>(1 + i * 5 % 3)));
  return rows;
}

//   1950 to 1989   A -:-: B      states of 3 years, one a year, by turns
Rows steady() {
  Rows rows;
  for (std::size_t i = 0; i < 40; ++i)
    rows.push_back(row(i, "pact", fmt::format("{}-05-{:02}", 1950 + i, 1 + i * 11 % 28),
                       fmt::format("{}-08-{:02}", 1953 + i, 1 + i * 13 % 28),
                       (i * 7 % 4 < 2 ? 1.0 : -1.0) * static_cast<double>(1 + i % 2)));
  return rows;
}

/// Nine of one sign in 1975.
Rows burst(double level) {
  Rows rows = steady();
  for (std::size_t i = 0; i < 9; ++i)
    rows.push_back(
        row(100 + i, "pact", fmt::format("1975-{:02}-11", 1 + i), fmt::format("{}", 1979 + i), level));
  return rows;
}

Package world(const Rows& rows) {
  std::string sheet = "id,from,to,relation,start,end,sign,weight,cite\n";
  for (const std::string& one : rows) sheet += one;
  Package read = entente::read(
      {{"ties.csv", sheet}, {"relations.csv", "id,duration,sign,weight\npact,state,+,1\nvisit,event,+,1\n"}});
  for (const Problem& problem : read.problems)
    if (problem.severity == Severity::error) FAIL(to_string(problem));
  return read;
}

TestedTurns turns(const Rows& rows, const TurnOptions& options = {}) {
  const Package package = world(rows);
  return tested_turns(package.world,
                      {.a = package.world.roster.by_code("A"), .b = package.world.roster.by_code("B")}, {},
                      options);
}

}  // namespace

TEST_CASE("a turn of tone has its span, its size and its grade") {
  const TestedTurns found = turns(turn_of_tone());
  REQUIRE(found.turns.size() == 1);
  const TestedTurn& turn = found.turns[0];
  CHECK(turn.test == TurnTest::tone);
  CHECK(turn.grade == TurnGrade::supported);
  CHECK(turn.p == Approx(0.002));  // the least of 999 permutations, times two tests
  CHECK(found.tone == Value(turn.p));
  CHECK(to_string(turn.days) == "1969-12-15 to 1970-02-15");
  CHECK(turn.rise == Approx(4));
  CHECK(turn.claims.size() == 2);
}

TEST_CASE("a burst is found among states that come and go") {
  CHECK(turns(steady()).turns.empty());
  CHECK(turns(steady()).tone.number() > 0.2);
  CHECK(turns(steady()).burst.number() > 0.2);
  const TestedTurns found = turns(burst(-2));
  const auto at = std::find_if(found.turns.begin(), found.turns.end(),
                               [](const TestedTurn& turn) { return turn.test == TurnTest::burst; });
  REQUIRE(at != found.turns.end());
  CHECK(at->grade == TurnGrade::supported);
  CHECK(at->days.overlaps({*civil_day(1975, 1, 1), *civil_day(1976, 1, 1)}));
  CHECK(at->days.days() <= 366);
  CHECK(at->rise <= -8);
  CHECK(at->claims.size() >= 9);
}

TEST_CASE("a world in a mirror turns at the same time the other way") {
  for (const auto& [one, other] :
       {std::pair(turn_of_tone(), turn_of_tone(-1)), std::pair(burst(2), burst(-2))}) {
    const TestedTurns found = turns(one), mirrored = turns(other);
    if (one.size() == 60) {
      REQUIRE(found.turns.size() == mirrored.turns.size());
      for (std::size_t i = 0; i < found.turns.size(); ++i) {
        CHECK(found.turns[i].days == mirrored.turns[i].days);
        CHECK(found.turns[i].p == mirrored.turns[i].p);
        CHECK(found.turns[i].rise == Approx(-mirrored.turns[i].rise));
      }
    } else {
      REQUIRE_FALSE(found.turns.empty());
      REQUIRE_FALSE(mirrored.turns.empty());
      CHECK(found.turns[0].rise > 0);
      CHECK(mirrored.turns[0].rise < 0);
    }
  }
}

TEST_CASE("the order of rows changes no turn, and a seed gives the same ones again") {
  for (const Rows& rows : {turn_of_tone(), burst(2)}) {
    const TestedTurns found = turns(rows);
    for (const std::ptrdiff_t by : {1, 17, 30}) {
      Rows rotated = rows;
      std::rotate(rotated.begin(), rotated.begin() + by, rotated.end());
      CHECK(turns(rotated) == found);
    }
    CHECK(turns(rows, {.seed = 9}) == turns(rows, {.seed = 9}));
    CHECK(turns(rows, {.threads = 3}) == found);
  }
}

TEST_CASE("several turns of tone are found one within the other") {
  Rows rows;
  for (std::size_t i = 0; i < 90; ++i)
    rows.push_back(row(i, "visit", fmt::format("{}-{:02}-15", 1930 + 2 * i / 3, 1 + i * 7 % 12), "",
                       (i < 30 || i >= 60 ? -2.0 : 2.0) + static_cast<double>(i * 5 % 3) - 1));
  const TestedTurns found = turns(rows);
  std::vector<TestedTurn> tones;
  for (const TestedTurn& turn : found.turns)
    if (turn.test == TurnTest::tone) tones.push_back(turn);
  REQUIRE(tones.size() == 2);
  CHECK(civil(tones[0].days.first).year == 1949);
  CHECK(tones[0].rise > 0);
  CHECK(civil(tones[1].days.first).year == 1969);
  CHECK(tones[1].rise < 0);
  CHECK(std::max(tones[0].p, tones[1].p) == Approx(0.004));  // one of them within what the other left
}

TEST_CASE("records that cannot be asked for a turn say why") {
  const Package package = world({row(0, "visit", "1950", "", 1), row(1, "visit", "1951", "", 1)});
  const Chronicle& chronicle = package.world;
  CHECK(tested_turns(chronicle, {.a = chronicle.roster.by_code("A")}).tone == Value(Reason::n_too_small));
  CHECK(tested_turns(chronicle, {.a = chronicle.roster.by_code("A")}).burst == Value(Reason::n_too_small));
  CHECK(tested_turns(std::vector<TurnClaim>{}) == TestedTurns{});
  CHECK(TestedTurns{}.tone == Value(Reason::no_ties));
  const TurnClaim neutral{.rows = {0}, .begins = Interval{Date{0}, Date{1}}};
  CHECK(tested_turns(std::vector{neutral}).burst == Value(Reason::no_signed_claims));
  // No date of its own at all.
  CHECK(turns({"x,A,B,pact,,,+,1,s\n", "y,A,B,pact,,,-,1,t\n"}).tone == Value(Reason::n_too_small));
  // One voice.
  Rows rows = turn_of_tone();
  for (std::string& one : rows) one.replace(one.rfind(",s"), 3, ",s0");
  CHECK(turns(rows).tone == Value(Reason::one_claim));
  CHECK(turns(rows).burst == Value(Reason::one_claim));
  // None named: as other words, these are borne too.
  for (std::string& one : rows) one.replace(one.rfind(",s"), 3, ",");
  CHECK(turns(rows).turns.size() == 1);
  // All alike.
  rows.clear();
  for (std::size_t i = 0; i < 20; ++i) rows.push_back(row(i, "visit", std::to_string(1950 + i), "", 1));
  CHECK(turns(rows).tone == Value(Reason::zero_variance));
  CHECK(turns(rows).burst.number() > 0.2);
}
