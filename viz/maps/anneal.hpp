// A layout improved for reading: actors move, one at a time, so that what a reader sees gets better.
#pragma once

#include <entente/viz/maps/overlap.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// A line between two tiles and the length it wishes for.
struct Tether {
  std::size_t a = 0, b = 0;
  double length = 72;
  /// In which eras it is drawn, sorted; in none: it draws its ends together and is not seen.
  std::vector<std::uint32_t> eras{};
  double room = 42;  ///< that it should have at least between the boxes of its ends
};

/// What is moved, and over what.
struct LayoutScene {
  std::vector<Tile> tiles{};
  std::vector<std::vector<std::uint32_t>> eras{};  ///< in which each tile is drawn, sorted
  std::vector<Tether> tethers{};
  Box sheet{};           ///< that none leaves
  double gap = 6;        ///< between tiles
  double clearance = 5;  ///< between a line and a tile that is not its own
  /// Whether tiles may lie on each other that are never drawn in one era.
  bool shares_places = false;
  double shallow = 0;         ///< how much more than others crossings of less than 23 degrees hinder
  std::vector<Box> fields{};  ///< for each tile its part of the sheet, in place of it; none: all of it
};

/// Whether two lists of eras, each sorted, have one in common.
bool ever_together(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// Where the tiles came to stand, and how much a reader is hindered there.
struct Annealed {
  std::vector<Point> centres;
  double cost = 0;
};

/// Where tiles may go: anywhere, to where another one stands or a little aside, or only a little aside of
/// where they came from.
enum class Moves : std::uint8_t { anywhere, exchanges, aside };

/// How long, and how freely.
struct Annealing {
  double work = 1e7;  ///< comparisons of a line with a line or a box, about
  double heat = 6;    ///< how much worse a move may make it at first
  std::uint64_t seed = 1;
  Moves moves = Moves::anywhere;
};

/// Threshold accepting (Dueck & Scheuer 1990, doi:10.1016/0021-9991(90)90201-B) on the sum of what hinders:
/// lines that cross, for every era in which both are seen; lines through the box of an actor that is there;
/// lines with less room than they should have; lines that leave an actor side by side; and lengths other than
/// wished. Tiles that do not overlap when they come do not when they go; fixed ones stay. The same scene and
/// seed give the same places. O(tethers^2 + work).
Annealed annealed(const LayoutScene& scene, const Annealing& how = {});

}  // namespace entente
