// A turn lies in a span of days; the date of a thesis is one too.
#include <entente/engine/theses/turn_verdict.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace entente {
namespace {

/// `tone +2.50`, and of a burst, which counts claims, `burst -6 claims`.
std::string rise_text(const TestedTurn& turn) {
  return turn.test == TurnTest::tone ? fmt::format("tone {:+.2f}", turn.rise)
                                     : fmt::format("burst of {:.0f} claims to the {}", std::abs(turn.rise),
                                                   turn.rise > 0 ? "better" : "worse");
}

std::string turn_text(const TestedTurn& turn) {
  return fmt::format("{} to {}: {}, p {:.3f}, {}", to_string(turn.days.first), to_string(turn.days.past + -1),
                     rise_text(turn), turn.p, name(turn.grade));
}

std::string p_text(TurnTest test, const Value& p) {
  return p.defined() ? fmt::format("{} p {:.3f}", name(test), p.number())
                     : fmt::format("{} {}", name(test), name(p.reason()));
}

std::string listed(std::span<const TestedTurn> turns) {
  std::string text;
  for (const TestedTurn& turn : turns) text += (text.empty() ? "" : "; ") + turn_text(turn);
  return text;
}

/// What the tests came to where none of their turns is there.
std::string none_there(const TestedTurns& found) {
  if (!found.turns.empty()) return "no turn there; elsewhere " + listed(found.turns);
  return fmt::format("no turn; {}, {}", p_text(TurnTest::tone, found.tone),
                     p_text(TurnTest::burst, found.burst));
}

bool goes(Tendency direction, std::span<const TestedTurn> turns) {
  const auto up = [](const TestedTurn& turn) { return turn.rise > 0; };
  const bool any_up = std::ranges::any_of(turns, up), any_down = !std::ranges::all_of(turns, up);
  switch (direction) {
    case Tendency::up:
      return any_up;
    case Tendency::down:
      return any_down;
    case Tendency::both:
      return any_up && any_down;
    case Tendency::none:
      return false;
    case Tendency::unstated:
      break;
  }
  return true;
}

}  // namespace

Interval days_that_meet(const Thesis& thesis) {
  const auto days = static_cast<std::int32_t>(std::lround(tolerance(thesis) * 365.25));
  const Interval when = thesis.when->span();
  return {when.first + -days, when.past + days};
}

std::vector<TestedTurn> turns_there(const Thesis& thesis, const TestedTurns& turns) {
  const Interval days = days_that_meet(thesis);
  std::vector<TestedTurn> there;
  std::ranges::copy_if(turns.turns, std::back_inserter(there),
                       [&](const TestedTurn& turn) { return days.contains(turn.days); });
  return there;
}

Finding turn_verdict(const Thesis& thesis, const TestedTurns& turns) {
  if (!thesis.when) return {Verdict::untested, {}, "untestable as stated: it names no date (when)"};
  const std::vector<TestedTurn> there = turns_there(thesis, turns);
  if (!there.empty())
    return {goes(thesis.direction, there) ? Verdict::holds : Verdict::fails, listed(there), {}};
  const bool tested = turns.tone.defined() || turns.burst.defined();
  const bool may_lie = std::ranges::any_of(
      turns.turns, [&](const TestedTurn& turn) { return turn.days.overlaps(days_that_meet(thesis)); });
  return {Verdict::open, none_there(turns),
          !tested   ? "too few claims to test"
          : may_lie ? "a turn may lie there, and as well elsewhere"
                    : "no test bears a turn out there"};
}

}  // namespace entente
