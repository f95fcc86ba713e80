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

/// Bloc score: which of two blocs an actor leans to, and how firmly.
///
/// - Formula: A x = lambda x for the largest lambda (by value, not by size), A the levels. x maximises x'Ax
///   over vectors of its length, a relaxation of the partition into two blocs with the least frustration.
/// - Layer: signed.
/// - Range: -1 ... 1; the largest by size is 1 or -1. The sign of the whole is a matter of BlocScoreOptions.
///   Where the graph is balanced, the sign is the bloc and the size is the eigenvector centrality of |A|.
/// - Edge cases: unique only within a component: those without the largest lambda have 0, as have actors
///   without ties, and what rounding cannot tell from 0 (1e-13). No tie is undefined(no-ties); a second
///   eigenvalue within 1e-8 of the largest, relatively, undefined(no-dominant-eigenvalue); no convergence
///   undefined(not-converged).
/// - Cost: as eigenvector().
/// - Reference: Bonacich & Lloyd 2004, doi:10.1016/j.socnet.2004.08.007.
Scores bloc_score(const EraGraph& graph, const BlocScoreOptions& options = {});

/// The signed eigenvector by the rule of the R package signnet: as bloc_score(), for the lambda that is
/// largest by size, even where it is negative. Then it is no partition into blocs: adversaries share a sign.
///
/// - Edge cases: as bloc_score(); undefined(no-dominant-eigenvalue) also where the largest and the smallest
///   eigenvalue are of one size, as in every graph without a cycle of odd length.
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
