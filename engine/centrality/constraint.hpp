// Constraint: how far an actor's ties all lead to the same people.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// How far an actor's positive ties all lead to the same people: brokers score low. High where an actor's
/// contacts are tied to each other, low where it could play off contacts who do not know each other.
///
/// - Formula: Σ over contacts j of (p_ij + Σ over others q of p_iq p_qj)², with p_ij = w_ij / s_i the share
///   of i's ties that goes to j.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 2, above the one and below the other; 1 with one contact, 1/2 with two alike who are not
///   tied, 9/8 in a triangle of ties alike. More contacts, and contacts apart from each other, bring it down.
/// - Edge cases: no tie: `isolated`.
/// - Cost: O(sum over ties of the degrees of its two ends).
/// - Reference: Burt 1992, *Structural Holes*, Harvard University Press; Burt 2004, doi:10.1086/421787.
Scores constraint(const EraGraph& graph, Layer layer = Layer::positive);

}  // namespace entente
