// Eigenvector centrality: an actor counts as much as those whom it is tied to.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstddef>
#include <cstdint>

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

}  // namespace entente
