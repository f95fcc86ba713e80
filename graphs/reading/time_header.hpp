// What the name of a column says of time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// Which date of a row a column tells.
enum class TimeSide : std::uint8_t { date, start, end };

/// How much of a date it holds.
enum class TimeUnit : std::uint8_t { whole, year, month, day, spells };

/// How sure the name is: those that FORMAT.md gives (`date`, `year`, `since`); others that people use
/// (`timestamp`, `styear`, `finish`); those in which a word of time stands (`treaty_date`), which their cells
/// must bear out; and those that tell what happened then (`established`), of which nothing is said where the
/// cells do not.
enum class TimeName : std::uint8_t { own, known, likely, verb, none };

struct TimeHeader {
  TimeSide side = TimeSide::date;
  TimeUnit unit = TimeUnit::whole;
  TimeName name = TimeName::likely;
  bool unix_time = false;   ///< numbers under it are seconds or milliseconds since 1970
  bool plain_years = true;  ///< numbers under it are years, not decades or years of a budget
  std::size_t rank = 0;     ///< of several columns for one date, that of the lowest is taken
  friend bool operator==(const TimeHeader&, const TimeHeader&) = default;
};

/// What a header says of time; nothing where it says nothing, or speaks of another time than that of a claim
/// (`accessed`, `date_coded`). Case, spaces, `_` and `-` do not matter. O(length).
std::optional<TimeHeader> time_header(std::string_view header);

/// Whether a header names a quarter or half of a year. O(length).
bool names_part_of_year(std::string_view header);

/// Whether a header speaks of something else than the time of a claim, whatever its cells look like: the time
/// of the record (`accessed`, `date_coded`), or where it is kept (`archive no`, `ref`).
bool speaks_of_record(std::string_view header);

}  // namespace entente
