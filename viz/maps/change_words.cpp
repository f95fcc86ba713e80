#include <entente/viz/maps/change_words.hpp>

#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>
#include <entente/viz/words/finding_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

constexpr std::size_t most_told = 10;

std::string level_words(const std::optional<double>& level) {
  return level ? "level " + short_level(*level) : "no claim";
}

/// What sentences and keys call a change: what a claim ends is over, however it came about.
std::string_view spoken_name(Change change, Tone tone) {
  return change == Change::dissolved ? "ended" : name(change, tone);
}

}  // namespace

std::string_view name(Change change, Tone tone) {
  switch (change) {
    case Change::none:
      return "unchanged";
    case Change::formed:
      return "newly recorded";
    case Change::dissolved:
      return "dissolved";
    case Change::unrecorded:
      return "no longer recorded";
    case Change::flipped:
      return "flipped";
    case Change::strengthened:
      return tone == Tone::hostile ? "more hostile" : "more cooperative";
    case Change::weakened:
      return tone == Tone::hostile ? "less hostile" : "less cooperative";
  }
  return "";
}

std::string change_words(const TieChange& tie) {
  return fmt::format("{}: {}, {} before and {} after", tie.name, spoken_name(tie.what, tie.tone),
                     level_words(tie.before), level_words(tie.after));
}

std::string change_badge(const TieChange& tie, TieLabels labels, const WidthSteps& steps) {
  const bool is_gone = tie.what == Change::dissolved || tie.what == Change::unrecorded;
  if (!is_gone && tie.what != Change::formed) {
    if (labels == TieLabels::none) return tie.moved > 0 ? "▲" : "▼";
    if (tie.what != Change::flipped && std::abs(tie.moved) < style::least_labelled(steps)) return {};
    return short_level(tie.before.value_or(0)) + " → " + short_level(*tie.after);
  }
  std::string words = tie.what == Change::dissolved ? "×" : "";
  if (labels != TieLabels::level || std::abs(tie.moved) < style::least_labelled(steps)) return words;
  if (!words.empty()) words += ' ';
  return words + (is_gone ? "was " + short_level(*tie.before) : "new " + short_level(*tie.after));
}

std::string change_finding(std::span<const TieChange> changes) {
  const bool any_drawn = std::ranges::any_of(changes, &TieChange::is_drawn);
  std::vector<NamedMove> moves;
  for (const TieChange& tie : changes)
    if (tie.is_drawn || !any_drawn) moves.push_back({tie.name, tie.before, tie.after});
  return largest_move_words(moves);
}

std::string change_tally(std::span<const TieChange> changes) {
  const std::pair<Change, Tone> kinds[] = {
      {Change::flipped, Tone::neutral},          {Change::formed, Tone::neutral},
      {Change::dissolved, Tone::neutral},        {Change::unrecorded, Tone::neutral},
      {Change::strengthened, Tone::cooperative}, {Change::weakened, Tone::cooperative},
      {Change::strengthened, Tone::hostile},     {Change::weakened, Tone::hostile}};
  std::string words;
  for (const auto& [change, tone] : kinds) {
    const auto number = std::ranges::count_if(changes, [change = change, tone = tone](const TieChange& tie) {
      return tie.what == change && name(tie.what, tie.tone) == name(change, tone);
    });
    if (number > 0)
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", number, spoken_name(change, tone));
  }
  return words.empty() ? "none changed" : words;
}

std::string changes_told(std::span<const TieChange> changes) {
  std::string words;
  const std::size_t named = std::min(most_told, changes.size());
  for (std::size_t i = 0; i < named; ++i) words += " " + change_words(changes[i]) + ".";
  if (named < changes.size()) words += fmt::format(" {} smaller.", counted(changes.size() - named, "change"));
  return words;
}

std::string changes_cut(std::span<const TieChange> changes) {
  double least = std::numeric_limits<double>::infinity();
  std::size_t drawn = 0;
  for (const TieChange& tie : changes) {
    if (!tie.is_drawn) continue;
    ++drawn;
    least = std::min(least, std::abs(tie.moved));
  }
  if (changes.empty()) return {};
  if (drawn == changes.size()) return fmt::format(" {} drawn.", counted(drawn, "change"));
  if (drawn == 0) return fmt::format(" Drawn is none of {}.", counted(changes.size(), "change"));
  return fmt::format(" {} of {} drawn, those of {:.1f} or more.", drawn, counted(changes.size(), "change"),
                     least);
}

std::string gap_words(Interval before, Interval after) {
  const Interval gap{std::min(before.past, after.past), std::max(before.first, after.first)};
  if (gap.empty()) return {};
  constexpr std::int64_t few_days = 31;  // beside the whole years
  const int first = civil(gap.first + -1).year + 1, last = civil(gap.past).year - 1;
  const Interval years{civil_day(first, 1, 1).value_or(gap.first),
                       civil_day(last + 1, 1, 1).value_or(gap.past)};
  if (first > last || gap.days() - years.days() > few_days)
    return fmt::format(" The time between the eras, {}, is not compared.", dates(gap));
  if (first == last) return fmt::format(" The year {} between the eras is not compared.", first);
  return fmt::format(" The years {}–{} between the eras are not compared.", first, last);
}

}  // namespace entente
