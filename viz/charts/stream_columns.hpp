// How wide the columns and cells of an alluvial chart are for the names in them.
#pragma once

#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// What stands in cells.
enum class StreamText { name, code, none };

/// What cells of names and those that are wider than others keep of paper, both sides together.
inline constexpr double beside_wide_name = 5, least_beside_wide = 5;

struct StreamColumns {
  EraColumns columns{};
  double cell = 0;  ///< the width of cells, in the middle of their columns, but of those that need more
  StreamText text = StreamText::name;
  bool has_sides = true;       ///< names beside the columns, where cells have none
  bool has_two_lines = false;  ///< names in cells, which are as high as that needs

  double cell_left(std::size_t era) const { return columns.middle(era) - cell / 2; }
  double cell_right(std::size_t era) const { return columns.middle(era) + cell / 2; }
  /// Of a cell around this text: as wide as the others, or wider as far as streams beside it are seen.
  double cell_around(const std::string& text) const;
};

class StreamNames;

/// Names in cells where all of them fit, in two lines where streams are few; else codes there and names
/// beside the columns; else, on narrow pages, names where most fit and codes of the others, or codes alone;
/// else bare cells with names beside.
/// Throws Error(usage) where not even bare columns fit the page. O(eras * streams).
StreamColumns stream_columns(const ChartSheet& sheet, const BlocRecord& record, const StreamNames& names,
                             const ChartOptions& options);

}  // namespace entente
