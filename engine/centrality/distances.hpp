// How far everybody is from everybody: what the measures of closeness scale.
#pragma once

#include <entente/engine/centrality/length.hpp>
#include <entente/engine/centrality/rows.hpp>
#include <entente/engine/scores.hpp>

#include <cmath>
#include <cstddef>
#include <vector>

namespace entente {

/// What a vertex can reach, or whom it is reached from.
struct Reach {
  std::size_t others = 0;
  double farness = 0;   ///< sum of the distances
  double nearness = 0;  ///< sum of 1 / distance

  /// Adds one other.
  void add(double distance) {
    ++others;
    farness += distance;
    nearness += 1 / distance;
  }
  /// The inverse of the mean distance; 0 for those who reach nobody.
  double closeness() const { return others == 0 ? 0 : static_cast<double>(others) / farness; }
};

/// The reach of every vertex, with distances in units of 1 / `unit`.
struct Reaches {
  std::vector<Reach> of_vertices{};
  double unit = 1;

  std::size_t size() const { return of_vertices.size(); }
};

/// With a tie of each weight 1 / weight long, or 1 long with Length::one; ties of weight 0 carry no path. As
/// doubles: no two paths are compared for equality here. O(n m + n^2 log n) time, O(n + m) memory.
Reaches reaches(const EraGraph& graph, const std::vector<double>& weights, Length length);

/// The same along acts, from row to column, of which all have a weight. O(n (m + n) log n).
Reaches reaches_along(const Rows& acts);

/// `number(reach)` of every vertex, in units of the level; undefined(too-large) beyond what a double holds.
template <class Number>
std::vector<Value> values_of(const Reaches& all, Number number) {
  std::vector<Value> values;
  for (const Reach& reach : all.of_vertices) {
    const double value = number(reach) * all.unit;
    values.push_back(std::isfinite(value) ? Value(value) : Value(Reason::too_large));
  }
  return values;
}

}  // namespace entente
