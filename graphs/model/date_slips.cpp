// Each rule recognises one habit and names the likely original.
#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace entente {
namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || value < 0)
    return std::nullopt;
  return value;
}

std::vector<std::string_view> pieces(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (end > at) found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

/// The month that a word names in full or by its first three letters.
std::optional<int> month_named(std::string_view word) {
  const std::string key = folded(word);
  for (std::size_t m = 0; m < months.size(); ++m)
    if (key.size() >= 3 && months[m].starts_with(key)) return static_cast<int>(m) + 1;
  return std::nullopt;
}

/// Spreadsheets take two digits for 1930 to 2029.
int full_year(int year) { return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year; }

struct Triple {
  int a = 0, b = 0, year = 0;
};

std::optional<Triple> triple(std::string_view text) {
  for (const char separator : {'/', '.', '-'}) {
    const auto found = pieces(text, std::string_view(&separator, 1));
    if (found.size() != 3 || found[2].size() != 4 || found[0].size() > 2 || found[1].size() > 2) continue;
    const auto a = number(found[0]), b = number(found[1]), year = number(found[2]);
    if (a && b && year) return Triple{*a, *b, *year};
  }
  return std::nullopt;
}

std::optional<Date> day_of(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  return civil_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::string spoken(Date date) {
  const Civil parts = civil(date);
  std::string month(months[parts.month - 1]);
  month[0] = static_cast<char>(month[0] - 'a' + 'A');
  return fmt::format("{} {}", parts.day, month);
}

std::optional<Slip> slip_of_order(std::string_view text, std::string_view shown) {
  const auto parts = triple(text);
  if (!parts) return std::nullopt;
  const auto by_day = day_of(parts->year, parts->b, parts->a),
             by_month = day_of(parts->year, parts->a, parts->b);
  if (by_day && by_month && *by_day != *by_month)
    return Slip{fmt::format("date \"{}\" is ambiguous: {} or {}", shown, spoken(*by_day), spoken(*by_month)),
                fmt::format("write {} or {}, or pass --date-order dmy or mdy", to_string(*by_day),
                            to_string(*by_month))};
  const auto only = by_day ? by_day : by_month;
  if (!only) return std::nullopt;
  return Slip{fmt::format("date \"{}\" is not in the order year-month-day", shown),
              fmt::format("write {}, or pass --date-order {}", to_string(*only), by_day ? "dmy" : "mdy"),
              to_string(*only)};
}

std::optional<Slip> slip_of_spreadsheet(std::string_view text, std::string_view shown) {
  const auto serial = number(text);
  if (serial && text.size() == 5) {
    const Date day{*serial - 25569};  // serial 25569 is 1970-01-01
    return Slip{fmt::format("date \"{}\" is a spreadsheet's day number", shown),
                fmt::format("it probably was {}; format the column as text", to_string(day))};
  }
  const auto words = pieces(text, " -,./");
  std::optional<int> month, first, second;
  for (const std::string_view word : words)
    if (const auto named = month_named(word)) {
      month = named;
    } else if (const auto value = number(word)) {
      (first ? second : first) = value;
    } else {
      return std::nullopt;
    }
  if (!month || !first || *first > 9999 || words.size() > 3) return std::nullopt;
  if (second && std::max(*first, *second) < 100 && words.size() == 3) {  // 7-Oct-15, as Excel shows it
    const auto day = day_of(full_year(*second), *month, *first);
    if (!day) return std::nullopt;
    return Slip{fmt::format("date \"{}\" has a year of two digits", shown),
                fmt::format("it probably was {}; format the column as text", to_string(*day))};
  }
  if (!second) {
    const std::string meant = fmt::format("{:04}-{:02}", full_year(*first), *month);
    return Slip{fmt::format("date \"{}\" is a month as spreadsheets rewrite it", shown),
                fmt::format("it probably was {}; format the column as text", meant),
                *first >= 1000 && words.size() == 2 ? meant : ""};
  }
  const auto day = day_of(std::max(*first, *second), *month, std::min(*first, *second));
  if (!day) return std::nullopt;
  return Slip{fmt::format("date \"{}\" is not in the order year-month-day", shown),
              fmt::format("write {}", to_string(*day)),
              std::max(*first, *second) >= 1000 && words.size() == 3 ? to_string(*day) : ""};
}

std::optional<Slip> slip_of_form(std::string_view text, std::string_view shown) {
  const auto by_dash = pieces(text, "-"), by_slash = pieces(text, "/");
  const auto padded = [](const std::vector<std::string_view>& found) -> std::string {
    if (found.size() < 2 || found.size() > 3 || found[0].size() != 4) return {};
    const auto year = number(found[0]), month = number(found[1]), day = number(found.back());
    if (!year || !month || !day) return {};
    if (found.size() == 3) return to_string(day_of(*year, *month, *day).value_or(distant_past));
    return day_of(*year, *month, 1) ? fmt::format("{:04}-{:02}", *year, *month) : std::string{};
  };
  if (by_dash.size() == 2 && by_dash[0].size() == 4 && by_dash[1].size() == 1 && !padded(by_dash).empty()) {
    const int first_year = *number(by_dash[0]), last_year = first_year / 10 * 10 + *number(by_dash[1]);
    if (last_year > first_year)
      return Slip{fmt::format("date \"{}\" may be a month or a span of years", shown),
                  fmt::format("write {}, or {}/{} for throughout", padded(by_dash), first_year, last_year)};
  }
  for (const std::string& meant : {padded(by_dash), by_slash.size() == 3 ? padded(by_slash) : std::string{}})
    if (!meant.empty() && meant != text)
      return Slip{fmt::format("date \"{}\" is not in the form 2015-10-07", shown),
                  fmt::format("write {}", meant), meant};
  const auto first = by_dash.empty() ? std::nullopt : number(by_dash[0]);
  const auto last = by_dash.size() == 2 ? number(by_dash[1]) : std::nullopt;
  if (first && last && by_dash[0].size() == 4 && *last > 24 &&
      (by_dash[1].size() == 2 || (by_dash[1].size() == 4 && *last >= *first))) {
    const int end = by_dash[1].size() == 2 ? *first / 100 * 100 + *last : *last;
    return Slip{fmt::format("date \"{}\" is a span with a dash", shown),
                fmt::format("write {}/{:04} for throughout, or [{}..{:04}] for once within", *first, end,
                            *first, end)};
  }
  if ((text.size() == 7 || text.size() == 10) && by_dash.size() == text.size() / 3 &&
      std::all_of(by_dash.begin(), by_dash.end(), [](std::string_view piece) { return number(piece); }))
    return Slip{fmt::format("date \"{}\" is not in the calendar", shown), "check its month and day"};
  if (text.size() == 5 && text.back() == 's' && number(text.substr(0, 4)))
    return Slip{fmt::format("date \"{}\" is a decade in words", shown),
                fmt::format("write {}X", text.substr(0, 3)),
                text[2] == '0' || text[3] != '0'
                    ? ""
                    : fmt::format("{}X", text.substr(0, 3))};  // the 1900s may be a century
  return std::nullopt;
}

std::optional<Slip> slip_of_vocabulary(std::string_view text, std::string_view shown) {
  const std::string key = folded(text);
  if (key == "unknown" || key == "open" || key.ends_with("/unknown") || key.ends_with("/open"))
    return Slip{fmt::format("date \"{}\" uses words of the 2012 draft", shown),
                "leave an unknown end empty (1955/) and write .. for one that goes on (1955/..)"};
  for (const std::string_view about : {"c. ", "ca. ", "ca ", "circa ", "c."})
    if (key.starts_with(about) && number(std::string_view(key).substr(about.size())))
      return Slip{fmt::format("date \"{}\" says \"about\" in words", shown),
                  fmt::format("write {}~", std::string_view(key).substr(about.size())),
                  fmt::format("{}~", std::string_view(key).substr(about.size()))};
  if (key.size() == 4 && key.find('u') != std::string::npos &&
      number(std::string_view(key).substr(0, key.find('u')))) {
    std::string meant = key;
    for (char& c : meant) c = c == 'u' ? 'X' : c;
    return Slip{fmt::format("date \"{}\" uses letters of the 2012 draft", shown),
                fmt::format("write {}", meant)};
  }
  if (text.find('T') != std::string_view::npos && text.size() > 10 && text[10] == 'T')
    return Slip{fmt::format("date \"{}\" has a time of day", shown),
                fmt::format("write {}", text.substr(0, 10))};
  if (text.starts_with('-') || key.starts_with('y'))
    return Slip{fmt::format("date \"{}\" is outside the years 1 to 9999", shown), "leave the date empty"};
  return std::nullopt;
}

}  // namespace

std::optional<Date> spreadsheet_day(std::string_view text, DateOrder order) {
  const auto parts = triple(text);
  if (!parts || order == DateOrder::refuse) return std::nullopt;
  return order == DateOrder::day_first ? day_of(parts->year, parts->b, parts->a)
                                       : day_of(parts->year, parts->a, parts->b);
}

Slip date_slip(std::string_view text) {
  const std::string shown = printable(text, 60);
  for (const auto rule : {slip_of_order, slip_of_spreadsheet, slip_of_form, slip_of_vocabulary})
    if (auto slip = rule(text, shown)) return *slip;
  return {fmt::format("\"{}\" is no date", shown),
          "write 2015, 2015-10, 2015-10-07, 1947/1991 or [1947..1991]"};
}

}  // namespace entente
