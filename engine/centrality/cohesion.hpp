// Cohesion: how well an actor, or a tie, sits within the whole, and what falls apart without it.
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

/// Into how many more pieces the layer falls without an actor: go-betweens whom nobody can replace score
/// above 0.
///
/// - Formula: the components of the graph without the actor and its ties, less those of the graph with it;
///   the number of blocks (two-connected parts) that the actor is in, less 1.
/// - Range: 0 ... degree - 1. Above 0: the actor is an articulation point.
/// - Edge cases: an actor without ties has 0, though it is a component that would be gone. Refuses the signed
///   layer.
/// - Cost: O(actors + ties log ties).
/// - Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
Scores articulation(const EraGraph& graph, Layer layer = Layer::positive);

/// How many pairs of actors a tie alone connects: those with one end on each side of a bridge.
///
/// - Formula: s (c - s), s the actors on one side of the tie, c those of its component; 0 where its two ends
///   are joined by another path, so that it is no bridge.
/// - Subjects: pairs.
/// - Range: 0, or c - 1 ... c^2 / 4.
/// - Edge cases: a pair off the layer is undefined(no-ties). Refuses the signed layer.
/// - Cost: O(actors + ties).
/// - Reference: Tarjan 1974, doi:10.1016/0020-0190(74)90003-9.
Scores bridge(const EraGraph& graph, Layer layer = Layer::positive);

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
