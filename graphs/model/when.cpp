// Reading EDTF dates. Faults about what spreadsheets do to dates are in date_slips.cpp.
#include <entente/graphs/model/when.hpp>

#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

struct DateParts {
  int year_low = 0, year_high = 0;
  unsigned month = 0;  // 0: not given; 21-24: seasons; above 100: quarters
  unsigned day = 0;    // 0: not given
};

/// Two characters as a number; 0 for `XX`; nothing otherwise.
std::optional<unsigned> two_digits(std::string_view text) {
  if (text == "XX") return 0U;
  if (text.size() != 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const auto number = static_cast<unsigned>((text[0] - '0') * 10 + (text[1] - '0'));
  return number == 0 ? std::nullopt : std::optional(number);
}

std::optional<DateParts> parts_of(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  DateParts parts;
  bool unspecified = false;
  for (const char c : text.substr(0, 4)) {
    if (c == 'X') unspecified = true;
    if (c != 'X' && (unspecified || !is_digit(c))) return std::nullopt;
    parts.year_low = parts.year_low * 10 + (c == 'X' ? 0 : c - '0');
    parts.year_high = parts.year_high * 10 + (c == 'X' ? 9 : c - '0');
  }
  if (text[0] == 'X') return std::nullopt;
  if (text.size() == 4) return parts;
  const bool quarter = text.size() == 7 && text[5] == 'Q' && text[6] >= '1' && text[6] <= '4';
  const auto month =
      quarter ? std::optional(100U + static_cast<unsigned>(text[6] - '0')) : two_digits(text.substr(5, 2));
  if (text[4] != '-' || !month || (unspecified && *month != 0)) return std::nullopt;
  parts.month = *month;
  if (text.size() == 7) return parts;
  const auto day = two_digits(text.substr(8, 2));
  if (text[7] != '-' || !day || (parts.month == 0 && *day != 0)) return std::nullopt;
  parts.day = *day;
  return parts;
}

/// The days that year, month and day may mean; nothing when there are no such days.
std::optional<Interval> days_of(const DateParts& parts) {
  if (parts.year_low < 1) return std::nullopt;
  if (parts.month == 0)
    return Interval{*civil_day(parts.year_low, 1, 1), *civil_day(parts.year_high, 12, 31) + 1};
  unsigned first_month = parts.month, last_month = parts.month;
  int last_year = parts.year_low;
  const bool season = parts.month >= 21 && parts.month <= 24, quarter = parts.month > 100;
  if (season || quarter) {
    if (parts.day != 0) return std::nullopt;
    first_month = season ? (parts.month - 20) * 3 : (parts.month - 100) * 3 - 2;
    last_month = first_month + 2;
    if (last_month > 12) last_month -= 12, ++last_year;
  } else if (parts.month > 12) {
    return std::nullopt;
  }
  if (parts.day != 0) {
    const auto day = civil_day(parts.year_low, parts.month, parts.day);
    return day ? std::optional(Interval{*day, *day + 1}) : std::nullopt;
  }
  const auto first = civil_day(parts.year_low, first_month, 1);
  // December ends with day 31; asking for January would ask for the year 10000.
  const auto last = last_month == 12 ? civil_day(last_year, 12, 31) : civil_day(last_year, last_month + 1, 1);
  if (!first || !last) return std::nullopt;
  return Interval{*first, last_month == 12 ? *last + 1 : *last};
}

struct Endpoint {
  Interval days;
  bool uncertain = false, approximate = false;
};

std::optional<Endpoint> endpoint(std::string_view text) {
  Endpoint end;
  while (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%')) {
    end.uncertain |= text.back() != '~';
    end.approximate |= text.back() != '?';
    text.remove_suffix(1);
  }
  const auto parts = parts_of(text);
  const auto days = parts ? days_of(*parts) : std::nullopt;
  if (!days) return std::nullopt;
  end.days = *days;
  return end;
}

/// What a text says, or that its two ends stand the wrong way round.
struct Said {
  std::optional<When> when;
  bool backwards = false;
};

/// `a` and `b` around one separator; either may be empty (unknown) or `..` (open).
Said between(std::string_view a, std::string_view b, std::string_view whole, Extent extent) {
  const auto read = [](std::string_view text) {
    return text.empty() || text == ".." ? Endpoint{} : endpoint(text);
  };
  const auto first = read(a), last = read(b);
  const auto edge = [](std::string_view text) {
    return text.empty() ? Edge::unknown : text == ".." ? Edge::open : Edge::known;
  };
  if (!first || !last) return {};
  When when;
  when.start_edge = edge(a);
  when.end_edge = edge(b);
  if (when.start_edge != Edge::known && when.end_edge != Edge::known) return {};
  when.begins = {first->days.first, std::min(first->days.past, last->days.past)};
  when.ends = {std::max(first->days.first, last->days.first), last->days.past};
  when.extent = extent;
  when.uncertain = first->uncertain || last->uncertain;
  when.approximate = first->approximate || last->approximate;
  when.text = whole;
  if (when.begins.empty() || when.ends.empty()) return {std::nullopt, true};
  return {when};
}

Said single(std::string_view text) {
  const auto end = endpoint(text);
  if (!end) return {};
  When when;
  when.begins = when.ends = end->days;
  when.start_edge = when.end_edge = Edge::known;
  when.uncertain = end->uncertain;
  when.approximate = end->approximate;
  when.text = text;
  return {when};
}

/// Both ends open.
When always() {
  When open;
  open.start_edge = open.end_edge = Edge::open;
  open.text = "..";
  return open;
}

Said said_in(std::string_view text) {
  if (text.empty()) return {When{}};
  if (text == "..") return {always()};
  if (text.front() == '[' && text.back() == ']') {
    const std::string_view inside = text.substr(1, text.size() - 2);
    const auto dots = inside.find("..");
    if (dots == std::string_view::npos) return {};
    return between(trimmed(inside.substr(0, dots)), trimmed(inside.substr(dots + 2)), text,
                   Extent::once_within);
  }
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return single(text);
  return between(trimmed(text.substr(0, slash)), trimmed(text.substr(slash + 1)), text, Extent::throughout);
}

Reading<When> backwards(std::string_view text) {
  return {std::nullopt, fmt::format("date \"{}\" ends before it starts", printable(text, 60)),
          "write the earlier date first"};
}

}  // namespace

std::optional<When> edtf(std::string_view text) { return said_in(trimmed(text)).when; }

Reading<When> parse_when(std::string_view raw, DateOrder order) {
  const std::string_view text = trimmed(raw);
  const auto day = spreadsheet_day(text, order);
  Said said = day ? single(to_string(*day)) : said_in(text);
  if (said.when) return {std::move(said.when), {}, {}};
  if (said.backwards) return backwards(text);
  Slip slip = date_slip(text);
  return {std::nullopt, std::move(slip.fault), std::move(slip.hint)};
}

Reading<When> join(const When& start, const When& end) {
  if (end.text.empty() && start.extent == Extent::throughout) return {start, {}, {}};
  if (start.extent == Extent::throughout || end.extent == Extent::throughout)
    return {std::nullopt, "start or end holds a span of its own",
            "write one date in each, or the whole span in date"};
  const Interval first = start.span(), last = end.span();
  When when;
  when.begins = {first.first, std::min(first.past, last.past)};
  when.ends = {std::max(last.first, first.first), last.past};
  when.extent = Extent::throughout;
  when.start_edge = start.start_edge;
  when.end_edge = end.end_edge;
  when.uncertain = start.uncertain || end.uncertain;
  when.approximate = start.approximate || end.approximate;
  when.text = start.text + "/" + end.text;
  if (when.begins.empty() || when.ends.empty()) return backwards(when.text);
  return {when, {}, {}};
}

}  // namespace entente
