// Blocs from era to era: the same number for the same bloc.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <vector>

namespace entente {

/// The partitions of consecutive eras of one chronicle, with blocs that keep their number for as long as they
/// last. The blocs of an era are matched with those of the last era before it that had any, the pair with the
/// most common members first; between equal pairs the smaller number of the earlier bloc decides, then the
/// common member who stands first in the roster. What finds no match gets a number that was never used.
/// Carrying what is carried changes nothing. O(eras x roster x log roster).
std::vector<Partition> carried(std::vector<Partition> partitions);

}  // namespace entente
