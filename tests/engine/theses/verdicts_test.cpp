// Each kind of thesis: where it holds, where it fails, and where nothing can be said.
#include <entente/engine/theses/verdicts.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

const Value none = Reason::no_ties;

/// Eras a, b, c, ... with these values.
Course course(std::vector<Value> values) {
  Course made{{}, std::move(values)};
  for (std::size_t i = 0; i < made.values.size(); ++i) made.eras.emplace_back(1, static_cast<char>('a' + i));
  return made;
}

Finding verdict_of(ThesisKind kind, std::vector<Value> subject, Stretch eras,
                   Tendency direction = Tendency::unstated) {
  Thesis thesis;
  thesis.kind = kind;
  thesis.direction = direction;
  return verdict(thesis, course(std::move(subject)), {}, eras);
}

Finding verdict_of_two(ThesisKind kind, std::vector<Value> subject, std::vector<Value> other) {
  Thesis thesis;
  thesis.kind = kind;
  const Stretch all = {0, subject.size() - 1};
  return verdict(thesis, course(std::move(subject)), course(std::move(other)), all);
}

const Finding holds(const std::string& figures) { return {Verdict::holds, figures, "", {}}; }
const Finding fails(const std::string& figures) { return {Verdict::fails, figures, "", {}}; }
const Finding left_open(const std::string& why, const std::string& figures = "") {
  return {Verdict::open, figures, why, {}};
}

using enum ThesisKind;

}  // namespace

TEST_CASE("lowest and highest are of the whole scheme") {
  const auto nearest = [](Finding finding, const char* first, const char* second) {
    finding.nearest = {first, second};
    return finding;
  };
  CHECK(verdict_of(lowest, {1, -4, none, 2}, {1, 1}) ==
        nearest(holds("b: -4.00; lowest elsewhere a: 1.00; 3 eras"), "a", "b"));
  CHECK(verdict_of(lowest, {1, -4, none, 2}, {0, 0}) ==
        nearest(fails("a: 1.00; lowest elsewhere b: -4.00; 3 eras"), "a", "b"));
  CHECK(verdict_of(highest, {1, -4, none, 2}, {2, 3}) ==
        nearest(holds("d: 2.00; highest elsewhere a: 1.00; 3 eras"), "a", "d"));
  CHECK(verdict_of(highest, {1, 2, 2}, {2, 2}) ==
        nearest(fails("c: 2.00; highest elsewhere b: 2.00; 3 eras"), "b", "c"));
  CHECK(verdict_of(lowest, {1, none}, {1, 1}) == left_open("no-ties in b"));
  CHECK(verdict_of(lowest, {none, 1}, {1, 1}) == left_open("no other era to compare with", "b: 1.00"));
  CHECK(verdict_of(highest, {1}, {0, 0}) == left_open("no other era to compare with", "a: 1.00"));
}

TEST_CASE("rises and falls look at the two ends") {
  CHECK(verdict_of(rises, {1, -9, 3.5}, {0, 2}) == holds("a: 1.00, c: 3.50, change +2.50"));
  CHECK(verdict_of(falls, {1, -9, 3.5}, {0, 2}) == fails("a: 1.00, c: 3.50, change +2.50"));
  CHECK(verdict_of(falls, {1, -9, 3.5}, {0, 1}) == holds("a: 1.00, b: -9.00, change -10.00"));
  CHECK(verdict_of(rises, {1, 1}, {0, 1}) == fails("a: 1.00, b: 1.00, change 0.00"));
  CHECK(verdict_of(rises, {none, 1}, {0, 1}) == left_open("no-ties in a"));
  CHECK(verdict_of(falls, {1, Reason::absent}, {0, 1}) == left_open("absent in b"));
}

TEST_CASE("sign is of every era that has a value") {
  CHECK(verdict_of(sign, {1, none, 2}, {0, 2}, Tendency::up) ==
        holds("above zero in 2 of 2 eras; lowest a: 1.00, highest c: 2.00"));
  CHECK(verdict_of(sign, {1, -1, 2}, {0, 2}, Tendency::up) ==
        fails("above zero in 2 of 3 eras; lowest b: -1.00, highest c: 2.00"));
  CHECK(verdict_of(sign, {-1, 5}, {0, 0}, Tendency::down) == holds("below zero in 1 of 1 era; a: -1.00"));
  CHECK(verdict_of(sign, {0.0, 5}, {0, 0}, Tendency::down) == fails("below zero in 0 of 1 era; a: 0.00"));
  CHECK(verdict_of(sign, {0.0, -2}, {0, 1}, Tendency::none) ==
        holds("above zero in 0 of 2 eras; lowest b: -2.00, highest a: 0.00"));
  CHECK(verdict_of(sign, {0.0, 2}, {0, 1}, Tendency::none) ==
        fails("above zero in 1 of 2 eras; lowest a: 0.00, highest b: 2.00"));
  CHECK(verdict_of(sign, {none, none}, {0, 1}, Tendency::up) == left_open("no-ties in a"));
}

TEST_CASE("mirrors and follows ask both correlations, over at least four eras") {
  const std::vector<Value> up = {1, 2, 3, 4}, down = {8, 6, 4, 2};
  CHECK(verdict_of_two(mirrors, up, down) == holds("r -1.00, tau -1.00 over 4 eras"));
  CHECK(verdict_of_two(follows, up, down) == fails("r -1.00, tau -1.00 over 4 eras"));
  CHECK(verdict_of_two(follows, up, up) == holds("r 1.00, tau 1.00 over 4 eras"));
  CHECK(verdict_of_two(follows, up, {1, 5, 0.0, 2}) == fails("r -0.12, tau 0.00 over 4 eras"));
  CHECK(verdict_of_two(mirrors, {1, 2, none, 4}, down) ==
        left_open("both have a value in 3 eras, fewer than 4"));
  CHECK(verdict_of_two(mirrors, {1}, {2}) == left_open("both have a value in 1 era, fewer than 4"));
  CHECK(verdict_of_two(follows, up, {1, 1, 1, 1}) ==
        left_open("one of the two is the same in all eras", "4 eras"));
}

TEST_CASE("pressure asks whether the level moves with the pressure, over at least four eras") {
  const std::vector<Value> level = {1, 2, 3, 4};
  CHECK(verdict_of_two(pressure, level, {-8, 0.0, 1, 90}) == holds("r 0.82, tau 1.00 over 4 eras"));
  CHECK(verdict_of_two(pressure, level, {90, 1, 0.0, -8}) == fails("r -0.82, tau -1.00 over 4 eras"));
  CHECK(verdict_of_two(pressure, level, {1, Reason::no_third_parties, 2, 3}) ==
        left_open("both have a value in 3 eras, fewer than 4"));
}

TEST_CASE("a correlation on which r and tau do not agree decides nothing") {
  // Without the last era the two move against each other.
  const Finding found = verdict_of_two(follows, {4, 3, 2, 1, 90}, {1, 2, 3, 4, 90});
  CHECK(found == left_open("r and tau do not agree", "r 1.00, tau -0.20 over 5 eras"));
}

TEST_CASE("greater asks every era in which both pairs have a value") {
  CHECK(verdict_of_two(greater, {5, none, 3}, {1, 9, 2}) ==
        holds("greater in 2 of 2 eras; c: 3.00 against 2.00"));
  CHECK(verdict_of_two(greater, {5, 1}, {1, 2}) == fails("greater in 1 of 2 eras; b: 1.00 against 2.00"));
  CHECK(verdict_of_two(greater, {5}, {5}) == fails("greater in 0 of 1 era; a: 5.00 against 5.00"));
  CHECK(verdict_of_two(greater, {5}, {none}) == left_open("no-ties in a"));
  CHECK(verdict_of_two(greater, {none, 5}, {5, none}) == left_open("no-ties in a"));
}

TEST_CASE("none_before sets the changes before beside the one into the last era") {
  CHECK(verdict_of(none_before, {1, 2, 0.0, 9}, {0, 3}, Tendency::none) ==
        holds("change into d +9.00; before, at most -2.00 into c, less than half of it"));
  CHECK(verdict_of(none_before, {1, 2, -3, 3}, {0, 3}) ==
        fails("change into d +6.00; before, at most -5.00 into c, no less than half of it"));
  CHECK(verdict_of(none_before, {1, 2, -3, 3}, {0, 3}, Tendency::up) ==
        holds("change into d +6.00; before, at most +1.00 into b, less than half of it"));
  CHECK(verdict_of(none_before, {1, 2, -3, 3}, {0, 3}, Tendency::down) ==
        fails("change into d +6.00; before, at most -5.00 into c, no less than half of it"));
  CHECK(verdict_of(none_before, {9, 0.0, 1, 5}, {3, 3}) ==
        fails("change into d +4.00; before, at most -9.00 into b, no less than half of it"));
  CHECK(verdict_of(none_before, {9, 0.0, 1, 5}, {1, 3}) ==
        holds("change into d +4.00; before, at most +1.00 into c, less than half of it"));
  CHECK(verdict_of(none_before, {1, none, 5}, {2, 2}) == left_open("2 eras with a value, fewer than 3"));
  CHECK(verdict_of(none_before, {1, 5, none}, {2, 2}) == left_open("no-ties in c"));
}

TEST_CASE("a thesis that needs what is not measured is untested, and says which") {
  Thesis thesis;
  thesis.kind = rises;
  thesis.needs = "figures of trade";
  CHECK(verdict(thesis, course({1, 2}), {}, {0, 1}) ==
        Finding{Verdict::untested, "", "not measured yet: figures of trade"});
}

TEST_CASE("differences of rounding are none") {
  CHECK(verdict_of(rises, {0.3, 0.1 + 0.2}, {0, 1}).verdict == Verdict::fails);
  CHECK(verdict_of(falls, {0.1 + 0.2, 0.3}, {0, 1}).verdict == Verdict::fails);
}
