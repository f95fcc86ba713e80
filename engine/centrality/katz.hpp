// Katz centrality: how many walks come to an actor.
#pragma once

#include <entente/engine/scores.hpp>

#include <optional>

namespace entente {

struct KatzOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  std::optional<double> alpha{};  ///< 0 <= alpha < 1 / lambda; 0.85 / lambda when not given
  double beta = 1;                ///< what everybody has from the start, above 0
};

/// How many walks along positive ties lead to an actor, long ones counting less.
///
/// - Formula: x = α A x + 1, with α = 0.85 / λ and λ the largest eigenvalue of A, the weights of the layer:
///   the walks that lead to an actor, each step weighing α times the tie. Raw as in igraph, not divided by a
///   norm.
/// - Layer: positive, or any but the signed one.
/// - Range: 1 and up; from KatzOptions::beta up where one is given.
/// - Edge cases: no tie: 1; nobody has one: 1 each. Where the graph falls apart λ is that of the whole, so
///   that the component that has it stands out. An α given by hand must be below 1 / λ, from where on the sum
///   has no end, and is refused else. No convergence: `not-converged`.
/// - Units: the default α goes with the weights, so that their unit does not matter; a given one does not.
/// - Cost: O(ties) a step, about 40 at the default α; and λ, as for `eigenvector`.
/// - Reference: Katz 1953, doi:10.1007/BF02289026.
Scores katz(const EraGraph& graph, const KatzOptions& options = {});

}  // namespace entente
