// Strength: what an actor's ties add up to, all told, by sign and by direction (as degree.hpp has it).
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// Sum of the levels of an actor's positive ties.
///
/// - Formula: s+_i = sum of L_ij over j with L_ij > 0.
/// - Layer: positive.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases: a present actor without positive ties has 0. A tie counts by its level: a negative
///   one adds nothing here, whatever cooperative claims it has.
/// - Cost: O(actors + ties).
/// - Reference: Barrat et al. 2004, doi:10.1073/pnas.0400087101.
Scores strength_positive(const EraGraph& graph);

/// Sum of what an actor's friends do for it.
///
/// - Formula: sum of L_ji over j with L_ji > 0, L_ji the level of what j does to i.
/// - Layer: positive, by direction.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases: a present actor without such ties has 0. In and out do not sum to strength_positive(): the
///   mutual part counts in both, and a tie may be positive one way alone.
/// - Cost and reference: as strength_positive().
Scores strength_positive_in(const EraGraph& graph);

/// Sum of what an actor does for its friends: sum of L_ij over j with L_ij > 0. Everything else as
/// strength_positive_in().
Scores strength_positive_out(const EraGraph& graph);

/// Sum of the sizes of the levels of an actor's negative ties.
///
/// - Formula: s-_i = sum of -L_ij over j with L_ij < 0.
/// - Layer: negative.
/// - Range: 0 and up, in the units of the level.
/// - Edge cases and cost: as strength_positive().
Scores strength_negative(const EraGraph& graph);

/// Sum of what an actor's adversaries do against it: sum of -L_ji over j with L_ji < 0. Layer: negative, by
/// direction. Everything else as strength_positive_in().
Scores strength_negative_in(const EraGraph& graph);

/// Sum of what an actor does against its adversaries: sum of -L_ij over j with L_ij < 0. Layer: negative, by
/// direction. Everything else as strength_positive_in().
Scores strength_negative_out(const EraGraph& graph);

/// What an actor's ties come to, positive less negative.
///
/// - Formula: s_i = s+_i - s-_i = sum of L_ij over j.
/// - Layer: signed.
/// - Range: any number, in the units of the level.
/// - Edge cases: a present actor without ties has 0, as has one whose ties cancel: read it beside the two
///   parts.
/// - Additive over claims: a shift of it is the sum of the shifts of the claims.
/// - Cost: O(actors + ties).
Scores strength_net(const EraGraph& graph);

/// An actor's share of all positive strength in the era, which frees it of how much is recorded.
///
/// - Formula: s+_i / sum of s+_j over all actors.
/// - Layer: positive.
/// - Range: 0 ... 1/2, for every tie counts at both of its ends; all values of an era sum to 1.
/// - Edge cases: a present actor without positive ties has 0; where nobody has any, undefined(no-ties).
/// - Cost and reference: as strength_positive().
Scores strength_share(const EraGraph& graph);

}  // namespace entente
