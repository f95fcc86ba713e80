// From names to actors: each name's actor on its date and in its source.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <vector>

namespace entente {

/// The affiliations by member, group and first day; names that mean two actors are errors.
std::vector<Affiliation> resolve_affiliations(const Sheets& sheets, const Roster& roster,
                                              std::vector<Rejected>& rejected, Problems& problems);

/// Takes the claims out of the sheets and gives them their actors; rows whose names mean two actors, or twice
/// the same, are errors and left out. The raw rows stay beside them.
std::vector<Claim> resolve_claims(Sheets& sheets, const Roster& roster, std::vector<Rejected>& rejected,
                                  Problems& problems);

}  // namespace entente
