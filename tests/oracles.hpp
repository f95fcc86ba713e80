// Slow second methods that the engine is tested against: written to be plainly right, on dense matrices.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace entente::oracles {

using Matrix = std::vector<std::vector<double>>;

/// The weights of a layer, vertex by vertex.
inline Matrix adjacency(const EraGraph& graph, Layer layer) {
  Matrix a(graph.size(), std::vector<double>(graph.size(), 0.0));
  for (const Tie& tie : graph.ties()) a[tie.a][tie.b] = a[tie.b][tie.a] = weight(tie, layer);
  return a;
}

/// Betweenness (raw) by Floyd and Warshall: distances and numbers of paths between all pairs, on whole
/// numbers, so that equality is exact; `length(weight)` gives a tie's length.
template <class Length>
std::vector<double> betweenness(const EraGraph& graph, Layer layer, Length length) {
  const std::size_t n = graph.size();
  constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
  std::vector<std::vector<std::int64_t>> d(n, std::vector<std::int64_t>(n, far));
  Matrix paths(n, std::vector<double>(n, 0.0));
  const Matrix a = adjacency(graph, layer);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (a[i][j] > 0) d[i][j] = length(a[i][j]), paths[i][j] = 1;
    }
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j || i == k || j == k || d[i][k] == far || d[k][j] == far) continue;
        const std::int64_t by_k = d[i][k] + d[k][j];
        if (by_k < d[i][j]) d[i][j] = by_k, paths[i][j] = 0;
        if (by_k == d[i][j]) paths[i][j] += paths[i][k] * paths[k][j];
      }
    }
  }
  std::vector<double> shares(n, 0.0);
  for (std::size_t v = 0; v < n; ++v) {
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = s + 1; t < n; ++t) {
        if (s == v || t == v || d[s][v] == far || d[v][t] == far) continue;
        if (d[s][v] + d[v][t] == d[s][t]) shares[v] += paths[s][v] * paths[v][t] / paths[s][t];
      }
    }
  }
  return shares;
}

/// Harmonic closeness (raw) by Floyd and Warshall.
inline std::vector<double> harmonic(const EraGraph& graph, Layer layer) {
  const std::size_t n = graph.size();
  Matrix d = adjacency(graph, layer);
  for (auto& row : d) {
    for (double& value : row) value = value > 0 ? 1 / value : std::numeric_limits<double>::infinity();
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    }
  }
  std::vector<double> nearness(n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) nearness[i] += i == j ? 0 : 1 / d[i][j];
  }
  return nearness;
}

/// All eigenvalues of a symmetric matrix, and the vectors as columns, by Jacobi's rotations.
struct Spectrum {
  std::vector<double> values;
  Matrix vectors;
};

inline void rotate(Matrix& a, Matrix& vectors, std::size_t p, std::size_t q) {
  if (a[p][q] == 0) return;
  const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const double t = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
  const double c = 1 / std::sqrt(t * t + 1), s = t * c;
  const auto mix = [&](double& x, double& y) {
    const double old = x;
    x = c * old - s * y;
    y = s * old + c * y;
  };
  for (std::size_t k = 0; k < a.size(); ++k) mix(a[k][p], a[k][q]);
  for (std::size_t k = 0; k < a.size(); ++k) mix(a[p][k], a[q][k]);
  for (std::size_t k = 0; k < a.size(); ++k) mix(vectors[k][p], vectors[k][q]);
}

inline Spectrum spectrum(Matrix a) {
  const std::size_t n = a.size();
  Matrix vectors(n, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i) vectors[i][i] = 1;
  for (int sweep = 0; sweep < 60; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) rotate(a, vectors, p, q);
    }
  }
  std::vector<double> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = a[i][i];
  return {values, vectors};
}

/// The vector of the largest eigenvalue, with a positive sum.
inline std::vector<double> eigenvector(const EraGraph& graph, Layer layer) {
  const Spectrum all = spectrum(adjacency(graph, layer));
  std::size_t best = 0;
  for (std::size_t i = 1; i < all.values.size(); ++i) {
    if (all.values[i] > all.values[best]) best = i;
  }
  std::vector<double> x;
  double sum = 0;
  for (const auto& row : all.vectors) x.push_back(row[best]), sum += row[best];
  for (double& value : x) value = sum < 0 ? -value : value;
  return x;
}

/// The solution of a x = b by elimination with pivots.
inline std::vector<double> solution(Matrix a, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t pivot = k;
    for (std::size_t i = k; i < n; ++i) {
      if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
    }
    std::swap(a[k], a[pivot]);
    std::swap(b[k], b[pivot]);
    for (std::size_t i = 0; i < n; ++i) {
      if (i == k) continue;
      const double factor = a[i][k] / a[k][k];
      for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
      b[i] -= factor * b[k];
    }
  }
  for (std::size_t i = 0; i < n; ++i) b[i] /= a[i][i];
  return b;
}

/// PageRank as the solution of its linear equations.
inline std::vector<double> pagerank(const EraGraph& graph, Layer layer, double damping) {
  const std::size_t n = graph.size();
  const Matrix w = adjacency(graph, layer);
  const auto count = static_cast<double>(n);
  Matrix a(n, std::vector<double>(n, 0.0));
  for (std::size_t j = 0; j < n; ++j) {
    double strength = 0;
    for (std::size_t i = 0; i < n; ++i) strength += w[i][j];
    for (std::size_t i = 0; i < n; ++i) {
      a[i][j] = (i == j ? 1 : 0) - damping * (strength > 0 ? w[i][j] / strength : 1 / count);
    }
  }
  return solution(a, std::vector<double>(n, (1 - damping) / count));
}

/// 1 - observed / expected disagreement, by all pairs of third parties: expected under each one's own habits
/// (Cohen) or under the habits of both together (Scott).
template <class Gap>
double chance_corrected(std::span<const double> x, std::span<const double> y, std::span<const double> weights,
                        Gap gap, bool pooled) {
  double observed = 0, expected = 0, total = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    total += weights[i];
    observed += weights[i] * gap(x[i], y[i]);
    for (std::size_t j = 0; j < x.size(); ++j) {
      const double both = weights[i] * weights[j];
      const double common = (gap(x[i], x[j]) + gap(x[i], y[j]) + gap(y[i], x[j]) + gap(y[i], y[j])) / 4;
      expected += both * (pooled ? common : gap(x[i], y[j]));
    }
  }
  return 1 - (observed / total) / (expected / (total * total));
}

/// Kendall's tau-b by all pairs; not a number where one vector is constant.
inline double kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  const auto order = [](double a, double b) { return (a > b) - (a < b); };
  double agreement = 0, untied_x = 0, untied_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = i + 1; j < x.size(); ++j) {
      agreement += order(x[i], x[j]) * order(y[i], y[j]);
      untied_x += order(x[i], x[j]) != 0;
      untied_y += order(y[i], y[j]) != 0;
    }
  }
  return agreement / std::sqrt(untied_x * untied_y);
}

}  // namespace entente::oracles
