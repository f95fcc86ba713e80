// What changed between the blocs of one era and those of the next.
#pragma once

#include <entente/engine/balance/blocs/bloc_shifts.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/engine/balance/blocs/least_movers.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The changes from an era to the next.
struct BlocChanges {
  std::size_t before = 0, after = 0;  ///< places among the partitions
  std::vector<BlocShift> shifts{};
  LeastMovers least{};
};

/// bloc_shifts() and least_movers() of each two consecutive partitions.
std::vector<BlocChanges> bloc_changes(std::span<const Partition> eras);

}  // namespace entente
