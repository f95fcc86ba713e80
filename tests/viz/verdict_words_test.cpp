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
  row.verdict->witnesses = {.all = 4, .along = 3};
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
  const std::string tone = "the tone rose with probability 0.99 (change +5.04, 95% +1.16 to +9.00); ",
                    choices =
                        "; 3 of the 4 that tell both sides agree; the sign stands under all 36 other choices";
  const std::string grounds = tone + "4 of 5 sources point up, 1 hardly counts" + choices;
  CHECK(reason_text(chronicle(), supported()) == grounds);
  CHECK(verdict_text(chronicle(), supported()) == "rapprochement (supported: " + grounds + ")");
  CHECK(reason([](ComparedShift& row) {
          row.verdict->sources.against = 1;
          row.verdict->sources.nowhere = 2;
          row.verdict->sources.may_not_speak = 2;
        }) == tone +
                  "4 of 5 sources point up, 1 down, 2 hardly count; 2 are dated too early to tell of pact" +
                  choices);
  CHECK(reason([](ComparedShift& row) {
          row.robustness->choices = Choices{1, 1};
          row.verdict->family = 12;
        }) == tone +
                  "4 of 5 sources point up, 1 hardly counts; 3 of the 4 that tell both sides agree; the sign "
                  "stands under the one other choice; 12 "
                  "shifts were tested together");
  CHECK(
      reason([](ComparedShift& row) {
        row.robustness->choices = Choices{0, 0};
        row.verdict->probability = 0.9951;
      }) ==
      "the tone rose with probability over 0.99 (change +5.04, 95% +1.16 to +9.00); 4 of 5 sources point up, "
      "1 hardly counts; 3 of the 4 that tell both sides agree");
  ComparedShift without_word = supported();
  without_word.movement.reset();
  CHECK(verdict_text(chronicle(), without_word) == "a rise (supported: " + grounds + ")");
  without_word.shift.shift = -15.0;
  CHECK(verdict_text(chronicle(), without_word)
            .starts_with("a fall (supported: the tone fell with probability 0.99"));
}

TEST_CASE("verdict in words: shifts tested together say how many are said, measure by measure") {
  std::vector<ComparedShift> rows(4, supported());
  rows[1].verdict->grade = rows[2].verdict->grade = Grade::open;
  rows[3].verdict.reset();
  for (ComparedShift& row : rows)
    if (row.verdict) row.verdict->family = 3;
  const std::string chance = "; where nothing changes, about one in twenty is one or the other";
  CHECK(family_text(rows) ==
        "of 3 shifts of level that could be tested 1 is supported and none indicated" + chance);
  rows[1].verdict->grade = Grade::indicated;
  CHECK(family_text(rows) ==
        "of 3 shifts of level that could be tested 1 is supported and 1 indicated" + chance);
  rows.push_back(supported());
  rows.back().shift.measure = "strength_net";
  rows.back().verdict->family = 1;
  CHECK(family_text(rows).starts_with("of 3 shifts of level"));
  rows.back().verdict->family = 2;
  CHECK(family_text(rows) ==
        "of 3 shifts of level that could be tested 1 is supported and 1 indicated; of 2 shifts of "
        "strength_net that could be tested 1 is supported and none indicated" +
            chance);
  rows.resize(1);
  rows[0].verdict->grade = Grade::open;
  CHECK(
      family_text(rows).starts_with("of 3 shifts of level that could be tested none are supported and none"));
  rows[0].verdict->family = 1;
  CHECK(family_text(rows).empty());
}

TEST_CASE("verdict in words: a shift of which nothing is said to compare") {
  const auto undefined = [](ComparedShift& row) { row.verdict->told_before = false; };
  CHECK(doubtful(Doubt::no_claim, undefined) == "no claim in thaw");
  CHECK(doubtful(Doubt::no_claim, [](ComparedShift& row) { row.verdict->told_after = false; }) ==
        "no claim in pact");
  CHECK(doubtful(Doubt::no_claim, [&](ComparedShift& row) {
          undefined(row);
          row.verdict->told_after = false;
        }) == "no claim in either era");
  CHECK(doubtful(Doubt::short_era) ==
        "one era is shorter than a tenth of the other, and only events are told of it");
  CHECK(doubtful(Doubt::volume) ==
        "claims were added and none fell away: there is no earlier tone to compare with");
  CHECK(doubtful(Doubt::volume, [](ComparedShift& row) {
          row.tone->came = row.tone->went = Reason::no_ties;
        }) == "the same claims hold in both eras, and no others are told");
  CHECK(doubtful(Doubt::volume,
                 [](ComparedShift& row) {
                   row.tone->came = Reason::no_ties;
                   row.verdict->sources.may_not_speak = 1;
                 }) ==
        "claims fell away and none were added: there is no later tone to compare with; 1 is dated too early "
        "to tell of pact");
}

TEST_CASE("verdict in words: a tone that is not sure, or goes the other way") {
  const std::string change = " (change +5.04, 95% +1.16 to +9.00)";
  CHECK(doubtful(Doubt::improbable, [](ComparedShift& row) { row.verdict->probability = 0.906; }) ==
        "whether the tone rose or fell is not sure: it rose with probability 0.91" + change);
  CHECK(doubtful(Doubt::sources_disagree,
                 [](ComparedShift& row) {
                   row.verdict->probability = 0.85;
                   row.verdict->sources = {.all = 5, .along = 2, .against = 2, .nowhere = 1};
                 }) == "whether the tone rose or fell is not sure: it rose with probability 0.85" + change +
                           "; 2 of 5 sources point up, 2 down, 1 hardly counts");
  CHECK(doubtful(Doubt::sources_disagree) ==
        "the sources that tell most decide it, not most sources: 4 of 5 sources point up, 1 hardly counts");
  const auto falls = [](ComparedShift& row) {
    row.tone->change = -2.0;
    row.tone->estimate->mean = -1;
  };
  CHECK(doubtful(Doubt::tone, falls) ==
        "the level rises, but the tone seems to fall (change -1.00, 95% +1.16 to +9.00)");
  CHECK(doubtful(Doubt::tone, [](ComparedShift& row) { row.shift.shift = -15.0; }) ==
        "the level falls, but the tone seems to rise" + change);
  CHECK(doubtful(Doubt::tone, [](ComparedShift& row) { row.tone->change = -0.1; }) ==
        "the level rises, but the tone hardly does" + change);
  CHECK(doubtful(Doubt::tone, [](ComparedShift& row) {
          row.tone->change = -0.1;
          row.tone->estimate.reset();
        }) == "the level rises, but the tone seems to fall (change -0.10)");
}

TEST_CASE("verdict in words: too few who tell it, or too little that is told") {
  CHECK(doubtful(Doubt::untried) == "too large to try other choices; name the pair or the actor");
  CHECK(doubtful(Doubt::one_claim) == "one thing fell away, and nothing was added");
  CHECK(doubtful(Doubt::one_claim, [](ComparedShift& row) { row.tone->came_claims = 1; }) ==
        "one thing was added, and nothing fell away");
  CHECK(doubtful(Doubt::no_source) == "no claim cites a source");
  CHECK(doubtful(Doubt::one_source) == "rests on one source");
  CHECK(doubtful(Doubt::no_shift) == "the two values are equal, though not under every choice");
  CHECK(doubtful(Doubt::choice, [](ComparedShift& row) {
          row.verdict->turns_with = "persistence of 10 years";
        }) == "the sign of the level does not survive another choice: persistence of 10 years");
  const auto hangs = [](ComparedShift& row) { row.verdict->hangs_on = SourceId{1}; };
  CHECK(doubtful(Doubt::source, hangs) == "the sign hangs on rais2019");
  CHECK(doubtful(Doubt::source, [&](ComparedShift& row) {
          hangs(row);
          row.verdict->tone_turns = true;
        }) == "without rais2019 the tone is not sure to go this way");
  const auto few = [](std::size_t came, std::size_t went) {
    return doubtful(Doubt::few_claims, [&](ComparedShift& row) {
      row.tone->came_claims = came;
      row.tone->went_claims = went;
    });
  };
  CHECK(few(1, 1) == "one thing was added and one fell away: too few to compare");
  CHECK(few(4, 1) == "only one thing fell away to compare with");
  CHECK(few(1, 4) == "only one thing was added to compare with");
  const auto witnesses = [](Witnesses all) {
    return doubtful(Doubt::one_witness, [&](ComparedShift& row) { row.verdict->witnesses = all; });
  };
  const std::string rest =
      "; for the tone, it rose with probability 0.99 (change +5.04, 95% +1.16 to +9.00); 4 of 5 "
      "sources point up, 1 hardly counts";
  CHECK(witnesses({}) == "no source tells both what was added and what fell away" + rest);
  CHECK(witnesses({1, 1, 0}) == "one source alone tells both what was added and what fell away" + rest);
  CHECK(witnesses({3, 1, 0}) ==
        "of 3 sources that tell both what was added and what fell away only one points clearly up" + rest);
}

TEST_CASE("verdict in words: what is not said begins with its grade") {
  ComparedShift row = supported();
  row.verdict = ShiftVerdict{.grade = Grade::open};
  row.verdict->doubt = Doubt::one_source;
  CHECK(verdict_text(chronicle(), row) == "open: rests on one source");
  row.verdict->grade = Grade::unchanged;
  row.verdict->doubt.reset();
  CHECK(verdict_text(chronicle(), row) ==
        "unchanged: the level moves by less than 0.5, and by no more than a tenth of the larger level, under "
        "every "
        "choice");
  row.verdict.reset();
  CHECK(verdict_text(chronicle(), row).empty());
  CHECK(reason_text(chronicle(), row).empty());
}
