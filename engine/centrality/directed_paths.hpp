// Closeness and betweenness along what actors do to each other: a path goes only where cooperative acts go.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct DirectedPathOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  bool normalized = true;         ///< betweenness by (n - 1)(n - 2), harmonic by n - 1
};

/// How often an actor stands on the shortest directed paths between others.
///
/// - Formula: sum over ordered pairs s, t of others of sigma_st(i) / sigma_st. What i does to j is the part
///   of their tie in which i acts, and the mutual part, netted; its length is 1 / that weight, and ways are
///   equally long as in betweenness().
/// - Range: 0 ... 1 normalised by (n - 1)(n - 2).
/// - Edge cases: n < 3 is undefined(n-too-small); pairs without a path add 0; more shortest paths than a long
///   double holds is undefined(too-large). Refuses the signed layer.
/// - Cost: O(n m + n^2 log n).
/// - Reference: Brandes 2001, doi:10.1080/0022250X.2001.9990249; Brandes 2008,
///   doi:10.1016/j.socnet.2007.11.001.
Scores betweenness_directed(const EraGraph& graph, const DirectedPathOptions& options = {});

/// How near an actor is to those whose acts lead to it, along directed paths.
///
/// - Formula: sum over others j of 1 / d(j, i), 1 / infinity = 0; normalised, divided by n - 1.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: nobody leads to it: 0; n = 1 is undefined(n-too-small) when normalised. Refuses the signed
///   layer.
/// - Cost: O(n (m + n) log n).
/// - Reference: Boldi & Vigna 2014, doi:10.1080/15427951.2013.865686, who count incoming paths.
Scores harmonic_in(const EraGraph& graph, const DirectedPathOptions& options = {});

/// r / sum of d(j, i) over the r others j whose acts lead to i; 0 where nobody's do. Range, cost and refusal
/// as harmonic_in(); not normalised.
Scores closeness_component_in(const EraGraph& graph, const DirectedPathOptions& options = {});

/// closeness_component_in() times r / (n - 1); n = 1 is undefined(n-too-small). Wasserman & Faust 1994.
Scores closeness_wasserman_faust_in(const EraGraph& graph, const DirectedPathOptions& options = {});

}  // namespace entente
