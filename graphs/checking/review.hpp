// What a careful colleague would say of a package that can be read: claims that count nowhere or contradict
// each other, names that mean two actors, eras that rest on one source.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <span>
#include <vector>

namespace entente {

/// Warnings (something is probably wrong) and notices (worth knowing) about the content of a package, by file
/// and line; those on eras are about `eras`. What could not be read at all is in Package::problems.
/// O(eras * claims + claims log claims).
std::vector<Problem> review(const Package& package, std::span<const Era> eras);

}  // namespace entente
