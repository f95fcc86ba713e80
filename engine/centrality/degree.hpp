// Degree: how many partners an actor has, all told, by sign and by direction (which degree_in() explains).
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

struct DegreeOptions {
  Layer layer = Layer::positive;
  bool normalized = false;  ///< divide by n - 1, the number of possible partners
};

/// How many partners an actor has positive ties with.
///
/// - Formula: k_i = |{j : w_ij ≠ 0}|, w the weights of the layer; normalised, k_i / (n − 1).
/// - Layer: positive, or any but the signed one. DegreeOptions take that too: it counts partners of either
///   sign.
/// - Range: 0 to n − 1; normalised 0 to 1.
/// - Edge cases: no tie: 0; normalised with n = 1: `n-too-small`.
/// - Cost: O(actors + ties).
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
Scores degree(const EraGraph& graph, const DegreeOptions& options = {});

/// How many treat an actor as a friend.
///
/// - Formula: |{j : L_ji > 0}|, L_ji the level of what j does to i.
/// - By direction: what one actor does to another is its part of their tie, the claims in which it acts
///   alone, and the mutual part, cooperative less hostile. The sign of that level decides whether the tie is
///   positive or negative in that direction, so that it may be positive one way and negative the other; a tie
///   that is all mutual counts both ways.
/// - Layer: positive, by direction.
/// - Range: 0 to n − 1.
/// - Edge cases: no such tie: 0.
/// - Cost: O(actors + ties).
/// - Reference: Freeman 1979, doi:10.1016/0378-8733(78)90021-7; signs and directions: Everett & Borgatti
///   2014, doi:10.1016/j.socnet.2014.03.005.
Scores degree_in(const EraGraph& graph);

/// How many an actor treats as friends.
///
/// - Formula: |{j : L_ij > 0}|, by direction as `degree_in`.
/// - Layer: positive, by direction.
/// - Range: 0 to n − 1.
/// - Edge cases: no such tie: 0.
/// - Cost: O(actors + ties).
/// - Reference: as `degree_in`.
Scores degree_out(const EraGraph& graph);

/// How many adversaries an actor has: partners with a level below 0.
///
/// - Formula: q_i = |{j : L_ij < 0}|, which is `degree` on the negative layer.
/// - Layer: negative.
/// - Range: 0 to n − 1.
/// - Edge cases: no such tie: 0.
/// - Cost: O(actors + ties).
/// - Reference: as `degree_in`.
Scores degree_negative(const EraGraph& graph);

/// How many treat an actor as an adversary.
///
/// - Formula: |{j : L_ji < 0}|, by direction as `degree_in`.
/// - Layer: negative, by direction.
/// - Range: 0 to n − 1.
/// - Edge cases: no such tie: 0.
/// - Cost: O(actors + ties).
/// - Reference: as `degree_in`.
Scores degree_negative_in(const EraGraph& graph);

/// How many an actor treats as adversaries.
///
/// - Formula: |{j : L_ij < 0}|, by direction as `degree_in`.
/// - Layer: negative, by direction.
/// - Range: 0 to n − 1.
/// - Edge cases: no such tie: 0.
/// - Cost: O(actors + ties).
/// - Reference: as `degree_in`.
Scores degree_negative_out(const EraGraph& graph);

/// Friends less adversaries.
///
/// - Formula: p_i − q_i = `degree` − `degree_negative`, the numbers of ties with a level above and below 0.
/// - Layer: signed.
/// - Range: −(n − 1) to n − 1.
/// - Edge cases: 0 for an actor without ties and for one with as many friends as adversaries: read it beside
///   the two parts.
/// - Cost: O(actors + ties).
/// - Reference: as `degree_in`.
Scores degree_net(const EraGraph& graph);

/// The share of friends among an actor's partners.
///
/// - Formula: p_i / (p_i + q_i), with p_i and q_i as in `degree_net`.
/// - Layer: signed.
/// - Range: 0 to 1: adversaries only to friends only.
/// - Edge cases: no tie of either sign: `isolated`.
/// - Cost: O(actors + ties).
/// - Reference: as `degree_in`.
Scores degree_ratio(const EraGraph& graph);

}  // namespace entente
