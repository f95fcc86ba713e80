// Betweenness: who stands between others.
#pragma once

#include <entente/engine/centrality/path_length.hpp>
#include <entente/engine/scores.hpp>

namespace entente {

struct BetweennessOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  Length length = Length::inverse_weight;
  bool normalized = true;  ///< divide by (n - 1)(n - 2) / 2, the number of pairs of others
};

/// How often an actor stands on the shortest paths between others: brokers score high.
///
/// - Formula: sum over pairs s < t of others of sigma_st(i) / sigma_st, where sigma counts shortest paths.
/// - Range: 0 ... (n - 1)(n - 2) / 2; normalised 0 ... 1. The two ends of a path get nothing; pairs without a
///   path add 0. Normalisation uses all actors present, so one more isolate lowers everybody's score.
/// - Edge cases: an actor without ties has 0; n < 3 is undefined(n-too-small). Refuses the signed layer.
/// - Lengths: integers, path_unit / weight rounded, so that paths of one length are told exactly; they are
///   held between 1 and 2^62 / n: at 1,000 actors all ties lighter than 2e-7 are equally long, and all
///   heavier than 5e8 equally short.
/// - Cost: O(n m + n^2 log n) time (Brandes, by Boost.Graph), O(n + m) memory.
/// - Reference: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
Scores betweenness(const EraGraph& graph, const BetweennessOptions& options = {});

}  // namespace entente
