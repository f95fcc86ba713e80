// Remarks of review() on claims about one pair. O(claims log claims); each claim is named at most once as the
// later of two.
#pragma once

#include <entente/graphs/reading/package.hpp>

namespace entente::remarks {

/// Claims that count, on the same pair at the same time, of one event or one family of relations, with
/// opposite signs.
void contradictions(const Chronicle& world, Problems& problems);
/// Claims that say the same of the same pair on overlapping days, and that no event holds together or apart.
void possible_duplicates(const Chronicle& world, Problems& problems);

}  // namespace entente::remarks
