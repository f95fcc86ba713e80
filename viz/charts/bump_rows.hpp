// In which row of a bump chart each actor stands in each era.
#pragma once

#include <entente/viz/charts/slope_chart.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Actors of one rank in an era, in rows one after the other.
struct SharedRank {
  std::size_t era = 0, row = 0, count = 0;  ///< the first row, and how many there are
};

struct BumpRows {
  std::vector<std::vector<std::optional<std::size_t>>> of{};  ///< [line][era]: rows from 0
  std::vector<SharedRank> shared{};  ///< by era, then by row; two or more actors each
  std::size_t count = 0;             ///< of rows in all
  /// Of stressed lines their places among them, as ordered, by which their colours go.
  std::vector<std::optional<std::size_t>> stressed{};
};

/// The row of a rank is the rank less one; who shares it takes that row and those after it, in the order in
/// which they stood before, which says nothing. O(eras * lines log lines).
BumpRows bump_rows(std::span<const SlopeLine> lines);

}  // namespace entente
