// Which bloc each vertex is in, as plain numbers: naming blocs one way, cutting them, comparing two
// partitions.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// The bloc of each vertex, counted from 1; 0 for a vertex in none (one without ties).
using Labels = std::vector<std::uint32_t>;

/// How many blocs there are: different labels, 0 apart. O(n log n).
std::size_t bloc_count(const Labels& labels);

/// The same partition with its blocs numbered 1, 2, ... from the largest to the smallest, among equals by
/// their smallest vertex. Two partitions are the same exactly when these are. O(n log n).
Labels canonical(const Labels& labels);

/// The partition with each bloc cut into the parts that its own positive ties hold together, canonical. A
/// bloc of actors who share only enemies falls apart. Never adds a violated tie. O((n + ties) log n).
Labels cut_by_signs(const SignedGraph& graph, const Labels& labels);

/// The parts of the graph that chains of ties of either sign hold together, canonical; 0 for a vertex without
/// ties. O((n + ties) log n).
Labels tied_parts(const SignedGraph& graph);

/// How far two partitions of the same vertices are apart: the variation of information H(X|Y) + H(Y|X) in
/// units of log n, n the vertices that have a bloc in both. 0 the same ... 1 nothing in common; 0 when n < 2.
/// O(n log n). Reference: Meila 2007, doi:10.1016/j.jmva.2006.11.013.
double variation_of_information(const Labels& x, const Labels& y);

}  // namespace entente
