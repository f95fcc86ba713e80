// How much a series varies from one observation to the next when nothing changes.
#pragma once

#include <entente/engine/scores.hpp>

#include <span>
#include <vector>

namespace entente {

/// The middle value, or the mean of the two middle ones; of at least one value. O(n).
double median(std::vector<double> values);

/// The noise of a series with few jumps: the scaled median absolute deviation of its first differences, over
/// the square root of 2.
///
/// - Formula: 1.4826 median |d - median d| / sqrt 2, d the first differences. For independent normal noise it
///   is the standard deviation.
/// - Range: >= 0, in units of the series. 0 where more than half of the differences are alike: the median
///   then says nothing of the others.
/// - Edge cases: fewer than 3 observations: undefined(n-too-small).
/// - Cost: O(n).
Value difference_noise(std::span<const double> series);

/// The noise of a series by the mean square of its first differences, over the square root of 2.
///
/// - Formula: sqrt(mean d^2 / 2), d the first differences. For independent noise it is the standard
///   deviation, with far less scatter than difference_noise() has in a short series; a jump of size J in n
///   differences adds J^2 / 2n to its square.
/// - Range: >= 0, in units of the series. Edge cases and cost as difference_noise().
/// - Reference: Rice 1984, doi:10.1214/aos/1176346788.
Value successive_noise(std::span<const double> series);

/// The correlation of what a series leaves with what it leaves one observation later.
///
/// - Formula: sum r_i r_(i+1) / sum r_i^2, where `residuals` have mean 0.
/// - Range: -1 ... 1.
/// - Edge cases: fewer than 3: undefined(n-too-small); all 0: undefined(zero-variance).
/// - Cost: O(n).
Value lag_one_autocorrelation(std::span<const double> residuals);

}  // namespace entente
