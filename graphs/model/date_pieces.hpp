// What the readers of written dates share: numbers, months by name, days of the calendar.
#pragma once

#include <entente/graphs/model/date.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A text of digits alone as a number; nothing for anything else, or for what an int cannot hold.
std::optional<int> whole_number_in(std::string_view text);

/// The parts of `text` between any of `separators`; empty parts are left out.
std::vector<std::string_view> pieces_of(std::string_view text, std::string_view separators);

/// 1 to 12 for a word that names a month in English, in full or by its first three or more letters, with or
/// without a full stop.
std::optional<int> month_named(std::string_view word);

/// As civil_day(), of numbers that may be anything.
std::optional<Date> calendar_day(int year, int month, int day);

/// `1955`, `1955-04`, `1955-04-07`: what a month or a day of 0 leaves. Nothing when there is no such day.
std::optional<std::string> date_text(int year, int month = 0, int day = 0);

/// Three numbers of which the last has four digits, parted by one of `/`, `.` and `-`: `12/01/2014`.
struct DayMonthOrder {
  int first = 0, second = 0, year = 0;
  char sign = '/';
};
std::optional<DayMonthOrder> day_month_order(std::string_view text);

}  // namespace entente
