// Spectral measures: an actor counts as much as those whom it is tied to.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstddef>

namespace entente {

struct EigenvectorOptions {
  Layer layer = Layer::positive;     ///< any but the signed one
  double tolerance = 1e-12;          ///< largest error of the vector, estimated from its last two steps
  std::size_t iterations = 100'000;  ///< for each component
};

/// Eigenvector centrality: an actor counts as much as its partners do.
///
/// - Formula: A x = lambda x for the largest lambda, x >= 0, with Euclidean norm 1; A holds the weights of
///   the layer.
/// - Range: 0 ... 1. Unique only within a component: the component with the largest lambda has it, all other
///   actors 0.
/// - Edge cases: no tie on the layer is undefined(no-ties); two components with the same lambda (within 1e-8,
///   relatively) are undefined(no-dominant-eigenvalue); no convergence is undefined(not-converged). Refuses
///   the signed layer.
/// - Method: power iteration on A + cI, c the component's mean strength: on a bipartite graph A alone would
///   oscillate.
/// - Cost: O(bonds) an iteration.
/// - Reference: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
Scores eigenvector(const EraGraph& graph, const EigenvectorOptions& options = {});

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
/// - Cost: O(bonds) an iteration, about 200 iterations at d = 0.85.
/// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Boldi, Santini & Vigna 2009, ACM Trans.
///   Inf. Syst. 27(4).
Scores pagerank(const EraGraph& graph, const PageRankOptions& options = {});

}  // namespace entente
