// Where the parts of a table of pairs by eras have room on a page.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/era_columns.hpp>

#include <string>
#include <vector>

namespace entente {

struct HeatLayout {
  std::vector<std::vector<std::string>> labels{};  ///< the lines of each row
  double row = 0;                                  ///< the height of each
  std::string codes{};                             ///< what short names in them stand for; may be empty
  EraColumns columns{};
  bool has_numbers = true;  ///< nine in ten fit their cells, and the others have none
  bool has_change = true;   ///< a column of changes behind the cells
  double change_end = 0;    ///< where the numbers in it end
  double mark = 0;          ///< where the marks of a change of sign begin
};

/// The fullest of these that fits: whole names, numbers and changes; the same with short names; without
/// changes; bare cells. Names that would be cut, or need more than two lines, are short in
/// any case. Throws Error(usage) where not even
/// bare columns fit the page. O(rows * eras).
HeatLayout heat_layout(const ChartSheet& sheet, const Chronicle& chronicle, const PairHistories& histories,
                       std::size_t eras, const ChartOptions& options);

}  // namespace entente
