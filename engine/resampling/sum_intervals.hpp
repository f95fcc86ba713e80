// Intervals of statistics that are sums of claims: of shifts, of levels in one era, of leanings.
#pragma once

#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/resampling/resampled_shifts.hpp>

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// The eras that a statistic looks at.
enum class ErasSeen : std::uint8_t { before, after, both };

/// A statistic of sums.
struct SumStatistic {
  Value observed{};                       ///< of the record as it is
  Value (*of)(const Sums&) = {};          ///< of a resample
  ErasSeen eras = ErasSeen::both;         ///< what it is drawn from: Bootstrap::units
  Drawn few_sources = Drawn::each_claim;  ///< what is drawn where sources are too few
  double furthest = HUGE_VAL;             ///< from 0 that it can be
};

/// The intervals of statistics of the sums of `claims`, in their order; those that are drawn alike are read
/// from the same draws.
///
/// - Undefined: as observed; no-ties, when an era that it looks at has no claim; one-claim and two-claims as
///   Resampling::too_few(); as bounds() says.
/// - Errors as shift_intervals(). O(replicates * claims).
std::vector<ShiftInterval> sum_intervals(const std::vector<CountedClaim>& claims,
                                         std::span<const SumStatistic> statistics,
                                         const IntervalOptions& options);

/// Everything of an interval but what the replicates tell: its bounds are still undefined.
ShiftInterval bare_interval(const std::vector<CountedClaim>& claims, const Resampling& resampling,
                            const IntervalOptions& options);

}  // namespace entente
