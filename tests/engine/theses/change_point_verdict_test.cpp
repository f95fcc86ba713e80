// Theses about change points: where they hold, fail, and cannot be told.
#include <entente/engine/theses/change_point_verdict.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

/// Yearly values from 1900 on, of known noise.
ChangePoints turns_of(const std::vector<Value>& values) {
  std::vector<Interval> years;
  for (int year = 1900; years.size() < values.size(); ++year)
    years.push_back({*civil_day(year, 1, 1), *civil_day(year + 1, 1, 1)});
  return detect_change_points(series(years, values), {.noise = 1});
}

Finding finding(const ChangePoints& turns, Tendency direction, int first, int last) {
  Thesis thesis;
  thesis.kind = ThesisKind::change_point;
  thesis.direction = direction;
  return change_point_verdict(thesis, turns, {*civil_day(first, 3, 1), *civil_day(last, 10, 1)});
}

const Value none = Reason::no_ties;

}  // namespace

TEST_CASE("a change point counts in the years of the thesis and one beside them") {
  const ChangePoints turns = turns_of({0.0, 0.0, 0.0, 0.0, 9, 9, 9, 9, 9, 2, 2, 2});
  REQUIRE(turns.points.size() == 2);
  CHECK(finding(turns, Tendency::up, 1903, 1905) ==
        Finding{Verdict::holds, "1904: 0.00 to 9.00; 2 in 12 years", ""});
  CHECK(finding(turns, Tendency::up, 1905, 1906).verdict == Verdict::holds);
  CHECK(finding(turns, Tendency::up, 1902, 1903).verdict == Verdict::holds);
  CHECK(finding(turns, Tendency::up, 1906, 1906) ==
        Finding{Verdict::fails, "no change point there; 2 in 12 years", ""});
  CHECK(finding(turns, Tendency::down, 1903, 1905).verdict == Verdict::fails);
  CHECK(finding(turns, Tendency::down, 1908, 1908).verdict == Verdict::holds);
  CHECK(finding(turns, Tendency::unstated, 1908, 1908).verdict == Verdict::holds);
  CHECK(finding(turns, Tendency::unstated, 1906, 1907).verdict == Verdict::fails);
  CHECK(finding(turns, Tendency::none, 1906, 1907).verdict == Verdict::holds);
  CHECK(finding(turns, Tendency::none, 1904, 1904).verdict == Verdict::fails);
  CHECK(finding(turns, Tendency::both, 1904, 1909) ==
        Finding{Verdict::holds, "1904: 0.00 to 9.00, 1909: 9.00 to 2.00; 2 in 12 years", ""});
  CHECK(finding(turns, Tendency::both, 1904, 1904).verdict == Verdict::fails);
}

TEST_CASE("too few years, and silent ones, decide nothing") {
  CHECK(finding(turns_of({1, 1, 1, 9, 9}), Tendency::up, 1903, 1904) ==
        Finding{Verdict::undecided, "", "n-too-small: 5 years with a value"});
  const ChangePoints turns = turns_of({0.0, 0.0, 0.0, none, none, 9, 9, 9});
  CHECK(finding(turns, Tendency::up, 1903, 1904) ==
        Finding{Verdict::undecided, "", "no-ties in these years"});
  CHECK(finding(turns, Tendency::up, 1904, 1905).verdict == Verdict::holds);
  CHECK_FALSE(is_observed(turns.series, {*civil_day(1903, 1, 1), *civil_day(1905, 1, 1)}));
}
