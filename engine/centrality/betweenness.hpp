// Betweenness: who, and which ties, stand between others.
#pragma once

#include <entente/engine/centrality/length.hpp>
#include <entente/engine/scores.hpp>

namespace entente {

struct BetweennessOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  Length length = Length::inverse_weight;
  bool normalized = true;  ///< divide by the number of pairs that could be stood between
};

/// How often an actor stands on the shortest paths between others: brokers score high. With Length::one it is
/// the measure `betweenness_unweighted`.
///
/// - Formula: sum over pairs s < t of others of sigma_st(i) / sigma_st, where sigma counts shortest paths.
/// - Range: 0 ... (n - 1)(n - 2) / 2, by which it is divided when normalised: 0 ... 1. The two ends of a path
///   get nothing; pairs without a path add 0. Normalisation uses all actors present, so one more isolate
///   lowers everybody's score.
/// - Edge cases: an actor without ties has 0; n < 3 is undefined(n-too-small); more shortest paths between
///   two actors than 10^4900 is undefined(too-large). Refuses the signed layer.
/// - Lengths: 1 / weight. Two ways are equally long when what they do not share differs by less than 2^-40,
///   about 1e-12, of itself (equally_long()): so neither the length of the era nor the unit of the weights
///   changes anything. That holds where the largest weight is up to 10^24 / n times the least; beyond, the
///   shortest ties are told apart less finely, and beyond 10^37 / n not at all.
/// - Cost: O(n m + n^2 log n) time (Brandes), with Length::one O(n m); O(n + m) memory.
/// - Reference: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
Scores betweenness(const EraGraph& graph, const BetweennessOptions& options = {});

/// How much of the shortest paths between all pairs runs over a tie: bridges score high. With Length::one it
/// is the measure `edge_betweenness_unweighted`.
///
/// - Formula: sum over pairs s < t of sigma_st(e) / sigma_st, where sigma counts shortest paths.
/// - Subjects: pairs; those off the layer are undefined(no-ties).
/// - Range: 0 ... n (n - 1) / 2, by which it is divided when normalised: 0 ... 1. A tie longer than the way
///   round it has 0.
/// - Edge cases: undefined(too-large) as betweenness(). Refuses the signed layer.
/// - Lengths and cost: as betweenness().
/// - Reference: Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008,
///   doi:10.1016/j.socnet.2007.11.001.
Scores edge_betweenness(const EraGraph& graph, const BetweennessOptions& options = {});

}  // namespace entente
