// The verdict on a thesis that a claim is told by several documents.
#pragma once

#include <entente/engine/change_points/turn_claims.hpp>
#include <entente/engine/theses/verdicts.hpp>

#include <span>
#include <vector>

namespace entente {

/// The claims that begin on one of days_that_meet(), whatever day a vague date means, and have the sign of
/// the direction, either where none is stated; in their order. Precondition: the thesis has a date.
std::vector<TurnClaim> claims_there(const Thesis& thesis, std::span<const TurnClaim> claims);

/// The verdict on a thesis of ThesisKind::corroborated, given the claims about its pair (turn_claims()).
/// Holds where documents_asked() sources or more are cited for one of claims_there(), rows of one event taken
/// together; fails where fewer are for each; open where there is none. O(claims).
Finding corroboration(const Thesis& thesis, std::span<const TurnClaim> claims);

}  // namespace entente
