// A layout polished for reading: actors move so that lines run clear of names and of each other.
#pragma once

#include <entente/viz/maps/overlap.hpp>

#include <vector>

namespace entente {

/// A line between two tiles and the length it wishes for.
struct Tether {
  std::size_t a = 0, b = 0;
  double length = 72;
  double weight = 1;  ///< how much it matters that the line runs clear
};

/// Where the tiles came to stand, and the sum of penalties there.
struct Refined {
  std::vector<Point> centres;
  double cost = 0;
};

/// The centres after moving tiles, one at a time, to where the sum of penalties is least: lines through
/// boxes, lines that cross, and lines far from their length. Tiles must not overlap when they come and do not
/// when they go; fixed ones stay; none leaves `sheet`. Deterministic; the work is bounded, so that large
/// layouts are polished less. O(most_rounds * tiles * (tethers + degree * tiles)).
Refined refined(const std::vector<Tile>& tiles, const std::vector<Tether>& tethers, const Box& sheet,
                double gap, int most_rounds = 8);

}  // namespace entente
