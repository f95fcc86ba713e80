// What the cells of a table of levels mean.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>

#include <string>
#include <string_view>

namespace entente {

/// White strokes, which cells of one claim have over their colour; add_heat_legend() defines them.
inline constexpr std::string_view one_claim_fill = "url(#one-claim)";

/// Two arrows to the right of `at`, which is on a baseline: the sign flips.
std::string flip_mark(Point at);

/// The scale of levels, and what else may be seen, below what is there. On a narrow page in several lines.
void add_heat_legend(ChartSheet& sheet, bool flips);

}  // namespace entente
