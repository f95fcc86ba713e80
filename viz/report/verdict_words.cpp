// One sentence for each doubt.
#include <entente/viz/report/verdict_words.hpp>

#include <entente/viz/report/report_words.hpp>

#include <fmt/format.h>

#include <cmath>
#include <map>

namespace entente {
namespace {

bool rises(const ComparedShift& row) { return row.shift.shift.number() > 0; }

/// `+2.90`; no sign before what rounds to 0.
std::string change_text(double change) {
  return std::abs(change) < 0.005 ? "0.00" : fmt::format("{:+.2f}", change);
}

/// `+2.90, 95% +0.50 to +5.20`.
std::string tone_text(const ToneEstimate& tone) {
  return fmt::format("{}, 95% {} to {}", change_text(tone.mean), change_text(tone.low),
                     change_text(tone.high));
}

/// `; 2 are dated too early to tell of Thaw`; empty where none is.
std::string early_text(const ComparedShift& row) {
  const std::size_t early = row.verdict->sources.may_not_speak;
  if (early == 0) return {};
  return fmt::format("; {} {} dated too early to tell of {}", early, early == 1 ? "is" : "are", row.shift.to);
}

/// `0.85`; what would round to 1 as `over 0.99`.
std::string sure_text(const ShiftVerdict& verdict) {
  const double probability = *verdict.probability;
  return probability >= 0.995 ? "over 0.99" : fmt::format("{:.2f}", probability);
}

/// `3 of 5 sources point up, 1 down, 1 hardly counts`.
std::string sources_words(const ComparedShift& row) {
  const SourceCount& sources = row.verdict->sources;
  std::string text = fmt::format("{} of {} sources {} {}", sources.along, sources.all,
                                 sources.along == 1 ? "points" : "point", rises(row) ? "up" : "down");
  if (sources.against > 0) text += fmt::format(", {} {}", sources.against, rises(row) ? "down" : "up");
  if (sources.nowhere > 0)
    text += fmt::format(", {} hardly {}", sources.nowhere, sources.nowhere == 1 ? "counts" : "count");
  return text + early_text(row);
}

std::string grounds_text(const ComparedShift& row) {
  const Witnesses& witnesses = row.verdict->witnesses;
  std::string text = fmt::format(
      "the tone {} with probability {} (change {}); {}; {} of the {} that tell both sides {}",
      rises(row) ? "rose" : "fell", sure_text(*row.verdict), tone_text(*row.tone->estimate),
      sources_words(row), witnesses.along, witnesses.all, witnesses.along == 1 ? "agrees" : "agree");
  const std::size_t choices = row.robustness->choices->all;
  if (choices > 0)
    text += fmt::format("; the sign stands under {} other {}",
                        choices == 1 ? "the one" : fmt::format("all {}", choices),
                        choices == 1 ? "choice" : "choices");
  if (row.verdict->family > 1) text += fmt::format("; {} shifts were tested together", row.verdict->family);
  return text;
}

/// `no claim in Thaw`: of the two eras the one that has none.
std::string without_claims_text(const ComparedShift& row) {
  const ShiftVerdict& verdict = *row.verdict;
  if (!verdict.told_before && !verdict.told_after) return "no claim in either era";
  return fmt::format("no claim in {}", verdict.told_before ? row.shift.to : row.shift.from);
}

/// `it rose with probability 0.85 (change +1.30, 95% -1.37 to +4.02)`.
std::string probability_text(const ComparedShift& row) {
  return fmt::format("it {} with probability {} (change {})", rises(row) ? "rose" : "fell",
                     sure_text(*row.verdict), tone_text(*row.tone->estimate));
}

std::string not_sure_text(const ComparedShift& row) {
  return "whether the tone rose or fell is not sure: " + probability_text(row);
}

/// Too little was added, or fell away, to compare.
std::string few_claims_text(const ToneChange& tone) {
  if (tone.came_claims > 1) return "only one thing fell away to compare with";
  return tone.went_claims > 1 ? "only one thing was added to compare with"
                              : "one thing was added and one fell away: too few to compare";
}

/// Too few sources that tell both sides go this way.
std::string few_witnesses_text(const ComparedShift& row) {
  const Witnesses& witnesses = row.verdict->witnesses;
  const std::string told =
      witnesses.all == 0 ? "no source tells both what was added and what fell away"
      : witnesses.all == 1
          ? "one source alone tells both what was added and what fell away"
          : fmt::format(
                "of {} sources that tell both what was added and what fell away {} points "
                "clearly {}",
                witnesses.all, witnesses.along == 0 ? "none" : "only one", rises(row) ? "up" : "down");
  return fmt::format("{}; for the tone, {}; {}", told, probability_text(row), sources_words(row));
}

std::string disagreement_text(const ComparedShift& row) {
  if (*row.verdict->probability < least_indicated)
    return fmt::format("{}; {}", not_sure_text(row), sources_words(row));
  return "the sources that tell most decide it, not most sources: " + sources_words(row);
}

/// The level moves one way; the tone the other, or not surely this way.
std::string other_tone_text(const ComparedShift& row) {
  const ToneChange& tone = *row.tone;
  const double way = rises(row) ? 1 : -1;
  const bool turns_round =
      tone.change.number() * way < 0 && (!tone.estimate || tone.estimate->mean * way < 0);
  const std::string change = tone.estimate ? tone_text(*tone.estimate) : change_text(tone.change.number());
  if (turns_round)
    return fmt::format("the level {}, but the tone seems to {} (change {})", rises(row) ? "rises" : "falls",
                       rises(row) ? "fall" : "rise", change);
  return fmt::format("the level {}, but the tone hardly does (change {})", rises(row) ? "rises" : "falls",
                     change);
}

/// What keeps tones from being compared.
std::string volume_text(const ComparedShift& row) {
  const ToneChange& tone = *row.tone;
  const std::string text =
      tone.came.defined()   ? "claims were added and none fell away: there is no earlier tone to compare with"
      : tone.went.defined() ? "claims fell away and none were added: there is no later tone to compare with"
                            : "the same claims hold in both eras, and no others are told";
  return text + early_text(row);
}

std::string hanging_text(const std::string& source, const ShiftVerdict& verdict) {
  if (verdict.tone_turns) return fmt::format("without {} the tone is not sure to go this way", source);
  return fmt::format("the sign hangs on {}", source);
}

std::string count_or_none(std::size_t count) { return count == 0 ? "none" : fmt::format("{}", count); }

std::string doubt_text(const Chronicle& chronicle, const ComparedShift& row) {
  const ShiftVerdict& verdict = *row.verdict;
  switch (*verdict.doubt) {
    case Doubt::no_claim:
      return without_claims_text(row);
    case Doubt::short_era:
      return "one era is shorter than a tenth of the other, and only events are told of it";
    case Doubt::untried:
      return "too large to try other choices; name the pair or the actor";
    case Doubt::one_claim:
      return row.tone->came_claims == 1 ? "one thing was added, and nothing fell away"
                                        : "one thing fell away, and nothing was added";
    case Doubt::no_shift:
      return "the two values are equal, though not under every choice";
    case Doubt::no_source:
      return "no claim cites a source";
    case Doubt::one_source:
      return "rests on one source";
    case Doubt::volume:
      return volume_text(row);
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
      return hanging_text(chronicle[*verdict.hangs_on].id, verdict);
    case Doubt::few_claims:
      return few_claims_text(*row.tone);
    case Doubt::one_witness:
      return few_witnesses_text(row);
  }
  return {};
}

}  // namespace

std::string reason_text(const Chronicle& chronicle, const ComparedShift& row) {
  if (!row.verdict) return {};
  if (row.verdict->doubt) return doubt_text(chronicle, row);
  if (row.verdict->grade == Grade::unchanged)
    return "the level moves by less than 0.5, and by no more than a tenth of the larger level, under every "
           "choice";
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
  struct Family {
    std::size_t tested = 0, supported = 0, indicated = 0;
  };
  std::map<std::string, Family> families;
  for (const ComparedShift& row : rows) {
    if (!row.verdict) continue;
    Family& family = families[row.shift.measure];
    family.tested = row.verdict->family;
    family.supported += row.verdict->grade == Grade::supported;
    family.indicated += row.verdict->grade == Grade::indicated;
  }
  std::string text;
  for (const auto& [measure, family] : families) {
    if (family.tested < 2) continue;
    text += fmt::format("{}of {} shifts of {} that could be tested {} {} supported and {} indicated",
                        text.empty() ? "" : "; ", family.tested, measure, count_or_none(family.supported),
                        family.supported == 1 ? "is" : "are", count_or_none(family.indicated));
  }
  if (text.empty()) return {};
  return text + "; where nothing changes, about one in twenty is one or the other";
}

}  // namespace entente
