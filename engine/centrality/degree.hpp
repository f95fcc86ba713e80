// Degree: how many partners an actor has, all told, by sign and by direction.
//
// By direction: what one actor does to another is its part of their tie, the claims in which it acts alone,
// and the mutual part, cooperative less hostile. The sign of that level decides whether the tie is positive
// or negative in that direction, so that it may be positive one way and negative the other. A tie that is all
// mutual counts both ways.
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct DegreeOptions {
  Layer layer = Layer::positive;
  bool normalized = false;  ///< divide by n - 1, the number of possible partners
};

/// Number of partners an actor has on the layer.
///
/// - Formula: k_i = |{j : w_ij != 0}|; normalised k_i / (n - 1), n the actors present.
/// - Range: 0 ... n - 1; normalised 0 ... 1. The negative layer counts adversaries, the signed layer both.
/// - Edge cases: a present actor without ties has 0; n = 1 is undefined(n-too-small) when normalised.
/// - Cost: O(actors + ties).
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
Scores degree(const EraGraph& graph, const DegreeOptions& options = {});

/// Number of actors that treat this one as a friend.
///
/// - Formula: |{j : L_ji > 0}|, L_ji the level of what j does to i.
/// - Layer: positive, by direction.
/// - Range: 0 ... n - 1.
/// - Edge cases: a present actor without such ties has 0.
/// - Cost: O(actors + ties).
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7; signs: Everett & Borgatti 2014,
///   doi:10.1016/j.socnet.2014.03.005.
Scores degree_in(const EraGraph& graph);

/// Number of actors that this one treats as a friend: |{j : L_ij > 0}|. Everything else as degree_in().
Scores degree_out(const EraGraph& graph);

/// Number of adversaries, by the level of the tie: q_i = |{j : L < 0}|, which is degree() on the negative
/// layer. Range, edge cases, cost and reference as degree_in().
Scores degree_negative(const EraGraph& graph);

/// Number of actors that treat this one as an adversary: |{j : L_ji < 0}|. Layer: negative, by direction.
/// Everything else as degree_in().
Scores degree_negative_in(const EraGraph& graph);

/// Number of actors that this one treats as an adversary: |{j : L_ij < 0}|. Layer: negative, by direction.
/// Everything else as degree_in().
Scores degree_negative_out(const EraGraph& graph);

/// Friends less adversaries.
///
/// - Formula: p_i - q_i, p_i and q_i the numbers of ties with a level above and below 0.
/// - Layer: signed.
/// - Range: -(n - 1) ... n - 1.
/// - Edge cases: a present actor without ties has 0, as has one with as many friends as adversaries: read it
///   beside degree().
/// - Cost and reference: as degree_in().
Scores degree_net(const EraGraph& graph);

/// Share of friends among the partners.
///
/// - Formula: p_i / (p_i + q_i).
/// - Layer: signed.
/// - Range: 0 (adversaries only) ... 1 (friends only).
/// - Edge cases: an actor without a tie of either sign is undefined(isolated).
/// - Cost and reference: as degree_in().
Scores degree_ratio(const EraGraph& graph);

}  // namespace entente
