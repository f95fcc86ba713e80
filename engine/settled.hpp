// Sums whose terms cancel. What rounding alone keeps from 0 is 0: it has no sign, and nothing is made of it.
#pragma once

#include <cmath>

namespace entente {

/// A sum or difference; exactly 0 where it is within 1e-12 of `size`, what its terms come to without their
/// signs. Not finite where the value is not.
inline double settled(double value, double size) { return std::abs(value) <= 1e-12 * size ? 0 : value; }

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
