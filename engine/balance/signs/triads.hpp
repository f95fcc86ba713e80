// Signed triads: threes of actors by how many of their ties are positive and negative. Counts are exact.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/scores.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente {

/// Closed triads by their signs, positive (p) and negative (n).
struct TriangleCounts {
  std::uint64_t ppp = 0;  ///< all friends
  std::uint64_t ppn = 0;  ///< two friends of a third are enemies
  std::uint64_t pnn = 0;  ///< two friends with a common enemy
  std::uint64_t nnn = 0;  ///< all enemies

  std::uint64_t total() const { return ppp + ppn + pnn + nnn; }
  std::uint64_t balanced() const { return ppp + pnn; }
  std::uint64_t weakly_balanced() const { return ppp + pnn + nnn; }
  friend bool operator==(const TriangleCounts&, const TriangleCounts&) = default;
};

/// Counts of closed triads. O(ties^1.5 log) at most.
TriangleCounts triangle_counts(const SignedGraph& graph);

/// Share of closed triads that are balanced.
///
/// - Formula: T = (ppp + pnn) / (ppp + ppn + pnn + nnn).
/// - Range: 0 ... 1.
/// - Edge cases: no closed triad is undefined(no-triangles), not 1: longer cycles may contradict all the
///   same.
/// - Reference: Cartwright & Harary 1956, doi:10.1037/h0046049.
Value triangle_index(const TriangleCounts& counts);

/// The same for weak balance, where three mutual enemies are no contradiction: (ppp + pnn + nnn) / all. Davis
/// 1967, doi:10.1177/001872676702000206.
Value weak_triangle_index(const TriangleCounts& counts);

/// All threes of actors, present without ties included, by their numbers of positive and of negative ties.
struct TriadCensus {
  std::array<std::array<std::uint64_t, 4>, 4> counts{};  ///< [positive][negative]; 0 where the two exceed 3
  std::uint64_t count(std::size_t positive, std::size_t negative) const { return counts[positive][negative]; }
  friend bool operator==(const TriadCensus&, const TriadCensus&) = default;
};

/// The undirected signed triad census of ten classes; sums to n (n - 1) (n - 2) / 6, exact up to 2.6 million
/// actors. Cost as triangle_counts().
TriadCensus triad_census(const SignedGraph& graph);

/// A closed triad, `vertices` ascending.
struct Triangle {
  std::array<Vertex, 3> vertices{};
  /// Places in SignedGraph::ties: first with second, first with third, second with third vertex.
  std::array<std::uint32_t, 3> ties{};
  int negative = 0;  ///< number of negative ties

  bool balanced() const { return negative % 2 == 0; }
  friend bool operator==(const Triangle&, const Triangle&) = default;
};

/// Calls `visit` with every closed triad, in the order of its vertices. O(ties^1.5 log) at most.
void for_each_triangle(const SignedGraph& graph, const std::function<void(const Triangle&)>& visit);

/// Which triangles a list holds.
enum class Listed : std::uint8_t { all, balanced, unbalanced };

struct TriangleOptions {
  Listed which = Listed::unbalanced;
  std::size_t most = 10'000;  ///< the list ends there; triangle_counts() tells how many there are
};

/// A list of closed triads, in the order of their vertices. Cost as for_each_triangle().
std::vector<Triangle> triangles(const SignedGraph& graph, const TriangleOptions& options = {});

}  // namespace entente
