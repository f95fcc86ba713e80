// The parts of a slope chart that its legend explains, and the legend.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/slope_chart.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The radius of a dot.
inline constexpr double slope_dot = 3.2;

/// A straight line; thick and in the colour of its letter where it is stressed.
std::string slope_line(Point from, Point to, std::optional<std::size_t> letter);
/// A thin line from a point to the words that belong to it.
std::string slope_leader(Point from, Point to);
/// A dot on such a line, smaller where it is not stressed; hollow for one claim.
std::string slope_dot_at(Point at, std::optional<std::size_t> letter, bool hollow);

/// Keys of the lines and dots that are there, below what is there; of other lines also how many have no name.
void add_slope_legend(ChartSheet& sheet, const SlopePicture& picture, std::size_t unnamed);

}  // namespace entente
