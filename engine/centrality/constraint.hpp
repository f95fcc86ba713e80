// Constraint: how far an actor's ties all lead to the same people.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// Burt's constraint: how far an actor's ties all lead to the same people, directly or through each other.
/// Low where it could play off contacts who do not know each other.
///
/// - Formula: sum over contacts j of (p_ij + sum over others q of p_iq p_qj)^2, with p_ij = w_ij / s_i the
///   share of i's ties that goes to j.
/// - Range: above 0 and below 2; 1 with one contact, 1 / 2 with two alike who are not tied, 9/8 in a triangle
///   of ties alike. More contacts, and contacts apart from each other, bring it down.
/// - Edge cases: an actor without ties is undefined(isolated). Refuses the signed layer.
/// - Cost: O(sum over ties of the degrees of its two ends).
/// - Reference: Burt 1992, Structural Holes, Harvard University Press; Burt 2004, doi:10.1086/421787.
Scores constraint(const EraGraph& graph, Layer layer = Layer::positive);

}  // namespace entente
