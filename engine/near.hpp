// What counts as equal, and what as 0: the tolerances for levels and scores. Lengths of paths, which are
// whole numbers, have rounding() of engine/centrality/path_length.hpp.
#pragma once

#include <algorithm>
#include <cmath>

namespace entente {

/// Two results are taken for equal up to this share of the larger. A level is off by some 1e-16 of its
/// amounts, a score of thousands of terms or of an iteration by some 1e-12: a thousand times as much is still
/// far below any difference that the weights of a codebook make, which have three digits at most.
inline constexpr double same_share = 1e-9;

/// Whether two results are the same but for rounding. 0 is near 0 alone.
inline bool is_near(double x, double y) {
  return std::abs(x - y) <= same_share * std::max(std::abs(x), std::abs(y));
}

/// What rounding alone keeps from 0, as a share of the terms of a sum: it has no sign, and nothing is made of
/// it.
inline constexpr double rounding_share = 1e-12;

/// A sum or difference; exactly 0 where it is within rounding_share of `size`, what its terms come to without
/// their signs. Not finite where the value is not.
inline double settled(double value, double size) {
  return std::abs(value) <= rounding_share * size ? 0 : value;
}

/// The same of a difference of two numbers.
inline double settled_difference(double from, double taken) {
  return settled(from - taken, std::abs(from) + std::abs(taken));
}

/// A sum that knows the size of its terms.
class SettledSum {
 public:
  void add(double term) {
    sum_ += term;
    size_ += std::abs(term);
  }
  double value() const { return settled(sum_, size_); }

 private:
  double sum_ = 0, size_ = 0;
};

}  // namespace entente
