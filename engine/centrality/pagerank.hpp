// PageRank: where a walker along ties is found.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct PageRankOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  double damping = 0.85;          ///< 0 <= damping < 1
};

/// PageRank: where a walker is found who follows ties in proportion to their weight, and now and then starts
/// anew anywhere.
///
/// - Formula: x_i = d (sum over j of x_j w_ij / s_j + D / n) + (1 - d) / n, D the score of all actors without
///   ties.
/// - Range: 0 ... 1; the scores of an era sum to 1, so they fall as the number of actors grows.
/// - Edge cases: an actor without ties has its share of the restarts; without any tie everybody has 1 / n; n
///   = 1 gives 1. Refuses the signed layer.
/// - Errors: the sizes of all errors sum to less than 1e-14, by the contraction of the walk: a step that
///   moves the scores by e in all leaves at most e d / (1 - d).
/// - Cost: O(ties) a step; at most 198 steps at d = 0.85, and about 25 where ties are many.
/// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Boldi, Santini & Vigna 2009, ACM Trans.
///   Inf. Syst. 27(4).
Scores pagerank(const EraGraph& graph, const PageRankOptions& options = {});

/// PageRank of a walker who goes only where acts go: from an actor to those whom it acts on.
///
/// - Formula: as pagerank(), with w_ij the weight of what j does to i: the claims in which j alone acts, and
///   those in which both act alike, netted where the layer nets.
/// - Range, edge cases and cost: as pagerank(); an actor that is only acted upon counts as one without ties,
///   from where the walker starts anew. A tie may be positive in one direction alone.
/// - Reference: as pagerank().
Scores pagerank_directed(const EraGraph& graph, const PageRankOptions& options = {});

}  // namespace entente
