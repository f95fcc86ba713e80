// Closeness: how near an actor is to all others.
#pragma once

#include <entente/engine/centrality/path_length.hpp>
#include <entente/engine/scores.hpp>

namespace entente {

struct HarmonicOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  Length length = Length::inverse_weight;
  bool normalized = true;  ///< divide by n - 1
};

/// Harmonic closeness: how near an actor is to all others, those out of reach included.
///
/// - Formula: sum over others j of 1 / d(i, j), with 1 / infinity = 0; normalised, divided by n - 1.
/// - Range: 0 and up, at most the heaviest weight when normalised; 0 ... 1 where every tie has length 1.
/// - Edge cases: an actor without ties has 0; n = 1 is undefined(n-too-small) when normalised. Refuses the
///   signed layer.
/// - Why: chosen over Freeman's closeness because it is defined on disconnected graphs.
/// - Cost: O(n (m + n) log n).
/// - Reference: Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi & Vigna 2014,
///   doi:10.1080/15427951.2013.865686.
Scores harmonic(const EraGraph& graph, const HarmonicOptions& options = {});

}  // namespace entente
