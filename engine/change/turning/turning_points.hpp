// Turning points: where a series settles at another value. MEASURES.md, "Turning points", says how they are
// found.
#pragma once

#include <entente/engine/change/shifts.hpp>
#include <entente/engine/change/turning/penalties.hpp>
#include <entente/engine/change/turning/series.hpp>
#include <entente/engine/scores.hpp>
#include <entente/graphs/model/date.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// How turning points are looked for.
struct TurnOptions {
  Penalty criterion = Penalty::three_log_n;
  std::optional<double> penalty{};  ///< a number >= 0 in place of the criterion
  std::size_t min_segment = 3;      ///< observations between turning points at least, >= 1
  /// Standard deviation of an observation about its segment, > 0; else difference_noise(), or `least_noise`
  /// where that is larger.
  std::optional<double> noise{};
  double least_noise = 0;
  /// The penalties at which the segmentation is followed, widened to hold the penalty itself; else from
  /// 2 log n up to where no turning point is left.
  std::optional<PenaltyRange> range{};
};

/// A change of the mean of a series.
struct TurningPoint {
  std::size_t period = 0;  ///< the first of the new segment, by place in Series::periods
  Date date;               ///< its first day
  std::size_t silent = 0;  ///< periods without a value right before it: the turn may lie in any of them
  double before = 0;       ///< mean of the segment that ends
  double after = 0;        ///< mean of the segment that begins
  TurnStrength strength{};
  /// Share of the resamples that have a turning point here or one period away, 0 ... 1; filled by turns().
  std::optional<double> support{};
  /// The claims whose part changes most; filled by turns().
  std::vector<Driver> causes{};
  friend bool operator==(const TurningPoint&, const TurningPoint&) = default;
};

/// The turning points of one series, and what they were found with.
struct Turns {
  std::vector<TurningPoint> points{};  ///< in order of time; empty where there is none
  std::optional<Reason> undefined{};   ///< why none could be looked for
  Value noise = Reason::n_too_small;   ///< as used
  double penalty = 0;                  ///< of one change, as used
  Value autocorrelation{};             ///< at lag 1, of what the segments leave
  std::vector<PathStep> path{};        ///< the segmentation at other penalties
  Series series{};                     ///< that they are of
  /// The segments are hardly longer than they must be: at least 3 changes, and segments shorter on average
  /// than twice the minimum. Such changes tell of noise taken too small rather than of turns.
  bool crowded = false;
};

/// The turning points of a series, without support and causes.
///
/// - Method: pelt() on the observations, under SegmentModel::mean with the noise of the options.
/// - Edge cases: fewer observations than two segments: undefined(n-too-small). No noise, where the noise is
///   estimated: no turning point if all observations are alike (within 1e-9 of the largest), else
///   undefined(zero-variance). A noise below 1e-9 of the largest observation counts as none, or as that much
///   where it is given.
/// - Cost: that of penalty_path().
Turns turning_points(const Series& series, const TurnOptions& options = {});

/// The same turning points without strength, path, autocorrelation and crowding. The cost of one pelt().
Turns bare_turning_points(const Series& series, const TurnOptions& options = {});

/// The periods of these turning points alone, by place in Series::periods. The cost of one pelt().
std::vector<std::size_t> turning_periods(const Series& series, const TurnOptions& options = {});

}  // namespace entente
