#include <entente/viz/charts/timeline_words.hpp>

#include <entente/viz/charts/level_panel.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/words/claim_words.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace entente {
namespace {

constexpr std::size_t most_eras_named = 3, most_shifts_named = 3;

/// `deepening is indicated from 2001–2010 (+5.3) to 2011–2014 (+18)`; a rise or a fall where no word is
/// borne.
std::string said(const std::vector<std::string>& eras, const PairTimeline& pair, const ComparedShift& shift) {
  const double change = shift.shift.shift.number();
  const std::string_view word = shift.movement ? name(*shift.movement) : change > 0 ? "rise" : "fall";
  const auto at = [&](std::size_t era) {
    return fmt::format("{} ({})", eras[era], short_level(pair.eras[era].alignment.level.number()));
  };
  return fmt::format("{} is {} from {} to {}", word, name(shift.verdict->grade), at(shift.eras.before),
                     at(shift.eras.after));
}

/// How many shifts have each grade.
std::map<Grade, std::size_t> graded(const PairTimeline& pair) {
  std::map<Grade, std::size_t> counts;
  for (const ComparedShift& shift : pair.shifts)
    if (shift.verdict && shift.shift.shift.defined()) ++counts[shift.verdict->grade];
  return counts;
}

/// `a deepening is indicated from ...; a rise is supported from ...`: the supported ones first, of each grade
/// in order of time. Empty where no shift may be said.
std::string said_shifts(std::span<const Era> eras, const PairTimeline& pair) {
  const std::vector<std::string> names = eras_told_apart(eras);
  std::vector<std::string> told;
  for (const Grade grade : {Grade::supported, Grade::indicated})
    for (const ComparedShift& shift : pair.shifts)
      if (shift.verdict && shift.shift.shift.defined() && shift.verdict->grade == grade) {
        const std::string one = said(names, pair, shift);
        told.push_back((one.front() == 'e' ? "an " : "a ") + one);
      }
  const std::size_t more = told.size() - std::min(told.size(), most_shifts_named);
  told.resize(told.size() - more);
  if (more > 0) told.push_back(fmt::format("{} more {} marked by arrows", more, more == 1 ? "is" : "are"));
  return fmt::format("{}", fmt::join(told, "; "));
}

/// `the record leaves the other 7 shifts open and tells no change in 2`; empty where all may be said.
std::string unsaid_shifts(const PairTimeline& pair) {
  std::map<Grade, std::size_t> counts = graded(pair);
  const std::size_t open = counts[Grade::open], unchanged = counts[Grade::unchanged];
  const bool has_said = counts[Grade::supported] + counts[Grade::indicated] > 0;
  const bool is_pair = open == 2 && !has_said;
  const std::string shifts = open == 1 ? "shift" : is_pair ? "shifts" : fmt::format("{} shifts", open);
  const std::string_view which = has_said ? "the other" : is_pair ? "both" : open == 1 ? "its one" : "all";
  std::vector<std::string> told;
  if (open > 0)
    told.push_back(unchanged > 0 ? fmt::format("leaves {} open", counted(open, "shift"))
                                 : fmt::format("leaves {} {} open", which, shifts));
  if (unchanged > 0) told.push_back("tells no change in " + counted(unchanged, "shift"));
  return told.empty() ? "" : "the record " + listed(told);
}

/// Before what a claim does to a level in which it counts for less than before, or not any more:
/// `−8.0, at its end `.
std::string fate(const TimelineClaim& claim, std::size_t era) {
  const double before = claim.values[era - 1], after = claim.values[era];
  if (std::abs(after) >= std::abs(before)) return "";
  const std::string_view how = after != 0 ? "counting less" : claim.is_event ? "as it fades" : "at its end";
  return fmt::format("{}, {} ", short_level(before), how);
}

/// Whether the days of a claim, which its words tell, say into which era it moves the level.
bool tells_era(const TimelineClaim& claim, std::size_t era, std::span<const Era> eras) {
  const Interval days = claim.days.hull, span = eras[era].span;
  if (claim.values[era] == 0)
    return !claim.is_event && days.past >= eras[era - 1].span.first && days.past <= span.past;
  const bool begins = days.first >= span.first && days.first < span.past;
  return begins && (!claim.is_event || days.past <= span.past);
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
                                     const PairTimeline& pair, std::size_t most, Dating dating) {
  std::vector<NamedClaim> named;
  const std::vector<std::string> names = eras_told_apart(eras);
  for (const TimelinePart& one : pair.largest_parts(chronicle, most)) {
    const Claim& claim = chronicle.claims[pair.claims[one.claim].claim];
    const TimelineClaim& of = pair.claims[one.claim];
    const std::string when = tells_era(of, one.era, eras) ? "" : " in " + names[one.era];
    const std::string words =
        dating == Dating::years ? brief_claim_words(chronicle, claim) : spoken_claim_words(chronicle, claim);
    named.push_back(
        {one.claim, fmt::format("{}: {}{}{}", words, fate(of, one.era), short_level(one.part), when)});
  }
  return named;
}

std::string shifts_sentence(std::span<const Era> eras, const PairTimeline& pair) {
  std::string text = said_shifts(eras, pair);
  const std::string rest = unsaid_shifts(pair);
  if (!text.empty() && !rest.empty()) text += "; ";
  text += rest;
  return text.empty() ? text : capitalised(text) + ".";
}

std::string intervals_sentence(std::span<const PairTimeline> pairs) {
  bool of_claims = false, of_sources = false, has_said = false;
  for (const PairTimeline& pair : pairs) {
    for (const PairAlignment& era : pair.eras) {
      if (!era.interval || !era.interval->level_bounds.low.defined()) continue;
      (era.interval->drawn == Drawn::sources ? of_sources : of_claims) = true;
    }
    for (const ComparedShift& shift : pair.shifts)
      has_said |= shift.verdict && shift.shift.shift.defined() && is_said(shift.verdict->grade);
  }
  if (!of_claims && !of_sources) return {};
  const std::string_view from = !of_sources  ? "claims"
                                : !of_claims ? "whole sources"
                                             : "claims, in some eras from whole sources";
  return fmt::format(
      "Intervals come from resampled {}.{}", from,
      has_said ? " A shift is judged by the claims in which its eras differ, so their intervals may overlap."
               : "");
}

std::string timeline_finding(const Chronicle& chronicle, std::span<const Era> eras,
                             std::span<const PairTimeline> pairs, const FoldOptions& fold) {
  if (pairs.size() == 1) {
    const PairTimeline& pair = pairs.front();
    if (!said_shifts(eras, pair).empty()) return shifts_sentence(eras, pair);
    const std::string levels = extremes_of(eras, pair), rest = unsaid_shifts(pair);
    return rest.empty() ? levels : levels.substr(0, levels.size() - 1) + "; " + rest + ".";
  }
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
    const std::string shifts = pairs.size() == 1 ? std::string() : shifts_sentence(eras, pairs[i]);
    text += fmt::format(" {}: {}{}{} {}", pair_words(chronicle, pairs[i].pair, fold),
                        levels_sentence(eras, pairs[i]), shifts.empty() ? "" : " ", shifts,
                        claims_sentence(chronicle, pairs[i]));
    for (std::size_t k = 0; k < named[i].size(); ++k)
      text += fmt::format(" {}: {}.", k + 1, named[i][k].words);
  }
  return text;
}

}  // namespace entente
