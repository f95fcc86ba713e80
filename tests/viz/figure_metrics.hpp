// What a reader sees of a map, in numbers: how often lines cross, what they run over, how short the strong
// ones are.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace entente {

/// Sums over the maps of a view, and the worst of them.
struct FigureMetrics {
  std::size_t straight_crossings = 0;  ///< of ties without a common end, were they straight between centres
  std::size_t crossings = 0;           ///< of the same ties as they are drawn
  std::size_t over_names = 0;          ///< ties that enter the box of a present actor not their own
  std::size_t marks_hit = 0;           ///< marks that overlap an actor or another mark
  std::size_t numbers_on_lines = 0;    ///< marks with a text or a ring that lie on a tie not their own
  std::size_t labels_overlap = 0;      ///< pairs of present actors whose boxes overlap
  double shortest_strong = 1e9;        ///< of the visible ties of the greatest strength, in points
  double shortest_busy = 1e9;          ///< of those between the six actors with the most strength
  double smallest_text = 0;            ///< points in print, at the width that the map is made for
};

/// Adds a map to the sums.
void add(FigureMetrics& sums, const Diagram& diagram);

}  // namespace entente
