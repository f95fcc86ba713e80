// What an actor and its partners do to each other, bond by bond, and sums of it. Internal to this folder.
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <vector>

namespace entente {

/// What `v` does to the other end: the claims in which it acts alone, and those in which both do.
inline Parts parts_given(const Bond& bond, Vertex v) {
  const Parts& own = v == bond.a ? bond.from_a : bond.from_b;
  return {own.warm + bond.mutual.warm, own.hostile + bond.mutual.hostile};
}

/// The level of that.
inline double level_given(const Bond& bond, Vertex v) { return parts_given(bond, v).level(); }

/// The level of what the other end does to `v`.
inline double level_taken(const Bond& bond, Vertex v) {
  return level_given(bond, v == bond.a ? bond.b : bond.a);
}

/// For every vertex the sum of `amount(bond, vertex)` over its bonds, in the order of its partners.
/// O(vertices + bonds).
template <class Amount>
std::vector<double> sums_over_bonds(const EraGraph& graph, Amount amount) {
  std::vector<double> sums(graph.size(), 0.0);
  for (const Bond& bond : graph.bonds()) {
    sums[bond.a] += amount(bond, bond.a);
    sums[bond.b] += amount(bond, bond.b);
  }
  return sums;
}

/// The same for an `amount(bond)` that is alike for both ends.
template <class Amount>
std::vector<double> sums_over_both_ends(const EraGraph& graph, Amount amount) {
  std::vector<double> sums(graph.size(), 0.0);
  for (const Bond& bond : graph.bonds()) {
    const double both = amount(bond);
    sums[bond.a] += both;
    sums[bond.b] += both;
  }
  return sums;
}

}  // namespace entente
