// The cost of any stretch of a series in constant time, from running sums.
#pragma once

#include <entente/engine/change_points/segmentation.hpp>

#include <span>
#include <vector>

namespace entente {

/// Answers for one series under fixed options. O(n) to build.
class SegmentCost {
 public:
  SegmentCost(std::span<const double> series, const SegmentationOptions& options);

  /// The cost of the observations from `first` up to but not including `past`, first < past. O(1).
  double operator()(std::size_t first, std::size_t past) const;
  std::size_t size() const { return sums_.size() - 1; }
  /// How much more two neighbouring segments may cost than both as one: what PELT must allow for. 0 but for
  /// a cost of lengths.
  double loss_by_cut() const;

 private:
  double square_error(std::size_t first, std::size_t past) const;

  SegmentationOptions options_;
  double variance_floor_ = 0;
  // Extended precision: a level of millions beside a noise of thousandths would else drown in rounding.
  std::vector<long double> sums_, squares_;
};

}  // namespace entente
