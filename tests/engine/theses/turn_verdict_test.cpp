// Verdicts on turning points, of turns at hand.
#include <entente/engine/theses/turn_verdict.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

TestedTurn turn(int first, int last, double rise, double p = 0.004) {
  return {.days = {*civil_day(first, 5, 1), *civil_day(last, 6, 1)},
          .rise = rise,
          .p = p,
          .grade = p <= 0.05 ? TurnGrade::supported : TurnGrade::indicated};
}

Thesis thesis(const std::string& when, Tendency direction, std::optional<double> within = {}) {
  Thesis made;
  made.kind = ThesisKind::turning_point;
  made.when = edtf(when);
  made.direction = direction;
  made.within = within;
  return made;
}

const TestedTurns one_up{{turn(1990, 1991, 2.5)}, 0.004, 0.3};

Verdict verdict_of(const std::string& when, Tendency direction, const TestedTurns& turns = one_up,
                   std::optional<double> within = {}) {
  return turn_verdict(thesis(when, direction, within), turns).verdict;
}

}  // namespace

TEST_CASE("a turn lies there where all of its days are within the tolerance of the date") {
  // 1990-05-01 to 1991-05-31; a year is 365 days.
  CHECK(verdict_of("1991-05-01", Tendency::up) == Verdict::holds);
  CHECK(verdict_of("1991-05-02", Tendency::up) == Verdict::open);
  CHECK(verdict_of("1990-05-31", Tendency::up) == Verdict::holds);
  CHECK(verdict_of("1990-05-30", Tendency::up) == Verdict::open);
  CHECK(verdict_of("1990", Tendency::up, one_up, 0) == Verdict::open);
  CHECK(verdict_of("1990/1991", Tendency::up, one_up, 0) == Verdict::holds);
  CHECK(verdict_of("1985", Tendency::up, one_up, 6) == Verdict::holds);
  CHECK(turn_verdict(thesis("1990", Tendency::up, 0), one_up).why ==
        "a turn may lie there, and as well elsewhere");
}

TEST_CASE("a turn is told by its way") {
  const TestedTurns both{{turn(1990, 1990, 2), turn(1991, 1991, -3)}, 0.004, 0.3};
  for (const Tendency direction : {Tendency::up, Tendency::unstated})
    CHECK(verdict_of("1990", direction) == Verdict::holds);
  for (const Tendency direction : {Tendency::down, Tendency::both, Tendency::none})
    CHECK(verdict_of("1990", direction) == Verdict::fails);
  for (const Tendency direction : {Tendency::up, Tendency::down, Tendency::both, Tendency::unstated})
    CHECK(verdict_of("1990", direction, both) == Verdict::holds);
  CHECK(verdict_of("1990", Tendency::none, both) == Verdict::fails);
}

TEST_CASE("what no test bears out is open, and so is that there was none") {
  const TestedTurns none{{}, 0.33, Reason::n_too_small}, untold{};
  CHECK(turn_verdict(thesis("2011", Tendency::up), none) ==
        Finding{Verdict::open, "no turn; tone p 0.330, burst n-too-small", "no test bears a turn out there"});
  CHECK(verdict_of("2011", Tendency::none, none) == Verdict::open);
  CHECK(turn_verdict(thesis("2011", Tendency::up), untold) ==
        Finding{Verdict::open, "no turn; tone no-ties, burst no-ties", "too few claims to test"});
  CHECK(turn_verdict(thesis("2011", Tendency::up), one_up).figures ==
        "no turn there; elsewhere 1990-05-01 to 1991-05-31: tone +2.50, p 0.004, supported");
}

TEST_CASE("a turning point without a date is untestable as stated") {
  Thesis undated = thesis("2011", Tendency::up);
  undated.when.reset();
  CHECK(turn_verdict(undated, one_up) ==
        Finding{Verdict::untested, "", "untestable as stated: it names no date (when)"});
}
