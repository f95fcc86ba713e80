// Centrality: how much an actor counts in one era's graph. The table of contents of this folder; one small
// .cpp for each measure.
//
// All of them look at one layer of the graph (MEASURES.md, "Layers"), by default the positive one: ties whose
// level is above zero, weighing as much as their level. They give a value to every actor of the roster,
// undefined(absent) to those outside the era, and an empty graph gives undefined(absent) throughout. Actors
// who are present without ties are never left out. Results do not depend on the order of rows in a sheet, and
// are the same bytes on every run.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/model/era_graph.hpp>

#include <cstdint>

namespace entente {

/// How long a tie is to a path that uses it.
enum class Length : std::uint8_t {
  inverse_weight,  ///< 1 / weight: strong ties are short (Newman 2001, doi:10.1103/PhysRevE.64.016132)
  one,             ///< 1: every tie is a step, whatever it weighs
};

struct DegreeOptions {
  Layer layer = Layer::positive;
  bool normalized = false;  ///< divide by n - 1, the number of possible partners
};

/// Number of partners an actor has on the layer.
///
/// - Formula: k_i = |{j : w_ij != 0}|; normalised k_i / (n - 1), n the actors present.
/// - Range: 0 ... n - 1; normalised 0 ... 1. The negative layer counts adversaries, the signed layer both.
/// - Edge cases: a present actor without ties has 0; n = 1 is undefined(n-too-small) when normalised.
/// - Cost: O(actors + bonds).
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
Scores degree(const EraGraph& graph, const DegreeOptions& options = {});

/// Sum of the levels of an actor's friendly bonds.
///
/// - Formula: s+_i = sum of L_ij over j with L_ij > 0.
/// - Layer: positive.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases: a present actor without friendly bonds has 0. A bond counts by its net level: a pair that
///   nets to hostile adds nothing here.
/// - Cost: O(actors + bonds).
/// - Reference: Barrat et al. 2004, doi:10.1073/pnas.0400087101.
Scores strength_positive(const EraGraph& graph);

/// Sum of the sizes of the levels of an actor's hostile bonds.
///
/// - Formula: s-_i = sum of -L_ij over j with L_ij < 0.
/// - Layer: negative.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases and cost: as strength_positive().
Scores strength_negative(const EraGraph& graph);

/// What an actor's bonds come to, friendly less hostile.
///
/// - Formula: s_i = s+_i - s-_i = sum of L_ij over j.
/// - Layer: signed.
/// - Range: any number, in the units of the level.
/// - Edge cases: a present actor without ties has 0, as has one whose ties cancel: read it beside the two
///   parts.
/// - Additive over claims: a shift of it is the sum of the shifts of the claims.
/// - Cost: O(actors + bonds).
Scores strength_net(const EraGraph& graph);

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

/// The length of a tie of weight 1. A thousand times the least common multiple of 1 ... 16: the lengths of
/// whole weights up to 16 and of most round decimals are exact, so that two ties of weight 6 are just as long
/// as one of weight 3.
inline constexpr std::int64_t path_unit = 720'720'000;

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

struct EigenvectorOptions {
  Layer layer = Layer::positive;     ///< any but the signed one
  double tolerance = 1e-12;          ///< largest error of the vector, estimated from its last two steps
  std::size_t iterations = 100'000;  ///< for each component
};

/// Eigenvector centrality: an actor counts as much as its partners do.
///
/// - Formula: A x = lambda x for the largest lambda, x >= 0, with Euclidean norm 1; A holds the weights of
///   the layer.
/// - Range: 0 ... 1. Unique only within a component: the component with the largest lambda has it, all other
///   actors 0.
/// - Edge cases: no tie on the layer is undefined(no-ties); two components with the same lambda (within 1e-8,
///   relatively) are undefined(no-dominant-eigenvalue); no convergence is undefined(not-converged). Refuses
///   the signed layer.
/// - Method: power iteration on A + cI, c the component's mean strength: on a bipartite graph A alone would
///   oscillate.
/// - Cost: O(bonds) an iteration.
/// - Reference: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
Scores eigenvector(const EraGraph& graph, const EigenvectorOptions& options = {});

struct PageRankOptions {
  Layer layer = Layer::positive;  ///< any but the signed one
  double damping = 0.85;          ///< 0 <= damping < 1
};

/// PageRank: where a walker is found who follows ties in proportion to their weight, and now and then starts
/// anew anywhere.
///
/// - Formula: x_i = d (sum over j of x_j w_ij / s_j + D / n) + (1 - d) / n, D the score of all actors without
///   ties.
/// - Range: 0 ... 1; the scores of an era sum to 1, so they fall as the number of actors grows.
/// - Edge cases: an actor without ties has its share of the restarts; without any tie everybody has 1 / n; n
///   = 1 gives 1. Refuses the signed layer.
/// - Cost: O(bonds) an iteration, about 200 iterations at d = 0.85.
/// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Boldi, Santini & Vigna 2009, ACM Trans.
///   Inf. Syst. 27(4).
Scores pagerank(const EraGraph& graph, const PageRankOptions& options = {});

}  // namespace entente
