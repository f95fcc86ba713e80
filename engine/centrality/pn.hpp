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

/// PN centrality: friends raise an actor and adversaries lower it, and so, less and less, do theirs.
///
/// - Formula: (I - B / (2n - 2))^-1 1 with B = P - 2N, where P and N hold 1 for positive and for negative
///   ties, by the sign of the level; n the actors present.
/// - Layer: signed.
/// - Range: -1 ... 2. 1 without ties, 2 for everybody where all are friends, 1/2 where all are enemies; an
///   outcast of a closed group of friends has -1.
/// - Edge cases: n = 1 gives 1; two enemies alone are undefined(singular), the only case without
///   a solution. Actors without ties count through n: fix who is present before eras are compared.
/// - Cost: O(ties) a step of conjugate gradients, some dozens of steps.
/// - Reference: Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005.
Scores pn(const EraGraph& graph, const PnOptions& options = {});

/// PN centrality by what others do to an actor.
///
/// - Formula: (I - B'B / (2n - 2)^2)^-1 (I + B' / (2n - 2)) 1, with B_ij from what i does to j: the claims in
///   which i alone acts and those in which both act alike, netted.
/// - Layer, range and reference: as pn().
/// - Edge cases: as pn(), but undefined(singular) where everybody is hostile to everybody, and where one of
///   two actors alone is hostile to the other; in no other case.
/// - Cost: twice that of pn().
Scores pn_in(const EraGraph& graph, const PnOptions& options = {});

/// PN centrality by what an actor does to others: as pn_in(), with B and B' exchanged.
Scores pn_out(const EraGraph& graph, const PnOptions& options = {});

}  // namespace entente
