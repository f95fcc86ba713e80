// Shortest paths by fractions, for which equal is equal: a slow second method.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace entente::oracles {

using Fraction = boost::multiprecision::cpp_rational;

/// What each vertex weighs to each, by row; 0 and less where no tie leads there.
using FractionMatrix = std::vector<std::vector<Fraction>>;

inline FractionMatrix no_ties(std::size_t vertices) {
  return FractionMatrix(vertices, std::vector<Fraction>(vertices));
}

/// All distances with ties 1 / weight long, and how many paths are so short, by Floyd and Warshall.
class ExactPaths {
 public:
  explicit ExactPaths(const FractionMatrix& weights)
      : length_(weights.size(), std::vector<std::optional<Fraction>>(weights.size())),
        distance_(length_),
        paths_(weights.size(), std::vector<double>(weights.size(), 0.0)) {
    for (std::size_t i = 0; i < size(); ++i) {
      for (std::size_t j = 0; j < size(); ++j) {
        if (i == j || weights[i][j] <= 0) continue;
        length_[i][j] = distance_[i][j] = Fraction(1 / weights[i][j]);
        paths_[i][j] = 1;
      }
    }
    for (std::size_t by = 0; by < size(); ++by) shorten_by(by);
    for (std::size_t i = 0; i < size(); ++i) distance_[i][i] = 0, paths_[i][i] = 1;
  }

  std::size_t size() const { return length_.size(); }
  /// Whether several paths between some two are equally long.
  bool has_equals() const {
    return std::any_of(paths_.begin(), paths_.end(), [](const std::vector<double>& row) {
      return std::any_of(row.begin(), row.end(), [](double count) { return count > 1; });
    });
  }

  /// Over ordered pairs: twice the betweenness where ties lead both ways.
  std::vector<double> betweenness() const {
    std::vector<double> shares(size(), 0.0);
    each_pair([&](std::size_t s, std::size_t t) {
      for (std::size_t v = 0; v < size(); ++v)
        if (v != s && v != t && leads(s, v, 0, v, t)) shares[v] += paths_[s][v] * paths_[v][t] / paths_[s][t];
    });
    return shares;
  }

  /// Of the tie from `a` to `b`, over ordered pairs.
  double betweenness(std::size_t a, std::size_t b) const {
    double share = 0;
    each_pair([&](std::size_t s, std::size_t t) {
      if (length_[a][b] && leads(s, a, *length_[a][b], b, t))
        share += paths_[s][a] * paths_[b][t] / paths_[s][t];
    });
    return share;
  }

  struct Reach {
    double others = 0, farness = 0, nearness = 0;
  };
  Reach reach(std::size_t from) const { return reach(from, false); }
  Reach reach_to(std::size_t to) const { return reach(to, true); }

 private:
  void shorten_by(std::size_t by) {
    for (std::size_t i = 0; i < size(); ++i) {
      for (std::size_t j = 0; j < size(); ++j) {
        if (i == j || i == by || j == by || !distance_[i][by] || !distance_[by][j]) continue;
        const Fraction way = *distance_[i][by] + *distance_[by][j];
        if (!distance_[i][j] || way < *distance_[i][j]) distance_[i][j] = way, paths_[i][j] = 0;
        if (way == *distance_[i][j]) paths_[i][j] += paths_[i][by] * paths_[by][j];
      }
    }
  }

  template <class Visit>
  void each_pair(Visit visit) const {
    for (std::size_t s = 0; s < size(); ++s)
      for (std::size_t t = 0; t < size(); ++t)
        if (s != t && distance_[s][t]) visit(s, t);
  }

  /// Whether a shortest path from s to t goes to a, on by so much to b, and on to t.
  bool leads(std::size_t s, std::size_t a, const Fraction& on, std::size_t b, std::size_t t) const {
    if (!distance_[s][a] || !distance_[b][t]) return false;
    const Fraction way = *distance_[s][a] + on + *distance_[b][t];
    return way == *distance_[s][t];
  }

  Reach reach(std::size_t v, bool inwards) const {
    Reach reach;
    Fraction farness, nearness;
    for (std::size_t u = 0; u < size(); ++u) {
      const auto& distance = inwards ? distance_[u][v] : distance_[v][u];
      if (u == v || !distance) continue;
      reach.others += 1;
      farness += *distance;
      nearness += 1 / *distance;
    }
    reach.farness = farness.convert_to<double>();
    reach.nearness = nearness.convert_to<double>();
    return reach;
  }

  std::vector<std::vector<std::optional<Fraction>>> length_, distance_;
  std::vector<std::vector<double>> paths_;
};

}  // namespace entente::oracles
