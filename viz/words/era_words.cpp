#include <entente/viz/words/era_words.hpp>

#include <entente/viz/render/drawn_text.hpp>

#include <fmt/format.h>

#include <array>
#include <set>
#include <string_view>

namespace entente {
namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool starts_month(Date date) { return civil(date).day == 1; }
bool starts_year(Date date) { return civil(date).month == 1 && starts_month(date); }

bool is_bounded(Interval span) { return span.first > distant_past && span.past < distant_future; }

/// `1979–1989`, or one year.
std::string whole_years(int first, int last) {
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

std::string month(const Civil& day) { return std::string(months[day.month - 1]); }

/// `Jan–Mar 2014`, `Nov 2014 – Feb 2015`, or one month.
std::string whole_months(const Civil& first, const Civil& last) {
  if (first.year != last.year)
    return fmt::format("{} {} – {} {}", month(first), first.year, month(last), last.year);
  if (first.month != last.month) return fmt::format("{}–{} {}", month(first), month(last), last.year);
  return fmt::format("{} {}", month(last), last.year);
}

/// `20 Nov 2014 – 31 Dec 2018`, or one day.
std::string whole_days(const Civil& first, const Civil& last) {
  const auto day = [](const Civil& one) { return fmt::format("{} {} {}", one.day, month(one), one.year); };
  return day(first) == day(last) ? day(first) : fmt::format("{} – {}", day(first), day(last));
}

/// `1914-1918` as `1914–1918`.
std::string with_dashes(std::string_view text) {
  std::string made;
  for (const char c : text) made += c == '-' ? std::string("–") : std::string(1, c);
  return made;
}

std::string beside_label(const Era& era, const std::string& when) {
  const std::string label = era_name(era), told = unless_in_label(era, when);
  return label.empty() || told.empty() ? label + told : label + ", " + told;
}

}  // namespace

std::string dates(Interval span) {
  if (span == Interval{}) return {};
  const Civil first = civil(span.first), last = civil(span.past + -1);
  if (!is_bounded(span)) return to_string(span);
  if (starts_year(span.first) && starts_year(span.past)) return whole_years(first.year, last.year);
  if (starts_month(span.first) && starts_month(span.past)) return whole_months(first, last);
  return whole_days(first, last);
}

std::string years(Interval span) {
  if (span == Interval{}) return {};
  if (!is_bounded(span)) return to_string(span);
  return whole_years(civil(span.first).year, civil(span.past + -1).year);
}

std::string era_name(const Era& era) { return clean(era.label.empty() ? era.id : era.label); }

std::string era_title(const Era& era) { return beside_label(era, dates(era.span)); }

std::string era_with_years(const Era& era) { return beside_label(era, years(era.span)); }

std::string unless_in_label(const Era& era, const std::string& when) {
  return with_dashes(era_name(era)).find(when) == std::string::npos ? when : "";
}

std::vector<std::string> eras_told_apart(std::span<const Era> eras) {
  std::vector<std::string> names;
  for (const Era& era : eras) names.push_back(years(era.span));
  std::set<std::string_view> different(names.begin(), names.end());
  if (different.size() == names.size() && !different.contains("")) return names;
  names.clear();
  for (const Era& era : eras) {
    const std::string when = years(era.span);
    const bool is_dated = !when.empty() && unless_in_label(era, when).empty();
    names.push_back(is_dated ? era_name(era) : fmt::format("“{}”", era_name(era)));
  }
  return names;
}

}  // namespace entente
