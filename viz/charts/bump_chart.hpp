// Lines from era to era: the ranks of actors.
#pragma once

#include <entente/viz/charts/slope_chart.hpp>

#include <span>
#include <string>

namespace entente {

/// The chart as a stand-alone SVG document, of slope_of_ranks().
///
/// - An era is a column and a rank a row; where columns would be too narrow an era is a line of the page, and
///   a rank a place in it. A box is an actor, with its code; one outline is around those who share a rank,
///   which take as many rows.
/// - A line joins an actor's boxes in eras that follow each other; where it has no rank shown in an era
///   between, the line is broken, with dots where it leaves and where it is back. Stressed boxes and lines
///   have a colour each. What a rank comes from stands beneath the code.
/// - Whole names stand beside the first and the last column; other codes, and shortened ones, are explained
///   beneath.
/// - Errors: Error(usage) where two eras are not there, or ranks have no room on the page. O(eras * lines^2).
std::string bump_chart(std::span<const Era> eras, const SlopePicture& picture,
                       const ChartOptions& options = {});

}  // namespace entente
