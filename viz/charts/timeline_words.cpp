#include <entente/viz/charts/timeline_words.hpp>

#include <entente/viz/charts/level_panel.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/words/claim_words.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t most_eras_named = 3;

/// `A rapprochement is indicated from “Pacts” to “Thaw”: +5.3 to +17.9. `; a rise or a fall where no
/// word is borne.
std::string said(std::span<const Era> eras, const PairTimeline& pair, const ComparedShift& shift) {
  const double change = shift.shift.shift.number();
  const std::string_view word = shift.movement ? name(*shift.movement) : change > 0 ? "rise" : "fall";
  const auto level = [&](std::size_t era) { return short_level(pair.eras[era].alignment.level.number()); };
  const std::string_view article = word.front() == 'e' ? "An" : "A", grade = name(shift.verdict->grade);
  const std::string by = shift.verdict->probability
                             ? fmt::format(", by the tone of what came and went (probability {:.2f})",
                                           *shift.verdict->probability)
                             : "";
  return fmt::format("{} {} is {} from “{}” to “{}”{}: {} to {}. ", article, word, grade,
                     era_name(eras[shift.eras.before]), era_name(eras[shift.eras.after]), by,
                     level(shift.eras.before), level(shift.eras.after));
}

/// What a claim does to a level in which it counts for less than before, or not any more.
std::string_view fate(const TimelineClaim& claim, std::size_t era) {
  if (claim.values[era] == 0) return claim.is_event ? "fades, " : "ends, ";
  return std::abs(claim.values[era]) < std::abs(claim.values[era - 1]) ? "counts less, " : "";
}

std::string levels_sentence(std::span<const Era> eras, const PairTimeline& pair) {
  std::vector<std::string> levels;
  std::size_t silent = 0;
  for (std::size_t era = 0; era < eras.size(); ++era) {
    const Value& level = pair.eras[era].alignment.level;
    if (level.defined())
      levels.push_back(fmt::format("{} in {}", short_level(level.number()), era_name(eras[era])));
    else
      ++silent;
  }
  if (levels.empty()) return "no claim in any era.";
  std::string text = "level " + listed(levels);
  if (silent > 0) text += "; no claim in " + counted(silent, "era");
  return text + ".";
}

/// The eras in which the level is printed as this one.
std::string eras_at(const std::vector<std::string>& names, const PairTimeline& pair, double level) {
  std::vector<std::string> at;
  for (std::size_t era = 0; era < names.size(); ++era)
    if (const Value& one = pair.eras[era].alignment.level;
        one.defined() && short_level(one.number()) == short_level(level))
      at.push_back(names[era]);
  return at.size() > most_eras_named ? counted(at.size(), "era") : listed(at);
}

/// Where the level is lowest and where it is highest.
std::string extremes_of(std::span<const Era> eras, const PairTimeline& pair) {
  std::vector<double> levels;
  for (const PairAlignment& era : pair.eras)
    if (const Value& level = era.alignment.level; level.defined()) levels.push_back(level.number());
  if (levels.empty()) return "No claim in any era.";
  const auto [low, high] = std::ranges::minmax(levels);
  const std::vector<std::string> names = eras_told_apart(eras);
  if (short_level(low) == short_level(high))
    return fmt::format("The level is {} in {}.", short_level(low), eras_at(names, pair, low));
  return fmt::format("The level is lowest in {}, {}, and highest in {}, {}.", eras_at(names, pair, low),
                     short_level(low), eras_at(names, pair, high), short_level(high));
}

std::string claims_sentence(const Chronicle& chronicle, const PairTimeline& pair) {
  const auto number = [&](Sign sign) {
    return std::ranges::count_if(
        pair.claims, [&](const TimelineClaim& one) { return chronicle.claims[one.claim].sign == sign; });
  };
  std::string text =
      fmt::format("Beneath, {} cooperative and {} hostile", number(Sign::cooperative), number(Sign::hostile));
  if (const auto neutral = number(Sign::neutral); neutral > 0)
    text += fmt::format(" and {} neutral", neutral);
  return text + " claims as marks and bars along the time.";
}

}  // namespace

std::vector<NamedClaim> named_claims(const Chronicle& chronicle, std::span<const Era> eras,
                                     const PairTimeline& pair, std::size_t most) {
  std::vector<NamedClaim> named;
  for (const TimelinePart& one : pair.largest_parts(chronicle, most)) {
    const Claim& claim = chronicle.claims[pair.claims[one.claim].claim];
    named.push_back({one.claim, fmt::format("{}: {}{} in “{}”", spoken_claim_words(chronicle, claim),
                                            fate(pair.claims[one.claim], one.era), short_level(one.part),
                                            era_name(eras[one.era]))});
  }
  return named;
}

std::string shifts_sentence(std::span<const Era> eras, const PairTimeline& pair) {
  std::array<std::string, 2> told;  // supported, indicated
  std::size_t open = 0, unchanged = 0;
  for (const ComparedShift& shift : pair.shifts) {
    if (!shift.verdict || !shift.shift.shift.defined()) continue;
    const Grade grade = shift.verdict->grade;
    if (is_said(grade)) told[grade == Grade::supported ? 0 : 1] += said(eras, pair, shift);
    open += grade == Grade::open;
    unchanged += grade == Grade::unchanged;
  }
  std::string text = told[0] + told[1];
  const std::string_view other = text.empty() ? "" : "other ";
  if (open > 0)
    text +=
        fmt::format("{} {}{} from era to era {} open: the record does not settle {} direction. ", open, other,
                    open == 1 ? "shift" : "shifts", open == 1 ? "is" : "are", open == 1 ? "its" : "their");
  if (unchanged > 0) text += fmt::format("In {} the record tells no change. ", counted(unchanged, "shift"));
  if (!text.empty()) text.pop_back();
  return text;
}

std::string timeline_finding(const Chronicle& chronicle, std::span<const Era> eras,
                             std::span<const PairTimeline> pairs, const FoldOptions& fold) {
  if (pairs.size() == 1) return extremes_of(eras, pairs.front());
  std::vector<NamedCourse> courses;
  for (const PairTimeline& pair : pairs) {
    NamedCourse& course = courses.emplace_back();
    course.name = pair_words(chronicle, pair.pair, fold);
    for (const PairAlignment& era : pair.eras)
      if (const Value& level = era.alignment.level; level.defined()) course.levels.push_back(level.number());
  }
  return widest_span_words(courses);
}

std::string timeline_description(const Chronicle& chronicle, std::span<const Era> eras,
                                 std::span<const PairTimeline> pairs,
                                 std::span<const std::vector<NamedClaim>> named, const FoldOptions& fold) {
  std::string text = timeline_finding(chronicle, eras, pairs, fold) + " Timeline.";
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::string shifts = shifts_sentence(eras, pairs[i]);
    text += fmt::format(" {}: {}{}{} {}", pair_words(chronicle, pairs[i].pair, fold),
                        levels_sentence(eras, pairs[i]), shifts.empty() ? "" : " ", shifts,
                        claims_sentence(chronicle, pairs[i]));
    for (std::size_t k = 0; k < named[i].size(); ++k)
      text += fmt::format(" {}: {}.", k + 1, named[i][k].words);
  }
  return text;
}

}  // namespace entente
