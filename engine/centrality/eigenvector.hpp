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

/// How well an actor is tied to others who are well tied themselves.
///
/// - Formula: A x = λ x for the largest λ, x ≥ 0 and of Euclidean norm 1 (or, as an option, with 1 as its
///   largest value); A holds the weights of the layer.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1.
/// - Edge cases: the component with the largest λ has the values and all other actors 0; two components, or
///   two parts that hardly hang together, with one λ (within 1e-8, relatively): `no-dominant-eigenvalue`; no
///   tie on the layer: `no-ties`; no convergence in 5,000 steps, as on a chain of thousands of actors:
///   `not-converged`.
/// - Method: Lanczos with restarts, for each component that may have the largest λ.
/// - Cost: O(ties + 64 actors) a step, some dozens of steps on most graphs.
/// - Reference: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
Scores eigenvector(const EraGraph& graph, const EigenvectorOptions& options = {});

}  // namespace entente
