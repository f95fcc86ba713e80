// Change points: where a series settles at another value. MEASURES.md, "Change points", says how they are
// found.
#pragma once

#include <entente/engine/change_points/penalties.hpp>
#include <entente/engine/change_points/series.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/model/date.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// How change points are looked for.
struct ChangePointOptions {
  Penalty criterion = Penalty::three_log_n;
  std::optional<double> penalty{};  ///< a number >= 0 in place of the criterion
  std::size_t min_segment = 3;      ///< observations between change points at least, >= 1
  /// Standard deviation of an observation about its segment, > 0; else difference_noise(), or `least_noise`
  /// where that is larger.
  std::optional<double> noise{};
  double least_noise = 0;
  /// The penalties at which the segmentation is followed, widened to hold the penalty itself; else from
  /// 2 log n up to where no change point is left.
  std::optional<PenaltyRange> range{};
};

/// A change of the mean of a series.
struct ChangePoint {
  std::size_t period = 0;  ///< the first of the new segment, by place in Series::periods
  Date date;               ///< its first day
  std::size_t silent = 0;  ///< periods without a value right before it: the change may lie in any of them
  double before = 0;       ///< mean of the segment that ends
  double after = 0;        ///< mean of the segment that begins
  ChangeStrength strength{};
  /// Share of the resamples that have a change point here or one period away, 0 ... 1; filled by turns().
  std::optional<double> support{};
  /// What each claim adds on both sides, the largest changes first; filled by turns().
  std::vector<Driver> causes{};
  friend bool operator==(const ChangePoint&, const ChangePoint&) = default;
};

/// The change points of one series, and what they were found with.
struct ChangePoints {
  std::vector<ChangePoint> points{};  ///< in order of time; empty where there is none
  std::optional<Reason> undefined{};  ///< why none could be looked for
  Value noise = Reason::n_too_small;  ///< as used
  double penalty = 0;                 ///< of one change, as used
  Value autocorrelation{};            ///< at lag 1, of what the segments leave
  std::vector<PathStep> path{};       ///< the segmentation at other penalties
  Series series{};                    ///< that they are of
  /// The segments are hardly longer than they must be: at least 3 changes, and segments shorter on average
  /// than twice the minimum. Such changes tell of noise taken too small.
  bool crowded = false;
};

/// The change points of a series, without support and causes.
///
/// - Method: pelt() on the observations, under SegmentModel::mean with the noise of the options.
/// - Edge cases: fewer observations than two segments: undefined(n-too-small). No noise, where the noise is
///   estimated: no change point if all observations are alike (within 1e-9 of the largest), else
///   undefined(zero-variance). A noise below 1e-9 of the largest observation counts as none, or as that much
///   where it is given.
/// - Cost: that of penalty_path().
ChangePoints detect_change_points(const Series& series, const ChangePointOptions& options = {});

/// The same change points without strength, path, autocorrelation and crowding. The cost of one pelt().
ChangePoints bare_change_points(const Series& series, const ChangePointOptions& options = {});

/// The periods of these change points alone, by place in Series::periods. The cost of one pelt().
std::vector<std::size_t> change_periods(const Series& series, const ChangePointOptions& options = {});

}  // namespace entente
