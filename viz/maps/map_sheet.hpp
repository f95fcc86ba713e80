// The sheet that a map lies on: canvas, header, notes, legend and source, the map in the same place for every
// era of one layout.
#pragma once

#include <entente/viz/maps/era_map.hpp>
#include <entente/viz/maps/occurring.hpp>
#include <entente/viz/render/diagram.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The keys of what occurs: signs, strength, labels, direction, certainty and kinds of actors.
std::vector<LegendRow> map_legend(const Occurring& what, TieLabels labels,
                                  const WidthSteps& steps = usual_widths);

/// As map_legend(), with the kinds of change beside those of sign.
std::vector<LegendRow> change_legend(const Occurring& what, TieLabels labels,
                                     const WidthSteps& steps = usual_widths);

/// The diagram with its canvas fitted around `content`, the box that every map of the layout uses, and
/// everything moved so that the content lies below the header, which has room for a subtitle as long as
/// `longest_subtitle`. Notes and legend must be in place. Made for a page as wide as that, in millimetres,
/// or without one (0) for 180 (a page's text) or 277 (A4 on its side, or A3 upright), and more for a larger
/// canvas, so that no text is smaller than 7 pt in print.
Diagram on_sheet(Diagram diagram, const Box& content, std::string_view longest_subtitle,
                 double page_width = 0);

/// As wide as `everyone`, the box of a stand, and as tall as those who are drawn; all of it where nobody is.
Box drawn_content(const Diagram& diagram, const Box& everyone);

/// How wide a map is on a page of so many millimetres.
double map_width(double page_width);

/// The legend with its lines on another scale.
std::vector<LegendRow> scaled(std::vector<LegendRow> rows, double scale);

}  // namespace entente
