// Boxes pushed apart until none overlap.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <functional>
#include <vector>

namespace entente {

/// A box that may or may not be moved.
struct Tile {
  Box box;
  bool fixed = false;
};

struct SeparationOptions {
  double gap = 6;  ///< left free between two boxes
  /// Whether two tiles must not overlap; all pairs when empty.
  std::function<bool(std::size_t, std::size_t)> apart = {};
};

/// The centres after separation. Fixed tiles stay; others move as little as the pushing needs, and where
/// pushing does not settle, to the nearest free place. Only fixed tiles may overlap each other in the end.
/// Deterministic. O(tiles^2 * rounds).
std::vector<Point> separated(const std::vector<Tile>& tiles, const SeparationOptions& options = {});

}  // namespace entente
