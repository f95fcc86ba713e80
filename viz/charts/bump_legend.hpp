// What the lines and boxes of a bump chart mean, of those that are there.
#pragma once

#include <entente/viz/charts/bump_layout.hpp>
#include <entente/viz/charts/bump_rows.hpp>
#include <entente/viz/charts/chart_sheet.hpp>

namespace entente {

/// Below what is there.
void add_bump_legend(ChartSheet& sheet, const SlopePicture& picture, const BumpRows& rows,
                     const BumpLayout& layout);

}  // namespace entente
