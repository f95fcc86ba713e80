// Core number: how dense the densest group is that an actor sits in.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// Core number: an actor is in the k-core when k partners in it stay after all with fewer have left, again
/// and again.
///
/// - Formula: the largest k for which the actor is in a set of actors each of whom has at least k partners in
///   the set. Weights are left out of account.
/// - Range: 0 ... degree. In a forest all with a tie have 1; in a group where all are tied, its size less 1.
/// - Edge cases: an actor without ties has 0. Refuses the signed layer.
/// - Cost: O(actors + ties).
/// - Reference: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaversnik 2011,
///   doi:10.1007/s11634-010-0079-y.
Scores core_number(const EraGraph& graph, Layer layer = Layer::positive);

}  // namespace entente
