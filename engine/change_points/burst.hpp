// Whether more claims of one sign than chance would put there fall into one year.
#pragma once

#include <entente/engine/change_points/turn_options.hpp>
#include <entente/engine/scores.hpp>
#include <entente/graphs/model/date.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace entente {

/// A claim by what it does to the tie, and when: it begins with its sign, and ends with the opposite one.
struct BurstClaim {
  int sign = 0;  ///< 1 or -1
  std::optional<Date> begins{}, ends{};
  Interval within;  ///< the days on which it can be told: both dates lie there
};

/// The most one-sided year, and how likely chance makes one as one-sided.
struct BurstTest {
  Interval year{};        ///< of two half-years
  int balance = 0;        ///< signs of the beginnings in it, less signs of the ends
  std::size_t count = 0;  ///< beginnings and ends in it
  Value statistic{};
  Value p{};
  friend bool operator==(const BurstTest&, const BurstTest&) = default;
};

/// Beginnings and ends that a record needs to be asked for a burst.
inline constexpr std::size_t least_moments = 3;

/// How far a claim is moved at most, in days: ten years.
inline constexpr std::int32_t farthest_moved = 3652;

/// The test of one burst.
///
/// - Years: those from 1 January and those from 1 July on, so that half of each is in the next.
/// - Statistic: the largest |balance| / sqrt(1 + u) over years, where u is how many dates a year has on
///   average in the seven years around it, as far as the record goes; of equal ones, the earliest.
/// - p: (c + 1) / (R + 1), c those of R replicates whose largest is as large: 1 / (R + 1) ... 1. In a
///   replicate each claim is moved as a whole by a random number of days, up to ten years either way; what
///   falls beyond the days of the claim comes back from their end as from a mirror. So the density of the
///   record stays, as fine as ten years, and who tells of which time.
/// - Edge cases: fewer than least_moments dates: undefined(n-too-small).
/// - Errors: Error(usage) for more replicates than can be afforded (work.hpp).
/// - Cost: O(replicates * (claims + years)).
/// - Reference: ours; the scan of a window is that of Naus 1965, doi:10.1080/01621459.1965.10480810.
BurstTest burst_test(std::span<const BurstClaim> claims, const TurnOptions& options = {});

}  // namespace entente
