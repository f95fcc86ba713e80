// Articulation points and bridges: what falls apart without an actor, or without a tie.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

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

}  // namespace entente
