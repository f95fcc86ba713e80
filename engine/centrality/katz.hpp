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

/// Katz centrality: how many walks come to an actor, long ones counting less.
///
/// - Formula: x = alpha A x + beta, which is beta times the sum over k of alpha^k times the weight of the
///   walks of length k; A holds the weights of the layer, lambda is its largest eigenvalue.
/// - Range: beta and up; raw, as in igraph (others divide by the Euclidean norm).
/// - Edge cases: an actor without ties has beta, and so has everybody where there is no tie. Where the graph
///   falls apart, lambda is that of the whole: components other than the one that has it come out lower.
///   Refuses the signed layer, and an alpha at or above 1 / lambda, from where on the sum has no end. No
///   convergence is undefined(not-converged).
/// - Units: the default alpha goes with the weights, so that their unit does not matter; a given one does
///   not.
/// - Cost: O(ties) a step, about 40 at the default alpha; and lambda, as for eigenvector().
/// - Reference: Katz 1953, doi:10.1007/BF02289026.
Scores katz(const EraGraph& graph, const KatzOptions& options = {});

}  // namespace entente
