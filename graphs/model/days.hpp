// Days in stretches: what is left of a span when an actor was away for a while.
#pragma once

#include <entente/graphs/model/date.hpp>

#include <vector>

namespace entente {

/// The days of a span without those of its gaps.
struct Days {
  Interval hull;                 ///< from the first day to the last; without days when there are none
  std::vector<Interval> gaps{};  ///< within the hull, sorted, apart from each other and from its ends

  bool empty() const { return hull.empty(); }
  /// How many days they are. O(gaps).
  std::int64_t count() const;
  /// O(gaps).
  bool contains(Date date) const;
  /// The stretches between the gaps, in order; none when there are no days.
  std::vector<Interval> stretches() const;
  friend bool operator==(const Days&, const Days&) = default;
};

/// `1919-11-11 to 1939-09-28, 1945-04-19 to ..`, as to_string(Interval).
std::string to_string(const Days& days);

/// The days of the stretches together, which may overlap and come in any order. O(stretches log stretches).
Days days_of(std::vector<Interval> stretches);

/// The days in both. O(gaps).
Days common_days(const Days& days, Interval span);
Days common_days(const Days& a, const Days& b);

}  // namespace entente
