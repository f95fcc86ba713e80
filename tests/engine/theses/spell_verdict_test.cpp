// Theses about spells: where they hold, fail, and cannot be told.
#include <entente/engine/theses/spell_verdict.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

const Value none = Reason::no_ties;

/// Put to yearly values from 1900 on, for the years from 1900 + `first` to 1900 + `last`.
Finding finding(Tendency direction, const std::vector<Value>& values, int first = 0, int last = 99) {
  std::vector<Interval> years;
  for (int year = 1900; years.size() < values.size(); ++year)
    years.push_back({*civil_day(year, 1, 1), *civil_day(year + 1, 1, 1)});
  Thesis thesis;
  thesis.kind = ThesisKind::spells;
  thesis.direction = direction;
  return spell_verdict(thesis, series(years, values),
                       {*civil_day(1900 + first, 3, 1), *civil_day(1900 + last, 10, 1)});
}

constexpr auto shorter = Tendency::down, longer = Tendency::up;

}  // namespace

TEST_CASE("cooperative spells are shorter where their middle length is") {
  // hostile 2 and more, 3; cooperative 1, 1
  const std::vector<Value> course = {-1, -1, 4, -1, -1, -1, 4, 0.0};
  CHECK(
      finding(shorter, course) ==
      Finding{
          Verdict::holds,
          "2 cooperative, median length 1.00 years; 2 hostile, median length 2.50 years or more; of 8 years",
          ""});
  CHECK(
      finding(longer, course) ==
      Finding{
          Verdict::fails,
          "2 cooperative, median length 1.00 years; 2 hostile, median length 2.50 years or more; of 8 years",
          ""});
  CHECK(finding(longer, {0.0, -1, 4, 4, -1, 4, 4}).verdict == Verdict::holds);
  CHECK(finding(shorter, {0.0, -1, 4, 4, -1, 4, 4}).verdict == Verdict::fails);
}

TEST_CASE("spells that are as long are neither shorter nor longer") {
  const std::vector<Value> course = {0.0, -1, -1, 2, 2, 0.0};
  CHECK(finding(shorter, course).verdict == Verdict::fails);
  CHECK(finding(longer, course).verdict == Verdict::fails);
}

TEST_CASE("a verdict that censored spells could tip is none") {
  const Finding open = finding(shorter, {-1, -1, -1, 2, 2});
  CHECK(open == Finding{Verdict::open,
                        "1 cooperative, median length 2.00 years or more; 1 hostile, median length 3.00 "
                        "years or more; of 5 years",
                        "censored spells could tip it"});
  // The cooperative spell is seen to end, and the hostile one is no shorter than it is seen.
  CHECK(finding(shorter, {-1, -1, -1, 2, 2, 0.0}).verdict == Verdict::holds);
  CHECK(finding(shorter, {-1, -1, 2, 2, 0.0}).verdict == Verdict::open);
  CHECK(finding(longer, {-1, -1, 2, 2, 0.0}).verdict == Verdict::fails);
  // A middle spell of three bounds the median, though the longest has no end.
  CHECK(finding(shorter, {-1, 0.0, -1, -1, 0.0, -1, -1, -1, -1, 1, 0.0}).figures ==
        "1 cooperative, median length 1.00 years; 3 hostile, median length 2.00 to 4.00 years; of 11 years");
}

TEST_CASE("only the years of the thesis count, and spells are cut at their bounds") {
  const std::vector<Value> course = {0.0, -1, -1, -1, -1, 1, 1, -1, 0.0};
  CHECK(finding(shorter, course).figures ==
        "1 cooperative, median length 2.00 years; 2 hostile, median length 2.50 years; of 9 years");
  CHECK(finding(shorter, course, 3, 6).figures ==
        "1 cooperative, median length 2.00 years or more; 1 hostile, median length 2.00 years or more; of 4 "
        "years");
  CHECK(finding(shorter, course, 0, 4) ==
        Finding{Verdict::open, "0 cooperative; 1 hostile, median length 4.00 years or more; of 5 years",
                "no cooperative spell"});
  CHECK(finding(shorter, course, 5, 6).why == "no hostile spell");
  CHECK(finding(shorter, course, 20, 30) == Finding{Verdict::open, "", "no-ties in these years"});
}

TEST_CASE("years of silence tell nothing of spells") {
  CHECK(finding(shorter, {none, none, 1}, 0, 1) == Finding{Verdict::open, "", "no-ties in these years"});
  CHECK(finding(shorter, {}) == Finding{Verdict::open, "", "no-ties in these years"});
  CHECK(finding(shorter, {0.0, 1, none, -1, 0.0}).why == "censored spells could tip it");
}
