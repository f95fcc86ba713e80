// Verdicts: one shift that is supported, and each condition broken by itself.
#include <entente/engine/verdicts/shift_verdict.hpp>

#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <vector>

using namespace entente;

namespace {

Era era(int first, int past) {
  Era found;
  found.span = {*civil_day(first, 1, 1), *civil_day(past, 1, 1)};
  return found;
}

/// All that one verdict rests on, to be changed piece by piece.
struct Ground {
  Era before = era(2000, 2004), after = era(2004, 2008);
  Shift shift{};
  ToneChange tone{};
  std::optional<Robustness> robustness{};
  bool states_before = false, states_after = false;
  std::optional<ToneLosses> losses{};
  bool told_before = true, told_after = true;
};

/// Three sources that rise alike, from -6 to 9, under every choice and without any one source.
Ground supported() {
  Ground found;
  found.shift.measure = "level";
  found.shift.b = actor_id(1);
  found.shift.before = -6.0;
  found.shift.after = 9.0;
  found.shift.shift = 15.0;
  found.tone = {.came_claims = 3, .went_claims = 3, .came = 3.0, .went = -2.0, .change = 5.0};
  for (std::uint32_t source = 0; source < 3; ++source)
    found.tone.sources.push_back({.source = SourceId{source}, .told = {{-2, 1, 0}, {3, 1, 0}}, .part = 5});
  found.tone.estimate = ToneEstimate{.mean = 5, .above_zero = 0.99, .low = 1, .high = 9};
  found.robustness = Robustness{.choices = Choices{8, 8}, .sources = 3};
  return found;
}

std::vector<ShiftVerdict> verdicts(const std::vector<Ground>& all) {
  std::vector<ShiftGrounds> grounds;
  for (const Ground& one : all)
    grounds.push_back({one.before, one.after, one.shift, one.tone, one.robustness, one.states_before,
                       one.states_after, one.told_before, one.told_after,
                       one.losses ? &*one.losses : nullptr});
  return shift_verdicts(grounds);
}

ShiftVerdict verdict_but(const std::function<void(Ground&)>& change) {
  Ground found = supported();
  change(found);
  return verdicts({found}).front();
}

void check_open(const std::function<void(Ground&)>& change, Doubt doubt) {
  const ShiftVerdict found = verdict_but(change);
  CHECK(found.grade == Grade::open);
  CHECK(found.doubt == doubt);
}

Variation other_sign(const std::string& what) { return {Choice::persistence, what, 1.0, 0.0, -1.0, false}; }

}  // namespace

TEST_CASE("verdict: supported where everything holds") {
  const ShiftVerdict found = verdicts({supported()}).front();
  CHECK(found.grade == Grade::supported);
  CHECK_FALSE(found.doubt);
  CHECK(*found.probability == Approx(0.99));
  CHECK(found.adjusted_p.number() == Approx(0.02));
  CHECK(found.family == 1);
  CHECK(found.sources == SourceCount{.all = 3, .along = 3});
  CHECK(found.witnesses == Witnesses{3, 3, 0});
  CHECK(name(Grade::no_comparison) == "no comparison");
}

TEST_CASE("verdict: a fall is as sure as a rise") {
  const ShiftVerdict found = verdict_but([](Ground& one) {
    one.shift.before = 9.0;
    one.shift.after = -6.0;
    one.shift.shift = -15.0;
    one.tone.change = -5.0;
    for (SourceSays& says : one.tone.sources) {
      says.part = -5;
      says.told = {{3, 1, 0}, {-2, 1, 0}};
    }
    one.tone.estimate = ToneEstimate{.mean = -5, .above_zero = 0.01, .low = -9, .high = -1};
  });
  CHECK(found.grade == Grade::supported);
  CHECK(*found.probability == Approx(0.99));
  CHECK(found.sources.along == 3);
}

TEST_CASE("verdict: indicated where one sign is likely, or two sources tell both") {
  CHECK(verdict_but([](Ground& one) { one.tone.estimate->above_zero = 0.96; }).grade == Grade::indicated);
  CHECK(verdict_but([](Ground& one) { one.tone.sources[2].told.went = {}; }).grade == Grade::indicated);
  CHECK(verdict_but([](Ground& one) { one.tone.sources[2].told.came.tone = -1.6; }).grade ==
        Grade::indicated);
  CHECK(verdict_but([](Ground& one) { one.tone.came_claims = 2; }).grade == Grade::indicated);
  CHECK(verdict_but([](Ground& one) { one.tone.estimate->above_zero = 0.975; }).grade == Grade::supported);
}

// Three with p 0.02 come to 0.06 each by Holm: none is supported.
TEST_CASE("verdict: what is looked at together is adjusted together") {
  const auto three = verdicts({supported(), supported(), supported()});
  for (const ShiftVerdict& one : three) {
    CHECK(one.grade == Grade::indicated);
    CHECK(one.adjusted_p.number() == Approx(0.06));
    CHECK(one.family == 3);
  }
  Ground sure = supported();
  sure.tone.estimate->above_zero = 0.9999;
  const auto mixed = verdicts({supported(), sure, supported()});
  CHECK(mixed[1].grade == Grade::supported);
  CHECK(mixed[0].adjusted_p.number() == Approx(0.04));  // with the surest out of the way, two are left
  CHECK(mixed[0].grade == Grade::supported);
}

TEST_CASE("verdict: no comparison without claims, or with an era that is too short") {
  const ShiftVerdict absent =
      verdict_but([](Ground& one) { one.shift.before = one.shift.shift = Reason::absent; });
  CHECK(absent.grade == Grade::no_comparison);
  CHECK(absent.doubt == Doubt::no_claim);
  CHECK_FALSE(absent.probability);
  const ShiftVerdict brief =
      verdict_but([](Ground& one) { one.after.span.past = one.after.span.first + 120; });
  CHECK(brief.grade == Grade::no_comparison);
  CHECK(brief.doubt == Doubt::short_era);
  CHECK(verdict_but([](Ground& one) { one.before.span.first = one.before.span.past + -120; }).doubt ==
        Doubt::short_era);
  CHECK(verdict_but([](Ground& one) {
          one.after.span.past = one.after.span.first + 120;
          one.states_after = true;
        }).grade == Grade::supported);
}

TEST_CASE("verdict: no comparison where nothing is told, though there is a value of 0") {
  const ShiftVerdict untold = verdict_but([](Ground& one) { one.told_before = false; });
  CHECK(untold.doubt == Doubt::no_claim);
  CHECK_FALSE(untold.told_before);
  CHECK(untold.told_after);
  CHECK(verdict_but([](Ground& one) {
          one.told_after = false;
          one.robustness->is_small_throughout = true;
        }).grade == Grade::no_comparison);
}

TEST_CASE("verdict: the family counts the signs that were looked at") {
  Ground untold = supported();
  untold.tone.estimate.reset();
  untold.tone.change = Reason::no_ties;
  const auto both = verdicts({supported(), untold});
  CHECK(both[0].family == 1);
  CHECK(both[0].grade == Grade::supported);
  CHECK_FALSE(both[1].adjusted_p.defined());
}

// A net strength is made of the same levels: it is no test of its own beside them.
TEST_CASE("verdict: each measure is a family") {
  Ground strength = supported();
  strength.shift.measure = "strength_net";
  for (const ShiftVerdict& one : verdicts({supported(), strength})) {
    CHECK(one.family == 1);
    CHECK(one.adjusted_p.number() == Approx(0.02));
    CHECK(one.grade == Grade::supported);
  }
}

TEST_CASE("verdict: unchanged where the shift is small whatever is chosen") {
  const ShiftVerdict found = verdict_but([](Ground& one) { one.robustness->is_small_throughout = true; });
  CHECK(found.grade == Grade::unchanged);
  CHECK_FALSE(found.doubt);
}

TEST_CASE("verdict: open for the first doubt") {
  check_open([](Ground& one) { one.robustness.reset(); }, Doubt::untried);
  check_open(
      [](Ground& one) {
        one.tone.went_claims = 0;
        one.tone.came_claims = 1;
      },
      Doubt::one_claim);
  check_open([](Ground& one) { one.shift.shift = 0.0; }, Doubt::no_shift);
  check_open([](Ground& one) { one.tone.sources = {{.source = {}, .part = 15}}; }, Doubt::no_source);
  check_open(
      [](Ground& one) {
        for (SourceSays* says : {&one.tone.sources[0], &one.tone.sources[1]}) says->told.came.tone = -3;
      },
      Doubt::sources_disagree);
  check_open([](Ground& one) { one.tone.sources.resize(1); }, Doubt::one_source);
  check_open(
      [](Ground& one) {
        one.tone.went = one.tone.change = Reason::no_ties;
        one.tone.estimate.reset();
      },
      Doubt::volume);
  check_open([](Ground& one) { one.tone.change = -0.5; }, Doubt::tone);
  check_open([](Ground& one) { one.tone.estimate->mean = -0.5; }, Doubt::tone);
  check_open([](Ground& one) { one.tone.estimate->above_zero = 0.94; }, Doubt::improbable);
  check_open([](Ground& one) { one.tone.came_claims = 1; }, Doubt::few_claims);
  check_open([](Ground& one) { one.tone.went_claims = 1; }, Doubt::few_claims);
  check_open([](Ground& one) { one.tone.sources[2].told.went = one.tone.sources[1].told.came = {}; },
             Doubt::one_witness);
  check_open(
      [](Ground& one) {
        for (SourceSays* says : {&one.tone.sources[0], &one.tone.sources[1]}) says->told.came.tone = -1.6;
      },
      Doubt::one_witness);
}

TEST_CASE("verdict: a doubt names what it is about") {
  const ShiftVerdict disagree = verdict_but([](Ground& one) {
    one.tone.estimate->above_zero = 0.8;
    one.tone.sources[0].part = -4;
    one.tone.sources[1].part = 0.4;
  });
  CHECK(disagree.doubt == Doubt::sources_disagree);
  CHECK(disagree.sources == SourceCount{.all = 3, .along = 1, .against = 1, .nowhere = 1});
  const ShiftVerdict turns = verdict_but([](Ground& one) {
    one.robustness->lost_under = {other_sign("persistence of 1 year"), other_sign("persistence of 10 years")};
    one.robustness->lost_without = {SourceId{1}};
  });
  CHECK(turns.doubt == Doubt::choice);
  CHECK(turns.turns_with == "persistence of 1 year");
  CHECK_FALSE(turns.tone_turns);
  const ShiftVerdict hangs = verdict_but([](Ground& one) { one.robustness->lost_without = {SourceId{1}}; });
  CHECK(hangs.doubt == Doubt::source);
  CHECK(hangs.hangs_on == SourceId{1});
  CHECK_FALSE(hangs.tone_turns);
  CHECK(verdict_but([](Ground& one) { one.tone.sources[0].may_speak_later = false; }).sources.may_not_speak ==
        1);
}

TEST_CASE("verdict: the tone has to survive choices and sources as the level has") {
  CHECK(verdict_but([](Ground& one) { one.losses.emplace(); }).grade == Grade::supported);
  const ShiftVerdict turns = verdict_but([](Ground& one) {
    one.losses = ToneLosses{.under = {{Choice::censoring, "distrust carried on"}}, .without = {SourceId{0}}};
  });
  CHECK(turns.doubt == Doubt::choice);
  CHECK(turns.turns_with == "distrust carried on");
  CHECK(turns.tone_turns);
  const ShiftVerdict hangs = verdict_but([](Ground& one) {
    one.losses = ToneLosses{.without = {SourceId{0}}};
    one.robustness->lost_without = {SourceId{2}};
  });
  CHECK(hangs.doubt == Doubt::source);
  CHECK(hangs.hangs_on == SourceId{0});
  CHECK(hangs.tone_turns);
}

TEST_CASE("verdict: of no shifts there are none") { CHECK(verdicts({}).empty()); }
