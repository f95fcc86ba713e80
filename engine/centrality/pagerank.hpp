// PageRank: where a walker along ties is found.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct PageRankOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  double damping = 0.85;          ///< 0 <= damping < 1
};

/// How often a walker along positive ties comes to an actor: the shares of all sum to 1. The walker follows
/// ties in proportion to their weight, and now and then starts anew anywhere.
///
/// - Formula: x_i = d (Σ_j x_j w_ij / s_j + D / n) + (1 − d) / n with d = 0.85, s_j the strength of j on the
///   layer and D the sum over actors without ties.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1; all values of an era sum to 1, so they fall as n grows.
/// - Edge cases: no tie: a share of the restarts; nobody has a tie: 1 / n each, so that n = 1 gives 1.
/// - Errors: the sizes of all of them sum to less than 1e-14, by the contraction of the walk: a step that
///   moves the scores by e in all leaves at most e d / (1 − d).
/// - Cost: O(ties) a step; at most 198 steps at d = 0.85, and about 25 where ties are many.
/// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Boldi, Santini & Vigna 2009, ACM Trans.
///   Inf. Syst. 27(4).
Scores pagerank(const EraGraph& graph, const PageRankOptions& options = {});

/// How often a walker comes to an actor who goes only where cooperative acts go: from an actor to those whom
/// it acts on.
///
/// - Formula: as `pagerank`, where w_ij is what j does to i, from the claims in which j alone acts and those
///   in which both act alike, netted where the layer nets.
/// - Layer: positive, or any but the signed one; a tie may be positive in one direction alone.
/// - Range: 0 to 1; all values of an era sum to 1.
/// - Edge cases: an actor who acts on nobody: the walker starts anew, anywhere, as from one without ties.
/// - Cost: as `pagerank`.
/// - Reference: as `pagerank`.
Scores pagerank_directed(const EraGraph& graph, const PageRankOptions& options = {});

}  // namespace entente
