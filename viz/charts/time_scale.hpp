// Days on the paper, from left to right.
#pragma once

#include <entente/graphs/model/date.hpp>

#include <string>
#include <vector>

namespace entente {

/// A day that is marked on an axis.
struct Tick {
  double x = 0;
  std::string text{};  ///< `1960`, `Mar 2014`
};

/// A regular value. The span is bounded and has a day or more.
class TimeScale {
 public:
  TimeScale(Interval span, double left, double right) : span_(span), left_(left), right_(right) {}

  Interval span() const { return span_; }
  double left() const { return left_; }
  double right() const { return right_; }
  /// Where a day begins; days outside the span stand at its ends.
  double x(Date date) const;
  /// Years, or months of a short span, that are round and have room beside each other.
  std::vector<Tick> ticks() const;

 private:
  Interval span_;
  double left_, right_;
};

}  // namespace entente
