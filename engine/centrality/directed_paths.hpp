// Closeness and betweenness along what actors do to each other: a path goes only where cooperative acts go.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct DirectedPathOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  bool normalized = true;         ///< betweenness by (n - 1)(n - 2), harmonic by n - 1
};

/// How often an actor stands on the shortest paths that acts take between others.
///
/// - Formula: as `betweenness`, over the (n − 1)(n − 2) ordered pairs s, t of others, by whose number it is
///   divided. A path goes from i to j only where what i does to j, the claims in which i alone acts and those
///   in which both act alike, netted, lies on the layer; it is 1 / that weight long.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1; not normalised, 0 to (n − 1)(n − 2).
/// - Edge cases: no way leads to it, or none from it: 0; pairs without a path add 0; n < 3: `n-too-small`;
///   more shortest paths than can be counted: `too-large`.
/// - Cost: O(n m + n² log n), m the ties.
/// - Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Brandes 2008,
///   doi:10.1016/j.socnet.2007.11.001.
Scores betweenness_directed(const EraGraph& graph, const DirectedPathOptions& options = {});

/// How near an actor is to those whose cooperative acts lead to it.
///
/// - Formula: as `harmonic`, over d(j, i), the length of the shortest way along acts (`betweenness_directed`)
///   from j to i: Σ over others j of 1 / d(j, i), with 0 for those who do not lead to i; normalised (the
///   default), divided by n − 1.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 and up, in units of the level; normalised, at most the heaviest weight.
/// - Edge cases: nobody leads to it: 0; normalised with n = 1: `n-too-small`.
/// - Cost: O(n (m + n) log n), m the ties.
/// - Reference: Boldi & Vigna 2014, doi:10.1080/15427951.2013.865686, who count incoming paths too.
Scores harmonic_in(const EraGraph& graph, const DirectedPathOptions& options = {});

/// The inverse of the mean distance from those whose acts lead to an actor.
///
/// - Formula: as `closeness_component`, over d(j, i) as in `harmonic_in`: r / Σ d(j, i) over the r others j
///   from whom there is a way. Not normalised.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 and up, in units of the level; at most the heaviest weight.
/// - Edge cases: nobody leads to it: 0.
/// - Cost: as `harmonic_in`.
/// - Reference: as `closeness_component`, with the directions of `harmonic_in`.
Scores closeness_component_in(const EraGraph& graph, const DirectedPathOptions& options = {});

/// How near those are whose acts lead to an actor, times their share of all.
///
/// - Formula: `closeness_component_in` times r / (n − 1), the share of the others from whom there is a way.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 and up, in units of the level; at most the heaviest weight.
/// - Edge cases: nobody leads to it: 0; n = 1: `n-too-small`.
/// - Cost: as `harmonic_in`.
/// - Reference: as `closeness_wasserman_faust`, with the directions of `harmonic_in`.
Scores closeness_wasserman_faust_in(const EraGraph& graph, const DirectedPathOptions& options = {});

}  // namespace entente
