#include <entente/viz/words/era_words.hpp>

#include <entente/viz/render/drawn_text.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

bool starts_year(Date date) { return civil(date).month == 1 && civil(date).day == 1; }

}  // namespace

std::string dates(Interval span) {
  if (span == Interval{}) return {};
  const bool bounded = span.first > distant_past && span.past < distant_future;
  if (!bounded || !starts_year(span.first) || !starts_year(span.past)) return to_string(span);
  const int first = civil(span.first).year, last = civil(span.past + -1).year;
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

std::string years(Interval span) {
  if (span == Interval{}) return {};
  if (span.first <= distant_past || span.past >= distant_future) return to_string(span);
  const int first = civil(span.first).year, last = civil(span.past + -1).year;
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

std::string era_name(const Era& era) { return clean(era.label.empty() ? era.id : era.label); }

std::string era_title(const Era& era) {
  const std::string label = era_name(era), when = dates(era.span);
  return label.empty() || when.empty() ? label + when : label + ", " + when;
}

}  // namespace entente
