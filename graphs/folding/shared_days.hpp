// Several accounts of one standing state: each day belongs to all of them together, once.
#pragma once

#include <entente/graphs/model/days.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The days of each account, where a day is divided equally among the accounts that hold on it and `others`
/// more, which hold on every day. The sum is at most the number of days on which any account holds.
/// O(stretches log stretches).
std::vector<double> shared_days(std::span<const Days> accounts, std::size_t others = 0);

}  // namespace entente
