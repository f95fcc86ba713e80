// Where rows, columns and names of a matrix have room on a page.
#pragma once

#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/matrix_chart.hpp>

#include <string>
#include <vector>

namespace entente {

/// The thickness of the bars of blocs, and their distance from names and cells.
inline constexpr double bloc_bar = 3, beside_bloc_bar = 3;

/// Of paper from cell to cell.
inline constexpr double between_matrix_cells = 1;

/// From row to row, so that names of one line do not touch.
inline constexpr double least_matrix_pitch = 10;

struct MatrixLayout {
  std::vector<std::vector<std::string>> names{};  ///< in lines, of each actor
  std::string spelt_out{};                        ///< whole names of those with a gap in them; may be empty
  std::string codes{};                            ///< what short names among them stand for; may be empty
  double name_width = 0;
  bool are_upright = true;        ///< the names of columns
  double left = 0;                ///< of the first column of cells
  double pitch = 0;               ///< from row to row, and from column to column
  std::vector<double> offsets{};  ///< of each row and column, from the first

  /// How high the name of a column is.
  double name_height(std::size_t column) const;
  /// How far the names of columns, each of which ends where its column begins, reach above the first row.
  double rise() const;
  /// Whether a box of that size has room in the corner above the names of columns, up to `right`.
  bool has_corner(Size box, double right) const;
  bool has_numbers = false;   ///< cells have room for them
  std::size_t shortened = 0;  ///< names
  /// Most names are whole.
  bool is_plain() const;
  double height() const { return offsets.empty() ? 0 : offsets.back() + pitch; }
  /// Of the first column where names begin at the edge of the page.
  double least_left() const { return ChartSheet::left() + name_width + 2 * beside_bloc_bar + bloc_bar; }
  /// Of the last column.
  double right() const { return left + height(); }
};

/// Whole names in two lines or in one, where none is cut; where few would be, short names of these; else
/// short names of all who are wider than any of these; and these where numbers then have room in cells, and
/// else have not. Without numbers the longest names that leave rows their room. `S. V. Lavrov` counts as
/// whole. O(actors^2).
MatrixLayout matrix_layout(const ChartSheet& sheet, const Chronicle& chronicle, const MatrixRecord& record,
                           const FoldOptions& fold);

}  // namespace entente
