// One sentence for each doubt.
#include <entente/viz/report/verdict_words.hpp>

#include <entente/viz/report/report_words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// `+2.9, 95% +0.5 to +5.2`.
std::string tone_text(const ToneEstimate& tone) {
  return fmt::format("{:+.3g}, 95% {:+.3g} to {:+.3g}", tone.mean, tone.low, tone.high);
}

/// `3 of 5 sources point up, 1 down, 1 hardly moves it`.
std::string sources_words(const SourceCount& sources, bool up) {
  std::string text = fmt::format("{} of {} sources {} {}", sources.along, sources.all,
                                 sources.along == 1 ? "points" : "point", up ? "up" : "down");
  if (sources.against > 0) text += fmt::format(", {} {}", sources.against, up ? "down" : "up");
  if (sources.nowhere > 0)
    text += fmt::format(", {} hardly {} it", sources.nowhere, sources.nowhere == 1 ? "moves" : "move");
  return text;
}

std::string grounds_text(const ComparedShift& row) {
  const Choices& choices = *row.robustness->choices;
  return fmt::format("tone {}; {}; {} of {} choices", tone_text(*row.tone->estimate),
                     sources_words(row.verdict->sources, row.shift.shift.number() > 0), choices.kept,
                     choices.all);
}

/// `no claim in Thaw`: of the two eras the one that has none.
std::string without_claims_text(const ComparedShift& row) {
  const ShiftVerdict& verdict = *row.verdict;
  if (!verdict.told_before && !verdict.told_after) return "no claim in either era";
  return fmt::format("no claim in {}", verdict.told_before ? row.shift.to : row.shift.from);
}

std::string not_sure_text(const ComparedShift& row) {
  return fmt::format("the sign of the tone is not sure ({}, probability {:.2f})",
                     tone_text(*row.tone->estimate), *row.verdict->probability);
}

std::string disagreement_text(const ComparedShift& row) {
  const std::string sources = sources_words(row.verdict->sources, row.shift.shift.number() > 0);
  if (*row.verdict->probability < least_indicated) return fmt::format("{}; {}", not_sure_text(row), sources);
  return "the loudest sources decide, not the most: " + sources;
}

std::string other_tone_text(const ComparedShift& row) {
  const std::string moves = row.shift.shift.number() > 0 ? "rises" : "falls";
  const std::string tone = row.tone->estimate ? fmt::format(" ({})", tone_text(*row.tone->estimate)) : "";
  return fmt::format("the level {}, but the tone does not clearly{}", moves, tone);
}

/// What keeps tones from being compared.
std::string volume_text(const ToneChange& tone) {
  if (tone.came.defined()) return "more is told, and nothing went to compare it with";
  if (tone.went.defined()) return "less is told, and nothing came to compare it with";
  return "the same claims hold in both eras, and no others are told";
}

std::string doubt_text(const Chronicle& chronicle, const ComparedShift& row) {
  const ShiftVerdict& verdict = *row.verdict;
  switch (*verdict.doubt) {
    case Doubt::no_claim:
      return without_claims_text(row);
    case Doubt::short_era:
      return "one era is shorter than a tenth of the other, and no state holds in it";
    case Doubt::untried:
      return "too large to try other choices; name the pair or the actor";
    case Doubt::one_claim:
      return "rests on one event or state";
    case Doubt::no_shift:
      return "the two values are equal, though not under every choice";
    case Doubt::no_source:
      return "no claim cites a source";
    case Doubt::one_source:
      return "rests on one source";
    case Doubt::volume:
      return volume_text(*row.tone);
    case Doubt::tone:
      return other_tone_text(row);
    case Doubt::sources_disagree:
      return disagreement_text(row);
    case Doubt::improbable:
      return not_sure_text(row);
    case Doubt::choice:
      return fmt::format("the sign of the {} does not survive another choice: {}",
                         verdict.tone_turns ? "tone" : "level", verdict.turns_with);
    case Doubt::source:
      return fmt::format("the sign hangs on {}", chronicle[*verdict.hangs_on].id);
    case Doubt::one_witness:
      return "fewer than two sources tell both of what came and of what went";
  }
  return {};
}

}  // namespace

std::string reason_text(const Chronicle& chronicle, const ComparedShift& row) {
  if (!row.verdict) return {};
  if (row.verdict->doubt) return doubt_text(chronicle, row);
  if (row.verdict->grade == Grade::unchanged)
    return "the shift is below 0.5 and a tenth of the level, under every choice";
  return grounds_text(row);
}

std::string verdict_text(const Chronicle& chronicle, const ComparedShift& row) {
  if (!row.verdict) return {};
  const Grade grade = row.verdict->grade;
  if (!is_said(grade)) return fmt::format("{}: {}", name(grade), reason_text(chronicle, row));
  const std::string said = row.movement                   ? std::string(name(*row.movement))
                           : row.shift.shift.number() > 0 ? "a rise"
                                                          : "a fall";
  return fmt::format("{} ({}: {})", said, name(grade), reason_text(chronicle, row));
}

std::string family_text(std::span<const ComparedShift> rows) {
  const auto graded = [&](Grade grade) {
    return std::ranges::count_if(
        rows, [grade](const ComparedShift& row) { return row.verdict && row.verdict->grade == grade; });
  };
  const auto supported = graded(Grade::supported), indicated = graded(Grade::indicated);
  const auto all =
      std::ranges::count_if(rows, [](const ComparedShift& row) { return row.verdict.has_value(); });
  if (all < 2 || supported + indicated == 0) return {};
  return fmt::format(
      "{} shifts were looked at together: {} {} supported, {} {} indicated; where nothing changes, about one "
      "in twenty is indicated or supported all the same",
      all, supported, supported == 1 ? "is" : "are", indicated, indicated == 1 ? "is" : "are");
}

}  // namespace entente
