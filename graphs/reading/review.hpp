// What a careful colleague would say of a package that can be read: claims that count nowhere, eras that rest
// on one source.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <vector>

namespace entente {

/// Warnings (something is probably wrong) and notices (worth knowing) about the content of a package, by file
/// and line. What could not be read at all is in Package::problems. O(eras * ties).
std::vector<Problem> review(const Package& package);

}  // namespace entente
