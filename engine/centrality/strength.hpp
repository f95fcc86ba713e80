// Strength: what an actor's ties add up to, all told, by sign and by direction (as degree.hpp has it).
#pragma once

#include <entente/engine/scores.hpp>

namespace entente {

/// What an actor's positive ties add up to.
///
/// - Formula: Σ L_ij over j with L_ij > 0, L the level.
/// - Layer: positive.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: no such tie: 0. A tie counts by its level: a negative one adds nothing here, whatever
///   cooperative claims it has.
/// - Cost: O(actors + ties).
/// - Reference: Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, doi:10.1073/pnas.0400087101.
Scores strength_positive(const EraGraph& graph);

/// What an actor's friends do for it.
///
/// - Formula: Σ L_ji over j with L_ji > 0, L_ji the level of what j does to i, by direction as `degree_in`.
/// - Layer: positive, by direction.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: no such tie: 0. In and out do not sum to `strength_positive`: the mutual part counts in
///   both, and a tie may be positive one way alone.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_positive_in(const EraGraph& graph);

/// What an actor does for its friends.
///
/// - Formula: Σ L_ij over j with L_ij > 0, by direction as `degree_in`.
/// - Layer: positive, by direction.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: as `strength_positive_in`.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_positive_out(const EraGraph& graph);

/// What an actor's negative ties add up to: the sum of the sizes of their levels.
///
/// - Formula: Σ −L_ij over j with L_ij < 0.
/// - Layer: negative.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: no such tie: 0. A positive tie adds nothing, whatever hostile claims it has.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_negative(const EraGraph& graph);

/// What an actor's adversaries do against it.
///
/// - Formula: Σ −L_ji over j with L_ji < 0, by direction as `degree_in`.
/// - Layer: negative, by direction.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: as `strength_positive_in`.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_negative_in(const EraGraph& graph);

/// What an actor does against its adversaries.
///
/// - Formula: Σ −L_ij over j with L_ij < 0, by direction as `degree_in`.
/// - Layer: negative, by direction.
/// - Range: 0 and up, in units of the level.
/// - Edge cases: as `strength_positive_in`.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_negative_out(const EraGraph& graph);

/// Positive less negative: what all of an actor's ties come to.
///
/// - Formula: `strength_positive` − `strength_negative` = Σ L_ij over all j.
/// - Layer: signed.
/// - Range: any number, in units of the level.
/// - Edge cases: 0 for an actor without ties and for one whose ties cancel: read it beside the two parts.
/// - Additive: a shift of it is the sum of the shifts of the claims.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_net(const EraGraph& graph);

/// An actor's share of all positive strength, which frees it of how much is recorded.
///
/// - Formula: `strength_positive` divided by its sum over all actors.
/// - Layer: positive.
/// - Range: 0 to 1/2, for every tie counts at both of its ends; all values of an era sum to 1.
/// - Edge cases: no such tie: 0; nobody has one: `no-ties`.
/// - Cost: O(actors + ties).
/// - Reference: as `strength_positive`.
Scores strength_share(const EraGraph& graph);

}  // namespace entente
