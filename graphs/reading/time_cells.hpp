// Whether the cells of columns look like times, whatever their names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Of a column: how many cells are filled, how many of them are dates by their form, how many are numbers
/// that may be years (1400 to 2100) or days of eight digits, how many of these are such days, how many are
/// numbers up to 31, or months by name, how many are other numbers, how many are `0`, `1`, `yes` or `no`; and
/// the first that is neither date nor year, or else the first.
struct CellTimes {
  std::size_t filled = 0, dates = 0, years = 0, eight_digits = 0, parts = 0, numbers = 0, flags = 0;
  std::string example;

  std::size_t times() const { return dates + years; }
  /// Whether dates, or years, prevail, and what is no time is not simply another number.
  bool are_times() const {
    return filled > 0 && 2 * times() >= filled && (numbers + parts == 0 || dates > 0);
  }
};

/// Whether a cell is a date by its form; plain numbers are none.
bool looks_like_date(std::string_view cell);

/// Whether it is a date by its form, or a number that may be a year.
bool looks_like_time(std::string_view cell);

/// All columns of a sheet with so many. O(bytes).
std::vector<CellTimes> cell_times(std::string_view text, const std::string& file, std::size_t columns);

/// Whether, in half of the rows that fill both, the other column names the year of the column of years: else
/// it speaks of another time. O(bytes).
bool tell_the_same_year(std::string_view text, const std::string& file, std::size_t years, std::size_t other);

}  // namespace entente
