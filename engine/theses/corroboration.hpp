// The verdict on a thesis that a claim is told by several documents.
#pragma once

#include <entente/engine/change_points/turn_claims.hpp>
#include <entente/engine/theses/verdicts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <span>
#include <vector>

namespace entente {

/// The claims that begin on one of days_that_meet(), whatever day a vague date means, and of which a row has
/// the sign of the direction, any where none is stated; in their order. Precondition: the thesis has a date.
std::vector<TurnClaim> claims_there(const Thesis& thesis, const Chronicle& chronicle,
                                    std::span<const TurnClaim> claims);

/// The sources heard that tell the claim with the sign of the direction, without one with that of its mean:
/// rows of an event that say the opposite corroborate nothing, nor does a source that was written before the
/// claim may have begun. Sorted, each once.
std::vector<SourceId> documents_of(const Thesis& thesis, const Chronicle& chronicle, const FoldOptions& view,
                                   const TurnClaim& claim);

/// The verdict on a thesis of ThesisKind::corroborated, given the claims about its pair (turn_claims()).
/// Holds where documents_asked() or more tell one of claims_there(), rows of one account taken together; open
/// where fewer do, as who is silent does not deny, and where there is none. O(claims).
Finding corroboration(const Thesis& thesis, const Chronicle& chronicle, const FoldOptions& view,
                      std::span<const TurnClaim> claims);

}  // namespace entente
