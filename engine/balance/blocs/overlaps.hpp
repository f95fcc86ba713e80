// Which bloc of an earlier era shares how many members with which bloc of a later one, and the best way to
// take them for one another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// An earlier bloc and a later one that have members in common.
struct Overlap {
  std::uint32_t before = 0, after = 0;  ///< blocs, numbered each for itself from 0
  std::size_t members = 1;              ///< in common, 1 or more
};

/// Places in a list of overlaps, ascending, no two of which share a bloc.
using Matching = std::vector<std::size_t>;

/// A matching with the most members. O(blocs x overlaps), more where they are much entangled.
Matching best_matching(const std::vector<Overlap>& overlaps);

/// All matchings with the most members, or the first `most` + 1 of them where there are more; nothing where
/// there are more than 200 overlaps. O(most x overlaps) times the cost of best_matching().
std::optional<std::vector<Matching>> best_matchings(const std::vector<Overlap>& overlaps, std::size_t most);

/// The overlaps in groups that share no bloc with one another: places in the list, ascending, in the order of
/// the first of each. O(overlaps log overlaps).
std::vector<std::vector<std::size_t>> entangled(const std::vector<Overlap>& overlaps);

}  // namespace entente
