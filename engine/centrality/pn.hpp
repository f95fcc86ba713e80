// PN centrality: friends of friends and enemies of enemies count for an actor, friends of enemies against
// it.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct PnOptions {
  /// An extension of ours: ties count by their level, in units of the largest level by size, and no longer by
  /// their sign alone.
  bool weighted = false;
};

/// How well an actor stands by friends and adversaries, and by theirs: PN centrality. Friends raise an actor
/// and adversaries lower it, and so, less and less, do theirs.
///
/// - Formula: (I − B / (2n − 2))⁻¹ 1 with B = P − 2N, where P and N hold 1 for positive and for negative
///   ties, by the sign of the level alone. An option of ours, no part of the published measure, takes levels
///   in units of the largest instead.
/// - Layer: signed.
/// - Range: −1 to 2, 1 without ties: 2 where all are friends, 1/2 where all are enemies, −1 for the outcast
///   of a closed group of friends.
/// - Edge cases: n = 1: 1; two enemies alone: `singular`, the only case without a solution. n enters, so that
///   actors without ties change everybody's value: fix who is present before eras are compared.
/// - Cost: O(ties) a step of conjugate gradients, some dozens of steps.
/// - Reference: Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005.
Scores pn(const EraGraph& graph, const PnOptions& options = {});

/// How well an actor stands by what others do to it, and by what is done to those.
///
/// - Formula: (I − BᵀB / (2n − 2)²)⁻¹ (I + Bᵀ / (2n − 2)) 1, with B_ij as in `pn`, by the sign of what i does
///   to j: the claims in which i alone acts and those in which both act alike, netted.
/// - Layer: signed, by direction.
/// - Range: −1 to 2, 1 without ties, as `pn`.
/// - Edge cases: as `pn`, but everybody hostile to everybody, or one of two actors alone hostile to the
///   other: `singular`, and in no other case.
/// - Cost: twice that of `pn`.
/// - Reference: as `pn`.
Scores pn_in(const EraGraph& graph, const PnOptions& options = {});

/// How much of a friend an actor is to others, and they to theirs.
///
/// - Formula: as `pn_in`, with B and Bᵀ exchanged: by what an actor does to others.
/// - Layer: signed, by direction.
/// - Range: −1 to 2, 1 without ties, as `pn`.
/// - Edge cases: as `pn_in`.
/// - Cost: as `pn_in`.
/// - Reference: as `pn`.
Scores pn_out(const EraGraph& graph, const PnOptions& options = {});

}  // namespace entente
