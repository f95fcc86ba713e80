// Verdicts in words: each doubt, and what a verdict that is said rests on.
#include <entente/viz/report/verdict_words.hpp>

#include <catch2/catch.hpp>

#include <functional>
#include <string>

using namespace entente;

namespace {

Chronicle chronicle() {
  Chronicle found;
  for (const char* id : {"khan2016", "rais2019"}) {
    found.sources.emplace_back();
    found.sources.back().id = id;
  }
  return found;
}

/// A rise from -6 to 9 that is supported.
ComparedShift supported() {
  ComparedShift row;
  row.shift.from = "thaw";
  row.shift.to = "pact";
  row.shift.b = actor_id(1);
  row.shift.measure = "level";
  row.shift.before = -6.0;
  row.shift.after = 9.0;
  row.shift.shift = 15.0;
  row.tone = ToneChange{.came = 3.0, .went = -2.0, .change = 5.0};
  row.tone->estimate = ToneEstimate{.mean = 5.04, .above_zero = 0.99, .low = 1.16, .high = 9};
  row.robustness = Robustness{.choices = Choices{36, 36}, .sources = 5};
  row.verdict = ShiftVerdict{.grade = Grade::supported, .sources = {.all = 5, .along = 4, .nowhere = 1}};
  row.verdict->probability = 0.99;
  row.movement = Movement::rapprochement;
  return row;
}

std::string reason(const std::function<void(ComparedShift&)>& change) {
  ComparedShift row = supported();
  change(row);
  return reason_text(chronicle(), row);
}

/// The reason of an open verdict with this doubt.
std::string doubtful(Doubt doubt, const std::function<void(ComparedShift&)>& change = {}) {
  return reason([&](ComparedShift& row) {
    row.verdict->grade = Grade::open;
    row.verdict->doubt = doubt;
    row.movement.reset();
    if (change) change(row);
  });
}

}  // namespace

TEST_CASE("verdict in words: what is said tells what it rests on") {
  const std::string grounds =
      "tone +5.04, 95% +1.16 to +9; 4 of 5 sources point up, 1 hardly moves it; 36 of 36 choices";
  CHECK(reason_text(chronicle(), supported()) == grounds);
  CHECK(verdict_text(chronicle(), supported()) == "rapprochement (supported: " + grounds + ")");
  CHECK(reason([](ComparedShift& row) { row.verdict->sources.against = 1; }) ==
        "tone +5.04, 95% +1.16 to +9; 4 of 5 sources point up, 1 down, 1 hardly moves it; 36 of 36 "
        "choices");
  ComparedShift without_word = supported();
  without_word.movement.reset();
  CHECK(verdict_text(chronicle(), without_word) == "a rise (supported: " + grounds + ")");
  without_word.shift.shift = -15.0;
  CHECK(verdict_text(chronicle(), without_word) ==
        "a fall (supported: tone +5.04, 95% +1.16 to +9; 4 of 5 sources point down, 1 hardly moves it; 36 of "
        "36 "
        "choices)");
}

TEST_CASE("verdict in words: shifts looked at together say how many are said, if any") {
  std::vector<ComparedShift> rows(4, supported());
  rows[1].verdict->grade = rows[2].verdict->grade = Grade::open;
  rows[3].verdict.reset();
  CHECK(family_text(rows) ==
        "3 shifts were looked at together: 1 is supported, 0 are indicated; where nothing changes, about one "
        "in twenty is indicated or supported all the same");
  rows[1].verdict->grade = Grade::indicated;
  CHECK(family_text(rows).starts_with("3 shifts were looked at together: 1 is supported, 1 is indicated;"));
  CHECK(family_text(std::span(rows).first(1)).empty());
  rows[0].verdict->grade = rows[1].verdict->grade = Grade::unchanged;
  CHECK(family_text(rows).empty());
}

TEST_CASE("verdict in words: every doubt is a sentence of its own") {
  const auto undefined = [](ComparedShift& row) { row.verdict->told_before = false; };
  CHECK(doubtful(Doubt::no_claim, undefined) == "no claim in thaw");
  CHECK(doubtful(Doubt::no_claim, [](ComparedShift& row) { row.verdict->told_after = false; }) ==
        "no claim in pact");
  CHECK(doubtful(Doubt::no_claim, [&](ComparedShift& row) {
          undefined(row);
          row.verdict->told_after = false;
        }) == "no claim in either era");
  CHECK(doubtful(Doubt::short_era) ==
        "one era is shorter than a tenth of the other, and no state holds in it");
  CHECK(doubtful(Doubt::untried) == "too large to try other choices; name the pair or the actor");
  CHECK(doubtful(Doubt::one_claim) == "rests on one event or state");
  CHECK(doubtful(Doubt::no_source) == "no claim cites a source");
  CHECK(doubtful(Doubt::one_source) == "rests on one source");
  CHECK(doubtful(Doubt::volume) == "more is told, and nothing went to compare it with");
  CHECK(doubtful(Doubt::volume, [](ComparedShift& row) {
          row.tone->came = row.tone->went = Reason::no_ties;
        }) == "the same claims hold in both eras, and no others are told");
  CHECK(doubtful(Doubt::volume, [](ComparedShift& row) { row.tone->came = Reason::no_ties; }) ==
        "less is told, and nothing came to compare it with");
  CHECK(doubtful(Doubt::tone) == "the level rises, but the tone does not clearly (+5.04, 95% +1.16 to +9)");
  CHECK(doubtful(Doubt::tone, [](ComparedShift& row) { row.shift.shift = -15.0; }) ==
        "the level falls, but the tone does not clearly (+5.04, 95% +1.16 to +9)");
  CHECK(doubtful(Doubt::sources_disagree,
                 [](ComparedShift& row) {
                   row.verdict->probability = 0.85;
                   row.verdict->sources = {.all = 5, .along = 2, .against = 2, .nowhere = 1};
                 }) ==
        "the sign of the tone is not sure (+5.04, 95% +1.16 to +9, probability 0.85); 2 of 5 sources point "
        "up, 2 down, 1 hardly moves it");
  CHECK(doubtful(Doubt::improbable, [](ComparedShift& row) { row.verdict->probability = 0.906; }) ==
        "the sign of the tone is not sure (+5.04, 95% +1.16 to +9, probability 0.91)");
  CHECK(doubtful(Doubt::choice, [](ComparedShift& row) {
          row.verdict->turns_with = "persistence of 10 years";
        }) == "the sign of the level does not survive another choice: persistence of 10 years");
  CHECK(doubtful(Doubt::no_shift) == "the two values are equal, though not under every choice");
  CHECK(doubtful(Doubt::source, [](ComparedShift& row) { row.verdict->hangs_on = SourceId{1}; }) ==
        "the sign hangs on rais2019");
  CHECK(doubtful(Doubt::one_witness) == "fewer than two sources tell both of what came and of what went");
}

TEST_CASE("verdict in words: what is not said begins with its grade") {
  ComparedShift row = supported();
  row.verdict = ShiftVerdict{.grade = Grade::open};
  row.verdict->doubt = Doubt::one_source;
  CHECK(verdict_text(chronicle(), row) == "open: rests on one source");
  row.verdict->grade = Grade::unchanged;
  row.verdict->doubt.reset();
  CHECK(verdict_text(chronicle(), row) ==
        "unchanged: the shift is below 0.5 and a tenth of the level, under every choice");
  row.verdict.reset();
  CHECK(verdict_text(chronicle(), row).empty());
  CHECK(reason_text(chronicle(), row).empty());
}
