// Core number: how dense the densest group is that an actor sits in.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// How dense the densest group of friends is that an actor is part of: it is in the k-core when k partners in
/// it stay after all with fewer have left, again and again.
///
/// - Formula: the largest k for which an actor is in a set of actors who each have at least k partners in it.
///   Weights are left out of account.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to n − 1, at most the degree. In a forest all with a tie have 1; in a group where all are tied,
///   its size less 1.
/// - Edge cases: no tie: 0.
/// - Cost: O(actors + ties).
/// - Reference: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik 2011,
///   doi:10.1007/s11634-010-0079-y.
Scores core_number(const EraGraph& graph, Layer layer = Layer::positive);

}  // namespace entente
