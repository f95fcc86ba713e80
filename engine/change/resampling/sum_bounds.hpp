// Bounds of statistics that are sums of claims, all read from the same resamples.
#pragma once

#include <entente/engine/change/resampling/intervals.hpp>
#include <entente/engine/change/resampling/resampled_shifts.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// A statistic of sums.
struct SumStatistic {
  Value observed{};               ///< of the record as it is
  Value (*of)(const Sums&) = {};  ///< of a resample
  std::size_t units = 2;          ///< what it is drawn from: Bootstrap::units
};

/// The bounds of statistics, and the resamples that they were read from.
struct SumBounds {
  std::vector<Bounds> bounds{};  ///< one for each statistic, in their order
  std::size_t replicates = 0;
  bool exact = false;  ///< all resamples were looked at, and no random number drawn
};

/// The bounds of statistics of the sums of `claims`, drawn by their `resampling`, which must be able to vary.
/// Errors as shift_intervals(). O(replicates * claims).
SumBounds sum_bounds(const std::vector<Claim>& claims, const Resampling& resampling,
                     std::span<const SumStatistic> statistics, const IntervalOptions& options);

/// Everything of an interval but what the replicates tell: its bounds are still undefined.
ShiftInterval described(const std::vector<Claim>& claims, const Resampling& resampling,
                        const IntervalOptions& options);

}  // namespace entente
