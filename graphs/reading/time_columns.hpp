// Which columns of a sheet tell when: what looks like time is read, or named.
#pragma once

#include <entente/graphs/reading/sheet.hpp>
#include <entente/graphs/reading/time_header.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The columns of one date of a row: whole, in parts, or both, and then the parts speak where the whole is
/// empty.
struct TimeColumn {
  std::size_t whole = Sheet::absent, year = Sheet::absent, month = Sheet::absent, day = Sheet::absent;
  /// Others that tell the same date, but are not read for it; they may contradict it.
  std::vector<std::size_t> rivals{};
  /// Others that tell what happened then (`signed`): they may tell it where the rest of the row does not.
  std::vector<std::size_t> stand_ins{};
  bool of_years = false;   ///< the whole is a column of years: beside a start it says nothing new
  bool unix_time = false;  ///< its numbers are seconds or milliseconds since 1970

  bool is_there() const { return whole != Sheet::absent || year != Sheet::absent; }
};

struct TimeColumns {
  TimeColumn date, start, end;
  std::size_t spells = Sheet::absent;  ///< Gephi's lists of times
};

/// Which dates a sheet has: all three, or only the first and the last day of something.
enum class TimeSides : std::uint8_t { all, start_and_end };

/// Finds the columns that tell when, by their names, and by their cells where no name does; those that are
/// not under a name of FORMAT.md are told in one notice. A column that seems to hold times, or is called so,
/// and cannot be used so is an error, or, in a sheet that has others, a warning or notice, which names it; so
/// are headers that are times themselves, and actors that are. Columns of `kept` (by header) are left alone,
/// whatever they look like. The columns found are no extras of the sheet any more. `text` is the sheet's.
/// O(columns), or O(bytes) where cells have to be looked at.
TimeColumns time_columns(Sheet& sheet, std::string_view text, TimeSides sides,
                         std::span<const std::string> kept);

}  // namespace entente
