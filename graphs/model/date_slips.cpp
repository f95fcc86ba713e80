// Each rule recognises one habit and names the likely original.
#include <entente/graphs/model/date_slips.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/date_writings.hpp>
#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// Spreadsheets take two digits for 1930 to 2029.
int full_year(int year) { return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year; }

std::string spoken(Date date) {
  static constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
  const Civil parts = civil(date);
  return fmt::format("{} {}", parts.day, months[parts.month - 1]);
}

std::optional<Slip> slip_of_order(std::string_view text, std::string_view shown) {
  const auto parts = day_month_order(text);
  if (!parts) return std::nullopt;
  const auto by_day = calendar_day(parts->year, parts->second, parts->first),
             by_month = calendar_day(parts->year, parts->first, parts->second);
  if (by_day && by_month && *by_day != *by_month)
    return Slip{fmt::format("date \"{}\" is ambiguous: {} or {}", shown, spoken(*by_day), spoken(*by_month)),
                fmt::format("write {} or {}, or pass --date-order dmy or mdy", to_string(*by_day),
                            to_string(*by_month))};
  const auto only = by_day ? by_day : by_month;
  if (!only) return std::nullopt;
  return Slip{fmt::format("date \"{}\" is written with the {} first", shown, by_day ? "day" : "month"),
              fmt::format("write {}, or pass --date-order {}", to_string(*only), by_day ? "dmy" : "mdy")};
}

/// Numbers that may be dates of another calendar: day numbers, months without a sign, clocks of computers.
std::optional<Slip> slip_of_number(std::string_view text, std::string_view shown) {
  const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
  const auto number = whole_number_in(text);
  constexpr int day_of_1970 = 25569;  // as spreadsheets count
  if (number && text.size() == 5)
    return Slip{
        fmt::format("date \"{}\" is a spreadsheet's day number", shown),
        fmt::format("it probably was {}{}; format the column as text", to_string(Date{*number - day_of_1970}),
                    *number < day_of_1970 ? fmt::format(", or {} as R counts days", to_string(Date{*number}))
                                          : std::string{})};
  const auto before_1970 = text.starts_with('-') ? whole_number_in(text.substr(1)) : std::nullopt;
  if (before_1970 && *before_1970 > 999 && *before_1970 <= day_of_1970 && *before_1970 != 9999 &&
      text[1] != '0')
    return Slip{fmt::format("date \"{}\" may be days before 1970, as R counts them", shown),
                fmt::format("write {}", to_string(Date{-*before_1970}))};
  if (number && text.size() == 6)
    if (const auto month = date_text(*number / 100, *number % 100); month && *number % 100 != 0)
      return Slip{fmt::format("date \"{}\" may be a month or another number", shown),
                  fmt::format("write {}", *month)};
  if (const auto day = unix_day(text))
    return Slip{fmt::format("date \"{}\" may be seconds or milliseconds since 1970", shown),
                fmt::format("it would be {}; call the column timestamp, or write it so", *day)};
  const bool decimal = text.size() > 5 && text[4] == '.' && whole_number_in(text.substr(0, 4)) &&
                       text.find_first_not_of("0123456789", 5) == std::string_view::npos;
  if (decimal)
    return Slip{fmt::format("date \"{}\" is a fraction of a year", shown), "write the month or the day"};
  if (digits && !text.empty() && text.size() < 4)
    return Slip{fmt::format("\"{}\" is no date: a year has four digits", shown),
                "write 0476, 1955 or 2015-10"};
  return std::nullopt;
}

/// A year of two digits: `7-Oct-15` and `Oct-15`, as spreadsheets show them.
std::optional<Slip> slip_of_short_year(std::string_view text, std::string_view shown) {
  const auto words = pieces_of(text, " -,./");
  std::optional<int> month, first, second;
  for (const std::string_view word : words)
    if (const auto named = month_named(word)) {
      month = named;
    } else if (const auto value = whole_number_in(word)) {
      (first ? second : first) = value;
    } else {
      return std::nullopt;
    }
  if (!month || !first || words.size() > 3 || std::max(*first, second.value_or(0)) > 99) return std::nullopt;
  const bool day_first = whole_number_in(words.front()).has_value();
  if (!second && *first <= 31 && (day_first || text.find('-') == std::string_view::npos))
    return Slip{fmt::format("date \"{}\" does not tell its year", shown),
                "write the year too, such as 2015-10-07"};
  const auto meant =
      second ? date_text(full_year(*second), *month, *first) : date_text(full_year(*first), *month);
  if (!meant || (second && words.size() != 3)) return std::nullopt;
  return Slip{second ? fmt::format("date \"{}\" has a year of two digits", shown)
                     : fmt::format("date \"{}\" is a month as spreadsheets rewrite it", shown),
              fmt::format("it probably was {}; format the column as text", *meant)};
}

/// `12.03.90`
std::optional<Slip> slip_of_three_numbers(std::string_view text, std::string_view shown) {
  const auto parts = pieces_of(text, "./-");
  const auto is_short = [](std::string_view part) { return part.size() <= 2 && whole_number_in(part); };
  if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), is_short)) return std::nullopt;
  return Slip{fmt::format("date \"{}\" has a year of two digits", shown),
              "write it with all four, such as 2015-10-07"};
}

/// `2015-W03`
std::optional<Slip> slip_of_week(std::string_view text, std::string_view shown) {
  const auto parts = pieces_of(text, "-Ww");
  const bool marked = text.find_first_of("Ww") != std::string_view::npos;
  if (!marked || parts.size() != 2 || parts[0].size() != 4 || parts[1].size() != 2) return std::nullopt;
  const auto year = whole_number_in(parts[0]), week = whole_number_in(parts[1]);
  const auto fourth = year ? calendar_day(*year, 1, 4) : std::nullopt;  // it is in the first week
  if (!fourth || !week || *week < 1 || *week > 53 || *year == 9999) return std::nullopt;
  constexpr int thursday = 3, days = 7;  // day 0 of Date, counted from Monday
  const int from_monday = ((fourth->day + thursday) % days + days) % days;
  const Date first = *fourth + (days * (*week - 1) - from_monday);
  return Slip{fmt::format("date \"{}\" is a week", shown),
              fmt::format("write [{0}..{1}] for a day of it, {0}/{1} for throughout", to_string(first),
                          to_string(first + (days - 1)))};
}

/// A year and one or two digits, which may be a month or another year: `1877-8`, `1911/12`, and `1909-12`
/// with a typographic dash.
std::optional<Slip> slip_of_two_readings(std::string_view text, std::string_view shown) {
  const std::string key = folded(text);
  const auto parts = pieces_of(key, "-/");
  if (parts.size() != 2 || parts[0].size() != 4 || parts[1].size() > 2 || key.size() != 5 + parts[1].size())
    return std::nullopt;
  const auto year = whole_number_in(parts[0]), last = whole_number_in(parts[1]);
  if (year && last && *last == 0 && *year % 100 == 99)
    return Slip{fmt::format("date \"{}\" may be a year or a span of two", shown),
                fmt::format("write {}, or {}/{} for throughout", *year, *year, *year + 1)};
  if (!year || !last || *last < 1 || *last > 12) return std::nullopt;
  const int unit = parts[1].size() == 1 ? 10 : 100, last_year = *year / unit * unit + *last;
  const auto month = date_text(*year, *last);
  if (!month || last_year <= *year) return std::nullopt;
  return Slip{fmt::format("date \"{}\" may be a month or a span of years", shown),
              fmt::format("write {}, or {}/{} for throughout", *month, *year, last_year)};
}

std::optional<Slip> slip_of_calendar(std::string_view text, std::string_view shown) {
  const auto by_dash = pieces_of(text, "-");
  if ((text.size() == 7 || text.size() == 10) && by_dash.size() == text.size() / 3 &&
      std::all_of(by_dash.begin(), by_dash.end(),
                  [](std::string_view piece) { return whole_number_in(piece); }))
    return Slip{fmt::format("date \"{}\" is not in the calendar", shown), "check its month and day"};
  return std::nullopt;
}

std::optional<Slip> slip_of_words(std::string_view text, std::string_view shown) {
  const std::string key = folded(text);
  const auto words = pieces_of(key, " -,");
  const auto year = words.size() < 2 ? std::nullopt : whole_number_in(words.back());
  if (year && words.back().size() == 4 && words[0] == "winter")
    return Slip{fmt::format("date \"{}\" may be the winter before or behind that year", shown),
                fmt::format("write {0}-24 for December {0} to February {1}", *year, *year + 1)};
  if (year && words.size() == 2 && words.back().size() == 4 &&
      (words[0] == "early" || words[0] == "mid" || words[0] == "late" || words[0] == "end"))
    return Slip{fmt::format("date \"{}\" is a part of a year", shown),
                fmt::format("write the months that it may mean, such as [{0}-01..{0}-04]", *year)};
  if (key.size() == 5 && key.back() == 's' && whole_number_in(key.substr(0, 4)))
    return Slip{fmt::format("date \"{}\" may be ten years or a hundred", shown),
                fmt::format("write {0}X or {1}XX", key.substr(0, 3), key.substr(0, 2))};
  if (key.size() > 4 && (key.ends_with("-") || key.ends_with(" to")) && whole_number_in(key.substr(0, 4)))
    return Slip{
        fmt::format("date \"{}\" does not say how it ends", shown),
        fmt::format("write {0}/.. where it goes on, {0}/ where the end is not known", key.substr(0, 4))};
  for (const std::string_view word :
       {"present", "ongoing", "today", "still", "now", "current", "open", "to date"})
    if (key == word)
      return Slip{fmt::format("date \"{}\" is an end without a beginning", shown),
                  "write both, such as 1955/.., or put it under end"};
  return std::nullopt;
}

/// What has one reading, where it must be written in EDTF.
std::optional<Slip> slip_of_writing(std::string_view text, std::string_view shown) {
  const auto writing = date_writing(text);
  if (!writing) return std::nullopt;
  return Slip{fmt::format("date \"{}\" is written {}", shown, writing->manner),
              writing->edtf.empty() ? std::string("leave it empty") : fmt::format("write {}", writing->edtf)};
}

/// `12 octobre 1990`: numbers, of which one is a year, and a word.
std::optional<Slip> slip_of_foreign_month(std::string_view text, std::string_view shown) {
  const auto pieces = pieces_of(text, " -,./");
  std::string_view word;
  std::size_t years = 0, days = 0;
  for (const std::string_view piece : pieces) {
    const bool is_number = whole_number_in(piece).has_value();
    const bool is_word = piece.size() > 2 && piece.find_first_of("0123456789") == std::string_view::npos;
    if (!is_number && (!word.empty() || !is_word)) return std::nullopt;
    if (!is_number) word = piece;
    years += is_number && piece.size() == 4 ? 1U : 0U;
    days += is_number && piece.size() <= 2 ? 1U : 0U;
  }
  if (word.empty() || years != 1 || days + 2 != pieces.size() || days > 1) return std::nullopt;
  return Slip{fmt::format("\"{}\" is no date: \"{}\" is no month in English", shown, printable(word, 40)),
              days == 1 ? "write the month as a number, such as 2015-10-07"
                        : "write the month as a number, such as 2015-10"};
}

std::optional<Slip> slip_of_years(std::string_view text, std::string_view shown) {
  const bool marked = text.starts_with('-') || text.starts_with('y') || text.starts_with('Y');
  if (!marked || text.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  return Slip{fmt::format("date \"{}\" is outside the years 1 to 9999", shown), "leave the date empty"};
}

}  // namespace

std::optional<Date> spreadsheet_day(std::string_view text, DateOrder order) {
  const auto parts = day_month_order(text);
  if (!parts || order == DateOrder::refuse) return std::nullopt;
  return order == DateOrder::day_first ? calendar_day(parts->year, parts->second, parts->first)
                                       : calendar_day(parts->year, parts->first, parts->second);
}

Slip date_slip(std::string_view text) {
  const std::string shown = printable(text, 60);
  for (const auto rule :
       {slip_of_order, slip_of_number, slip_of_short_year, slip_of_three_numbers, slip_of_two_readings,
        slip_of_week, slip_of_writing, slip_of_calendar, slip_of_words, slip_of_years, slip_of_foreign_month})
    if (auto slip = rule(text, shown)) return *slip;
  return {fmt::format("\"{}\" is no date", shown),
          "write 2015, 2015-10, 2015-10-07, 1947/1991 or [1947..1991]"};
}

}  // namespace entente
