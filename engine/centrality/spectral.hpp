// Spectral measures: an actor counts as much as those whom it is tied to.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace entente {

/// The length of a vector of which only the direction is defined.
enum class Norm : std::uint8_t {
  euclidean,  ///< the squares of the values sum to 1
  largest,    ///< the largest value is 1
};

struct EigenvectorOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  Norm norm = Norm::euclidean;
  double tolerance = 1e-12;   ///< largest error of the vector, as far as rounding allows
  std::size_t steps = 5'000;  ///< of the search in each component, before it is given up
};

/// Eigenvector centrality: an actor counts as much as its partners do.
///
/// - Formula: A x = lambda x for the largest lambda, x >= 0, with Euclidean norm 1; A holds the weights of
///   the layer.
/// - Range: 0 ... 1. Unique only within a component: the component with the largest lambda has it, all other
///   actors 0.
/// - Edge cases: no tie on the layer is undefined(no-ties); two components, or two parts that hardly hang
///   together, with the same lambda (within 1e-8, relatively) are undefined(no-dominant-eigenvalue); no
///   convergence is undefined(not-converged). Refuses the signed layer.
/// - Method: Lanczos with restarts, for each component that may have the largest lambda.
/// - Cost: O(ties + 64 actors) a step, some dozens of steps on most graphs.
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
