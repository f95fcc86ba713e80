// Civil days and half-open spans of them. Dates are proleptic Gregorian; nothing here reads a clock or a
// locale.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// A civil day, counted from 1970-01-01 (day 0).
struct Date {
  std::int32_t day = 0;
  friend constexpr auto operator<=>(Date, Date) = default;
};

/// Year, month and day of a Date, as people write it.
struct Civil {
  int year = 1970;
  unsigned month = 1;
  unsigned day = 1;
};

/// Stand-ins for "no bound": earlier and later than every day that a sheet can state (years 1 to 9999).
inline constexpr Date distant_past{-1'000'000};
inline constexpr Date distant_future{3'000'000};

/// The day `year`-`month`-`day`; nothing when there is no such day or the year is outside 1..9999. O(1).
std::optional<Date> civil_day(int year, unsigned month, unsigned day);

/// The inverse of civil_day(). O(1).
Civil civil(Date date);

/// `1971-08-09`; the empty string for distant_past and distant_future.
std::string to_string(Date date);

constexpr Date operator+(Date date, std::int32_t days) { return {date.day + days}; }

/// The days from `first` up to but not including `past`.
struct Interval {
  Date first = distant_past;
  Date past = distant_future;

  constexpr bool empty() const { return past <= first; }
  /// Whether it has a first and a last day.
  constexpr bool bounded() const { return first != distant_past && past != distant_future; }
  /// Number of days; 0 when empty.
  constexpr std::int64_t days() const { return empty() ? 0 : std::int64_t{past.day} - first.day; }
  constexpr bool contains(Date date) const { return first <= date && date < past; }
  constexpr bool contains(Interval other) const { return first <= other.first && other.past <= past; }
  constexpr bool overlaps(Interval other) const {
    return std::max(first, other.first) < std::min(past, other.past);
  }
  friend constexpr auto operator<=>(const Interval&, const Interval&) = default;
};

/// The days in both; empty when there are none.
constexpr Interval intersection(Interval a, Interval b) {
  const Date first = std::max(a.first, b.first);
  return {first, std::max(first, std::min(a.past, b.past))};
}

/// `1979-12-24 to 1989-02-15` with the last day inclusive, as people write spans; `..` for a missing bound.
std::string to_string(Interval interval);

}  // namespace entente
