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

/// How often an actor stands on the shortest paths between others: brokers score high.
///
/// - Formula: Σ over pairs s, t of others of σ(s, t through i) / σ(s, t), where σ counts shortest paths;
///   normalised (the default), divided by (n − 1)(n − 2) / 2. A tie is 1 / weight long.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1; not normalised, 0 to (n − 1)(n − 2) / 2. The two ends of a path get nothing. The
///   normalisation counts all actors present: one more isolate lowers everybody's value.
/// - Edge cases: no tie: 0; pairs without a path add 0; n < 3: `n-too-small`; more than 10^4900 shortest
///   paths between two actors: `too-large`.
/// - Equally long: two ways are equally long when what they do not share differs by less than 2^−40, about
///   10^−12, of itself (equally_long()). Levels are products of doubles and right to some 10^−16, so that
///   ways which are equally long in fractions are so here, in an era of any length and in any unit: all
///   weights times a factor changes nothing. Ways that differ at all differ in real records by far more;
///   where cooperative and hostile amounts cancel down to a thousandth of a percent, what is left may be off
///   by more, and equally long ways be missed. A tie that two ways share plays no part, nor do last ties of
///   one length, so that behind a tie a billion times as long a short one still makes a way longer. This
///   holds where the largest weight of a graph is up to 10^24 / n times the least; beyond, the shortest ties
///   are told apart less finely, and beyond 10^37 / n not at all.
/// - Cost: O(n m + n² log n) time, m the ties; O(n + m) memory.
/// - Reference: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249; lengths:
///   Newman 2001, doi:10.1103/PhysRevE.64.016132.
Scores betweenness(const EraGraph& graph, const BetweennessOptions& options = {});

/// How often an actor stands on the paths of fewest ties between others.
///
/// - Formula: as `betweenness`, with every tie 1 long, whatever it weighs (Length::one).
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1.
/// - Edge cases: as `betweenness`.
/// - Cost: O(n m) time, m the ties; O(n + m) memory.
/// - Reference: as `betweenness`.
Scores betweenness_unweighted(const EraGraph& graph, Layer layer = Layer::positive);

/// How much of the shortest paths between all pairs runs over a tie: bridges score high.
///
/// - Formula: Σ over pairs s, t of σ(s, t over the tie) / σ(s, t), where σ counts shortest paths; normalised
///   (the default), divided by n (n − 1) / 2. Lengths as `betweenness`.
/// - Subjects: pairs.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1; not normalised, 0 to n (n − 1) / 2.
/// - Edge cases: a pair off the layer: `no-ties`; a tie longer than the way round it: 0; `too-large` as
///   `betweenness`.
/// - Cost: as `betweenness`.
/// - Reference: Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008,
///   doi:10.1016/j.socnet.2007.11.001.
Scores edge_betweenness(const EraGraph& graph, const BetweennessOptions& options = {});

/// How much of the paths of fewest ties between all pairs runs over a tie.
///
/// - Formula: as `edge_betweenness`, with every tie 1 long, whatever it weighs (Length::one).
/// - Subjects: pairs.
/// - Layer: positive, or any but the signed one.
/// - Range: 0 to 1.
/// - Edge cases: as `edge_betweenness`.
/// - Cost: as `betweenness_unweighted`.
/// - Reference: as `edge_betweenness`.
Scores edge_betweenness_unweighted(const EraGraph& graph, Layer layer = Layer::positive);

}  // namespace entente
