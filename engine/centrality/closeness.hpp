// Closeness: how near an actor is to all others.
#pragma once

#include <entente/engine/centrality/length.hpp>
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
/// - Why: the one to begin with, because unlike Freeman's closeness it is defined on disconnected graphs.
/// - Cost: O(n m + n^2 log n) time, O(n + m) memory.
/// - Reference: Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi & Vigna 2014,
///   doi:10.1080/15427951.2013.865686.
Scores harmonic(const EraGraph& graph, const HarmonicOptions& options = {});

struct ClosenessOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  Length length = Length::inverse_weight;
};

/// Freeman's closeness: the inverse of the mean distance to all others.
///
/// - Formula: (n - 1) / sum over others j of d(i, j).
/// - Range: above 0, at most the heaviest weight; 0 ... 1 where every tie has length 1.
/// - Edge cases: where not all actors present are connected on the layer, one isolate being enough, everybody
///   is undefined(disconnected); n = 1 is undefined(n-too-small). Refuses the signed layer.
/// - Cost: as harmonic().
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Sabidussi 1966, doi:10.1007/BF02289527.
Scores closeness(const EraGraph& graph, const ClosenessOptions& options = {});

/// Closeness within the actor's own component.
///
/// - Formula: (r - 1) / sum of d(i, j) over the others within reach, r the size of the component.
/// - Range: 0 and up, at most the heaviest weight; 0 ... 1 where every tie has length 1.
/// - Edge cases: an actor without ties has 0, as has one alone. Two who know only each other are as close as
///   can be: do not compare across components. Refuses the signed layer.
/// - Cost: as harmonic().
/// - Reference: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, chapter 5.
Scores closeness_component(const EraGraph& graph, const ClosenessOptions& options = {});

/// Closeness within the component, scaled down by how much of the graph the component leaves out.
///
/// - Formula: (r - 1) / (n - 1) times closeness_component().
/// - Range: 0 and up, at most the heaviest weight; 0 ... 1 where every tie has length 1. Freeman's closeness
///   where all are connected.
/// - Edge cases: an actor without ties has 0; n = 1 is undefined(n-too-small). Refuses the signed layer.
/// - Cost: as harmonic().
/// - Reference: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, chapter 5.
Scores closeness_wasserman_faust(const EraGraph& graph, const ClosenessOptions& options = {});

}  // namespace entente
