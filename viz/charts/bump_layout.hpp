// How a bump chart lies on its page: eras are columns where there is room for their boxes, else lines.
#pragma once

#include <entente/viz/charts/bump_rows.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// The height of a box with a code, and of one with a score beneath it.
inline constexpr double bump_box = 15, scored_bump_box = 25;

/// Where boxes are, from the upper left of the drawing.
struct BumpLayout {
  /// Eras go down the page, and ranks across it.
  bool is_lying = false;
  bool has_sides = false;            ///< names stand beside the last column
  EraColumns columns{};              ///< of eras; of ranks where it is lying
  double step = 0;                   ///< down the page, from rank to rank, or from era to era
  double left = 0, right = 0;        ///< room for names on the right; lying: for the eras on the left
  std::vector<std::string> codes{};  ///< of the lines, no wider than boxes
  std::size_t eras = 0, ranks = 0;
  double box_width = 0, box_height = bump_box;
  bool has_scores = false;  ///< beneath the codes, where they fit

  Point centre(std::size_t era, std::size_t row) const;
  double height() const { return step * static_cast<double>(is_lying ? eras : ranks); }
};

/// The lines in which a name stands beside a box.
std::vector<std::string> side_lines(const std::string& name, double width, Weight weight);

/// Errors: Error(usage) where the page has no room for boxes. O(eras * lines).
BumpLayout bump_layout(const ChartSheet& sheet, std::span<const Era> eras, const SlopePicture& picture,
                       const BumpRows& rows, double millimetres);

}  // namespace entente
