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

/// How near an actor is to all others along strong positive ties, those out of reach included.
///
/// - Formula: Σ over others j of 1 / d(i, j), with 0 for those out of reach; normalised (the default),
///   divided by n − 1. A tie is 1 / weight long.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 and up, in units of the level; normalised, at most the heaviest weight, or 1 where weights are
///   left out of account (Length::one).
/// - Edge cases: no tie: 0; normalised with n = 1: `n-too-small`.
/// - Why: it is the closeness to begin with because, unlike Freeman's, it is defined when the graph falls
///   apart.
/// - Cost: O(n m + n² log n) time, m the ties; O(n + m) memory.
/// - Reference: Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi & Vigna 2014,
///   doi:10.1080/15427951.2013.865686.
Scores harmonic(const EraGraph& graph, const HarmonicOptions& options = {});

struct ClosenessOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  Length length = Length::inverse_weight;
};

/// The inverse of an actor's mean distance to all others, where all are connected: Freeman's closeness.
///
/// - Formula: (n − 1) / Σ over others j of d(i, j). A tie is 1 / weight long.
/// - Layer: positive, or any but the signed one.
/// - Range: above 0, in units of the level; at most the heaviest weight; at most 1 with Length::one.
/// - Edge cases: not all actors present are connected, one isolate being enough: `disconnected` for
///   everybody; n = 1: `n-too-small`.
/// - Cost: as `harmonic`.
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Sabidussi 1966, doi:10.1007/BF02289527.
Scores closeness(const EraGraph& graph, const ClosenessOptions& options = {});

/// The inverse of an actor's mean distance to those within its reach.
///
/// - Formula: (r − 1) / Σ d(i, j) over the others within reach, r the size of the component.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 and up, in units of the level; at most the heaviest weight; at most 1 with Length::one.
/// - Edge cases: no tie: 0, also with n = 1. Two who know only each other are as close as can be: do not
///   compare across components.
/// - Cost: as `harmonic`.
/// - Reference: Wasserman & Faust 1994, *Social Network Analysis*, chapter 5, doi:10.1017/CBO9780511815478.
Scores closeness_component(const EraGraph& graph, const ClosenessOptions& options = {});

/// How near an actor is to those within its reach, times their share of all: a small component counts for
/// little.
///
/// - Formula: (r − 1) / (n − 1) times `closeness_component`; `closeness` where all are connected.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 and up, in units of the level; at most the heaviest weight; at most 1 with Length::one.
/// - Edge cases: no tie: 0; n = 1: `n-too-small`.
/// - Cost: as `harmonic`.
/// - Reference: Wasserman & Faust 1994, *Social Network Analysis*, chapter 5, doi:10.1017/CBO9780511815478.
Scores closeness_wasserman_faust(const EraGraph& graph, const ClosenessOptions& options = {});

}  // namespace entente
