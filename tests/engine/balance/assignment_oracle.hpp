// Every partition of a few vertices into blocs, tried one after the other.
#pragma once

#include <entente/engine/balance/blocs/labels.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace entente::oracles {

/// Calls for each partition of all vertices into at most so many blocs, once: the first vertex of a bloc has
/// the smallest label not used before it.
inline void each_partition(std::size_t vertices, std::size_t at_most,
                           const std::function<void(const Labels&)>& visit) {
  Labels labels(vertices, 0);
  const std::function<void(std::size_t, std::uint32_t)> place = [&](std::size_t v, std::uint32_t used) {
    if (v == vertices) return visit(labels);
    for (std::uint32_t label = 1; label <= used + 1 && label <= at_most; ++label) {
      labels[v] = label;
      place(v + 1, std::max(used, label));
    }
  };
  place(0, 0);
}

inline double tie_size(const SignedTie& tie, Counted counted) {
  return counted == Counted::ties ? 1 : std::abs(tie.level);
}

inline double fewest_violations(const SignedGraph& graph, std::size_t at_most, Counted counted) {
  double fewest = std::numeric_limits<double>::infinity();
  each_partition(graph.vertices, at_most, [&](const Labels& labels) {
    double sum = 0;
    for (const SignedTie& tie : graph.ties)
      sum += (labels[tie.a] == labels[tie.b]) == (tie.level < 0) ? tie_size(tie, counted) : 0;
    fewest = std::min(fewest, sum);
  });
  return fewest;
}

/// Signed modularity by its definition, over all ordered pairs, on a dense matrix.
inline double modularity_by_pairs(const SignedGraph& graph, const Labels& labels, Counted counted) {
  const std::size_t n = graph.vertices;
  std::vector<std::vector<double>> a(n, std::vector<double>(n, 0.0));
  std::vector<double> positive(n, 0.0), negative(n, 0.0);
  double positive_ends = 0, negative_ends = 0;
  for (const SignedTie& tie : graph.ties) {
    const double size = tie_size(tie, counted);
    a[tie.a][tie.b] = a[tie.b][tie.a] = tie.level < 0 ? -size : size;
    (tie.level < 0 ? negative : positive)[tie.a] += size;
    (tie.level < 0 ? negative : positive)[tie.b] += size;
    (tie.level < 0 ? negative_ends : positive_ends) += 2 * size;
  }
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const bool together = i == j || (labels[i] == labels[j] && labels[i] != 0);
      if (!together) continue;
      sum += a[i][j];
      if (positive_ends > 0) sum -= positive[i] * positive[j] / positive_ends;
      if (negative_ends > 0) sum += negative[i] * negative[j] / negative_ends;
    }
  }
  return sum / (positive_ends + negative_ends);
}

/// The highest modularity of all partitions, the partitions that have it, and the smallest of these.
struct HighestModularity {
  double value = -1;
  std::uint64_t partitions = 0;
  Labels labels{};
};

/// Partitions nearer than 1e-9 are equal. Every vertex is in a bloc.
inline HighestModularity highest_modularity(const SignedGraph& graph, Counted counted) {
  HighestModularity highest;
  each_partition(graph.vertices, graph.vertices, [&](const Labels& labels) {
    const double value = modularity_by_pairs(graph, labels, counted);
    if (value < highest.value - 1e-9) return;
    if (value > highest.value + 1e-9) highest = {.value = value};
    ++highest.partitions;
    const Labels named = canonical(labels);
    if (highest.labels.empty() || named < highest.labels) highest.labels = named;
  });
  return highest;
}

}  // namespace entente::oracles
