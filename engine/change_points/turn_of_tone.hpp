// Whether the tone of what begins turns on some day: a permutation test of values over their days.
#pragma once

#include <entente/engine/change_points/turn_options.hpp>
#include <entente/engine/scores.hpp>
#include <entente/graphs/model/date.hpp>

#include <cstddef>
#include <span>

namespace entente {

/// A value and the day that it is of. Values of one stratum may change places; those of two may not.
struct DatedValue {
  Date day;
  double value = 0;
  std::size_t stratum = 0;
};

/// The cut that parts the values best, and how likely chance makes one as good.
struct ToneTest {
  std::size_t before = 0;  ///< how many values lie before the cut; 0 where the test is undefined
  Value statistic{};       ///< of that cut
  Value p{};
  friend bool operator==(const ToneTest&, const ToneTest&) = default;
};

/// Values on both sides of a cut, at least.
inline constexpr std::size_t least_side = 3;

/// The test of one turn of tone.
///
/// - Input: finite values in order of time; strata are small numbers, counted from 0.
/// - Cuts: between two days, with least_side values or more on both sides.
/// - Statistic: the largest |L - E L| / sd L over cuts, where L is the sum of the values before the cut, and
///   mean and standard deviation are those of all orders that keep each stratum on its days (hypergeometric,
///   known without drawing). For a single stratum that is the cut with the largest difference of means, its
///   square times n1 n2 / n.
/// - p: (c + 1) / (R + 1), c the random orders of R whose largest cut is as large: 1 / (R + 1) ... 1.
///   Leanings of sources, which tell of different times, make no turn: each source keeps its days.
/// - Edge cases: no cut: undefined(n-too-small); all values of each stratum alike, so that no order differs
///   from another: undefined(zero-variance).
/// - Errors: Error(usage) for more orders than can be afforded (work.hpp).
/// - Cost: O(permutations * values).
/// - Reference: Lausen & Schumacher 1992, doi:10.2307/2532740 (maximally selected statistics); Strasser &
///   Weber 1999, epub.wu.ac.at/102 (their moments); Phipson & Smyth 2010,
///   doi:10.2202/1544-6115.1585 (p).
ToneTest tone_test(std::span<const DatedValue> values, const TurnOptions& options = {});

}  // namespace entente
