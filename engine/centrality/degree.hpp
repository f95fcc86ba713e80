// Degree and strength: what an actor's own ties come to.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct DegreeOptions {
  Layer layer = Layer::positive;
  bool normalized = false;  ///< divide by n - 1, the number of possible partners
};

/// Number of partners an actor has on the layer.
///
/// - Formula: k_i = |{j : w_ij != 0}|; normalised k_i / (n - 1), n the actors present.
/// - Range: 0 ... n - 1; normalised 0 ... 1. The negative layer counts adversaries, the signed layer both.
/// - Edge cases: a present actor without ties has 0; n = 1 is undefined(n-too-small) when normalised.
/// - Cost: O(actors + bonds).
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
Scores degree(const EraGraph& graph, const DegreeOptions& options = {});

/// Sum of the levels of an actor's friendly bonds.
///
/// - Formula: s+_i = sum of L_ij over j with L_ij > 0.
/// - Layer: positive.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases: a present actor without friendly bonds has 0. A bond counts by its net level: a pair that
///   nets to hostile adds nothing here.
/// - Cost: O(actors + bonds).
/// - Reference: Barrat et al. 2004, doi:10.1073/pnas.0400087101.
Scores strength_positive(const EraGraph& graph);

/// Sum of the sizes of the levels of an actor's hostile bonds.
///
/// - Formula: s-_i = sum of -L_ij over j with L_ij < 0.
/// - Layer: negative.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases and cost: as strength_positive().
Scores strength_negative(const EraGraph& graph);

/// What an actor's bonds come to, friendly less hostile.
///
/// - Formula: s_i = s+_i - s-_i = sum of L_ij over j.
/// - Layer: signed.
/// - Range: any number, in the units of the level.
/// - Edge cases: a present actor without ties has 0, as has one whose ties cancel: read it beside the two
///   parts.
/// - Additive over claims: a shift of it is the sum of the shifts of the claims.
/// - Cost: O(actors + bonds).
Scores strength_net(const EraGraph& graph);

}  // namespace entente
