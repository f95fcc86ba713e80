// What the lines and boxes of a bump chart mean, of those that are there.
#pragma once

#include <entente/viz/charts/bump_rows.hpp>
#include <entente/viz/charts/chart_sheet.hpp>

namespace entente {

/// Below what is there. `is_lying` where eras go down the page.
void add_bump_legend(ChartSheet& sheet, const SlopePicture& picture, const BumpRows& rows, bool is_lying);

}  // namespace entente
