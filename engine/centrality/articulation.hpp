// Articulation points and bridges: what falls apart without an actor, or without a tie.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// Into how many more pieces the positive ties fall without an actor: go-betweens whom nobody can replace
/// score above 0.
///
/// - Formula: the components that the layer has without the actor and its ties, less those that it has with
///   them: the pieces that only this actor holds together. It is the number of blocks (two-connected parts)
///   that the actor is in, less 1.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to n − 2, at most the degree less 1. Above 0 for articulation points.
/// - Edge cases: no tie: 0, though the actor is a component that would be gone.
/// - Cost: O(actors + ties log ties).
/// - Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
Scores articulation(const EraGraph& graph, Layer layer = Layer::positive);

/// How many pairs of actors a positive tie alone connects.
///
/// - Formula: s (c − s) pairs of actors that no other path connects, with s actors on one side of the tie and
///   c in its component; 0 where the ends are joined by another path, so that the tie is no bridge.
/// - Subjects: pairs.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to n² / 4: 0, or c − 1 to c² / 4.
/// - Edge cases: no tie on the layer: `no-ties`.
/// - Cost: O(actors + ties).
/// - Reference: Tarjan 1974, doi:10.1016/0020-0190(74)90003-9.
Scores bridge(const EraGraph& graph, Layer layer = Layer::positive);

}  // namespace entente
