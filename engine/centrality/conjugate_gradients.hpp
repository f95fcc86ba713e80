// Linear systems of a symmetric positive definite matrix that is known by what it does to a vector.
#pragma once

#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

/// x with apply(x) = right, to 1e-15 of the size of `right` in what is left over; nothing when `steps` do not
/// suffice, or the matrix is as good as singular. Where apply() leaves a number alone, and adds it to no
/// other, x is `right` itself.
///
/// - Method: conjugate gradients from x = right.
/// - Cost: one apply() a step; about sqrt(condition) * 18 steps.
/// - Reference: Hestenes & Stiefel 1952, doi:10.6028/jres.049.044.
template <class Apply>
std::optional<std::vector<double>> solution(const Apply& apply, const std::vector<double>& right,
                                            std::size_t steps = 10'000) {
  const auto dot = [](const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
  };
  std::vector<double> x = right, left = apply(x);
  for (std::size_t i = 0; i < left.size(); ++i) left[i] = right[i] - left[i];
  std::vector<double> direction = left;
  double size = dot(left, left);
  const double enough = 1e-30 * dot(right, right);
  for (std::size_t step = 0; size > enough; ++step) {
    if (step == steps) return std::nullopt;
    const std::vector<double> image = apply(direction);
    const double slope = dot(direction, image);
    if (!(slope > 0)) return std::nullopt;
    const double length = size / slope;
    for (std::size_t i = 0; i < x.size(); ++i) {
      x[i] += length * direction[i];
      left[i] -= length * image[i];
    }
    const double before = std::exchange(size, dot(left, left));
    for (std::size_t i = 0; i < x.size(); ++i) direction[i] = left[i] + size / before * direction[i];
  }
  return x;
}

}  // namespace entente
