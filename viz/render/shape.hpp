// The outlines of actors: how large a label makes them, and where lines meet them.
#pragma once

#include <entente/viz/render/diagram.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <string>
#include <vector>

namespace entente {

/// The size of an actor's shape around its label of that font size.
Size shape_size(const std::vector<std::string>& lines, Kind kind, double font_size,
                Weight weight = Weight::regular);

/// Around the name above a ground.
Box name_box(const Ground& ground);

/// The corners of a node's outline in order; curved sides are approximated to a fifth of a point.
std::vector<Point> outline(const Node& node);

/// The whole way of a line, from where it is fastened to where it arrives, within the outlines of its ends.
Curve course(const Diagram& diagram, const Link& link);

/// The part of a line that is seen between the outlines of its ends, `gap` points away from each.
/// A line whose ends overlap is a short piece in the middle.
Curve visible(const Diagram& diagram, const Link& link, double gap = 1);

}  // namespace entente
