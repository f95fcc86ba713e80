// The marks of a panel of levels that its legend explains.
#pragma once

#include <entente/viz/render/diagram.hpp>
#include <entente/viz/render/geometry.hpp>

#include <string>

namespace entente {

/// An arrow into an era, with paper around it; a thick one is for a shift that is supported.
std::string shift_arrow(Point tail, Point tip, bool thick);

/// Where an interval goes on beyond the scale: outside its edge, so high. Inwards is down, 1, or up, -1.
inline constexpr double cut_height = 5;
std::string cut_mark(Point edge, double inwards, Tone tone);

}  // namespace entente
