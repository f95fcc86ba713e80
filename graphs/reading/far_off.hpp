// One date far from all others stretches everything that follows the time of a record.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/problem.hpp>

#include <span>
#include <string>

namespace entente {

/// A notice for the row that alone carries the time of the record beyond the other rows, at either end, by
/// more than half of their span and by more than 25 years, unless an era begins before and ends after it.
/// None with fewer than three dated claims. O(claims + eras).
void tell_far_off_dates(const Chronicle& world, std::span<const Era> eras, const std::string& file,
                        Problems& problems);

}  // namespace entente
