// Claims whose date does not say enough to count in an era.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/problem.hpp>

#include <string>

namespace entente {

/// A warning for each state without a date, which holds in every era, and each event whose date tells no
/// first day, which counts in none. None where no claim of the record has a date. O(claims).
void tell_undated_claims(const Chronicle& world, const std::string& file, Problems& problems);

}  // namespace entente
