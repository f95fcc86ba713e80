// Each point moves to the mean of where the others would have it, weighted by 1 / distance^2.
#include <entente/viz/maps/stress.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

constexpr int rounds = 300;
constexpr double far_apart = 1e9;

class Distances {
 public:
  Distances(std::size_t size, std::span<const Spring> springs)
      : size_(size), values_(size * size, far_apart) {
    for (std::size_t i = 0; i < size_; ++i) at(i, i) = 0;
    for (const Spring& s : springs) at(s.a, s.b) = at(s.b, s.a) = std::min(at(s.a, s.b), s.length);
    for (std::size_t k = 0; k < size_; ++k)
      for (std::size_t i = 0; i < size_; ++i)
        for (std::size_t j = 0; j < size_; ++j) at(i, j) = std::min(at(i, j), at(i, k) + at(k, j));
  }
  double& at(std::size_t i, std::size_t j) { return values_[i * size_ + j]; }
  double at(std::size_t i, std::size_t j) const { return values_[i * size_ + j]; }

 private:
  std::size_t size_;
  std::vector<double> values_;
};

std::vector<Point> spiral(std::span<const std::optional<Point>> fixed) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < fixed.size(); ++i) {
    const double turn = 2.399963 * static_cast<double>(i),
                 radius = 40 * std::sqrt(static_cast<double>(i) + 0.5);
    points.push_back(fixed[i].value_or(Point{radius * std::cos(turn), radius * std::sin(turn)}));
  }
  return points;
}

Point wished(const std::vector<Point>& points, const Distances& distances, std::size_t i) {
  Point sum;
  double weights = 0;
  for (std::size_t j = 0; j < points.size(); ++j) {
    const double distance = distances.at(i, j);
    if (j == i || distance >= far_apart / 2 || distance <= 0) continue;
    const double weight = 1 / (distance * distance);
    sum = sum + (points[j] + unit(points[i] - points[j]) * distance) * weight;
    weights += weight;
  }
  return weights > 0 ? sum * (1 / weights) : points[i];
}

}  // namespace

std::vector<Point> plain_stress_layout(std::span<const std::optional<Point>> fixed,
                                       std::span<const Spring> springs) {
  const Distances distances(fixed.size(), springs);
  std::vector<Point> points = spiral(fixed);
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < points.size(); ++i)
      if (!fixed[i]) points[i] = wished(points, distances, i);
  return points;
}

}  // namespace entente
