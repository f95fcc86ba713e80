// Bloc scores and the signed eigenvector: the two ends of the spectrum of the levels.
#pragma once

#include <entente/engine/scores.hpp>

#include <optional>

namespace entente {

struct BlocScoreOptions {
  /// Whose bloc scores above 0. Where not given, absent or at 0: the actor's with the largest value by size,
  /// the first in the roster of those within 1e-9 of it.
  std::optional<ActorId> reference{};
};

/// Which of two blocs an actor leans to, by the sign, and how firmly.
///
/// - Formula: A x = λ x for the largest λ by value, where A holds the levels; the largest |x| is 1. x
///   maximises Σ A_ij x_i x_j over vectors of its length, a relaxation of the partition into two blocs with
///   the least frustration: the sign is the bloc, the size how firmly an actor is of it. Where the graph is
///   balanced, the sizes are the eigenvector centrality of all ties.
/// - Layer: signed.
/// - Range: −1 to 1; only the signs relative to each other mean something, and the actor with the largest |x|
///   (the first in the roster of several) is positive unless another is named (BlocScoreOptions).
/// - Edge cases: no tie, or another component than that of λ, or what rounding cannot tell from 0 (1e-13): 0;
///   nobody has a tie: `no-ties`; a second eigenvalue within 1e-8 of λ, relatively: `no-dominant-eigenvalue`;
///   no convergence: `not-converged`.
/// - Cost: as `eigenvector`.
/// - Reference: Bonacich & Lloyd 2004, doi:10.1016/j.socnet.2004.08.007.
Scores bloc_score(const EraGraph& graph, const BlocScoreOptions& options = {});

/// An actor's part in the strongest pattern of friendship and hostility.
///
/// - Formula: as `bloc_score`, for the λ that is largest by size, as the R package signnet has it. Where that
///   λ is negative, adversaries share a sign, and the vector is no partition into blocs.
/// - Layer: signed.
/// - Range: −1 to 1, with the sign as in `bloc_score`.
/// - Edge cases: as `bloc_score`; λ and −λ both largest, as in every graph without a cycle of odd length:
///   `no-dominant-eigenvalue`.
/// - Cost: as `eigenvector`.
/// - Reference: Bonacich & Lloyd 2004, doi:10.1016/j.socnet.2004.08.007; Schoch, signnet,
///   doi:10.32614/CRAN.package.signnet.
Scores signed_eigenvector(const EraGraph& graph, const BlocScoreOptions& options = {});

/// Eigenvalues of the levels between the actors with ties, in units of the level, to 1e-9 of the largest by
/// size.
struct SignedSpectrum {
  Value first = Reason::no_ties;   ///< the largest: x'Ax of the bloc scores, at Euclidean norm 1
  Value second = Reason::no_ties;  ///< near `first`: two partitions are about as good
  Value last = Reason::no_ties;    ///< the smallest; `-first` where no cycle is of odd length
};

/// The ends of the spectrum that bloc_score() and signed_eigenvector() choose from; undefined(no-ties) or
/// undefined(not-converged) throughout. Cost: as eigenvector().
SignedSpectrum signed_spectrum(const EraGraph& graph);

}  // namespace entente
