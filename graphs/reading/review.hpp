// What a careful colleague would say of a package that can be read: claims that count nowhere or contradict
// each other, names that mean two actors, eras that rest on one source.
#pragma once

#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <vector>

namespace entente {

/// Warnings (something is probably wrong) and notices (worth knowing) about the content of a package, by file
/// and line; `choice` says of which eras. What could not be read at all is in Package::problems. Throws
/// Error(usage) for eras that cannot be read. O(eras * ties + ties log ties).
std::vector<Problem> review(const Package& package, const PeriodChoice& choice = {});

}  // namespace entente
