// Which lines of a slope chart have their names beside a column, and how high.
#pragma once

#include <entente/viz/charts/slope_chart.hpp>

#include <cstddef>
#include <vector>

namespace entente {

/// A line with a point in a column: how high that is, and how high its name.
struct ColumnName {
  const SlopeLine* line = nullptr;
  double y = 0, at = 0;
  bool has_leader = false;  ///< whether a line must lead from the point to the name
};

/// Of the lines with a point in a column, in their order, those whose names stand beside it, from `top` to
/// `bottom`: the stressed ones, and of the others, the largest levels first, those whose names have room near
/// their points and push no stressed one further away. A leader wants who is not at the height of its point,
/// and who touches such a name. O(lines^2).
std::vector<ColumnName> column_names(std::vector<ColumnName> lines, std::size_t era, double top,
                                     double bottom);

}  // namespace entente
