// Structural balance: whether the ties of an era divide the actors into blocs without contradiction, and if
// not, a cycle of ties that shows it. Weights do not matter here, directions neither.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// Whether each component divides into two blocs, with positive ties within and negative ones between.
struct Balance {
  bool balanced = true;
  /// By vertex; numbered from 0 in the order of their first vertices. An actor without ties is one of its
  /// own.
  std::vector<std::uint32_t> component{};
  /// By vertex: 1 with the first vertex of its component, -1 against it, 0 where the component is not
  /// balanced. How the blocs of two components go together is open.
  std::vector<std::int8_t> bloc{};

  friend bool operator==(const Balance&, const Balance&) = default;
};

/// Balance after Cartwright and Harary: every cycle has an even number of negative ties; equally, each
/// component divides into two blocs, one of them maybe empty.
///
/// - Edge cases: pairs without a tie say nothing; a graph without cycles is balanced, and so is an empty one.
/// - Cost: O(vertices + ties).
/// - Reference: Harary 1953, doi:10.1307/mmj/1028989917; Cartwright & Harary 1956, doi:10.1037/h0046049.
Balance balance(const SignedGraph& graph);

/// A partition into blocs, as many as it takes.
struct WeakBalance {
  bool balanced = true;
  /// By vertex: the actors that positive ties join, numbered from 0 in the order of their first vertices. The
  /// finest partition: blocs without a negative tie between them may as well be one.
  std::vector<std::uint32_t> bloc{};

  friend bool operator==(const WeakBalance&, const WeakBalance&) = default;
};

/// Weak balance after Davis (clusterability): no cycle has exactly one negative tie; equally, the actors
/// divide into blocs, with positive ties within and negative ones between. Three mutual enemies are weakly
/// balanced.
///
/// - Edge cases and cost: as balance(). A balanced graph is weakly balanced too.
/// - Reference: Davis 1967, doi:10.1177/001872676702000206.
WeakBalance weak_balance(const SignedGraph& graph);

/// A closed path of three or more ties that meets no actor twice. `ties[i]`, a place in SignedGraph::ties,
/// joins `vertices[i]` and the next vertex, the last one the last and the first vertex. Begins with its
/// smallest vertex and goes on to the smaller of the two beside it.
struct Cycle {
  std::vector<Vertex> vertices{};
  std::vector<std::uint32_t> ties{};
  friend bool operator==(const Cycle&, const Cycle&) = default;
};

/// A shortest cycle with an odd number of negative ties: why the graph is not balanced; nothing where it is.
/// Always the same one of several. O(starts (vertices + ties)), starts at most the vertices; stops at the
/// first triangle.
std::optional<Cycle> contradiction(const SignedGraph& graph);

/// A shortest cycle with exactly one negative tie: why the graph is not weakly balanced; nothing where it is.
/// Cost as contradiction().
std::optional<Cycle> weak_contradiction(const SignedGraph& graph);

}  // namespace entente
