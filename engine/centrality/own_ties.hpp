// What an actor and its partners do to each other, tie by tie, and sums of it.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

#include <vector>

namespace entente {

/// What `v` does to the other end: the claims in which it acts alone, and those in which both do.
inline Amounts amounts_given(const Tie& tie, Vertex v) {
  const Amounts& own = v == tie.a ? tie.from_a : tie.from_b;
  return {own.cooperative + tie.mutual.cooperative, own.hostile + tie.mutual.hostile};
}

/// The level of that.
inline double level_given(const Tie& tie, Vertex v) { return amounts_given(tie, v).level(); }

/// The level of what the other end does to `v`.
inline double level_taken(const Tie& tie, Vertex v) { return level_given(tie, v == tie.a ? tie.b : tie.a); }

/// For every vertex the sum of `amount(tie, vertex)` over its ties, in the order of its partners.
/// O(vertices + ties).
template <class Amount>
std::vector<double> sums_over_ties(const EraGraph& graph, Amount amount) {
  std::vector<double> sums(graph.size(), 0.0);
  for (const Tie& tie : graph.ties()) {
    sums[tie.a] += amount(tie, tie.a);
    sums[tie.b] += amount(tie, tie.b);
  }
  return sums;
}

/// The same for an `amount(tie)` that is alike for both ends.
template <class Amount>
std::vector<double> sums_over_both_ends(const EraGraph& graph, Amount amount) {
  std::vector<double> sums(graph.size(), 0.0);
  for (const Tie& tie : graph.ties()) {
    const double both = amount(tie);
    sums[tie.a] += both;
    sums[tie.b] += both;
  }
  return sums;
}

}  // namespace entente
