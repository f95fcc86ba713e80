// Tension: how many of the closed triads around an actor, or over a tie, contradict balance.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/scores.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// The closed triads of an actor or of a tie.
struct Tension {
  std::uint64_t triangles = 0;
  std::uint64_t unbalanced = 0;  ///< those with one or three negative ties

  /// unbalanced / triangles, 0 ... 1; undefined(no-triangles) where there are none.
  Value share() const;
  friend bool operator==(const Tension&, const Tension&) = default;
};

struct Tensions {
  std::vector<Tension> by_vertex{};
  std::vector<Tension> by_tie{};  ///< in the order of SignedGraph::ties
};

/// The closed triads that each actor, and each tie, takes part in, and how many of them are unbalanced. Both
/// counts sum to three times that of the whole graph. Local balance is one less the share.
///
/// - Cost: O(ties^1.5 log) at most.
/// - Reference: Cartwright & Harary 1956, doi:10.1037/h0046049 (local balance).
Tensions tensions(const SignedGraph& graph);

}  // namespace entente
