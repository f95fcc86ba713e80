// What stands above a small map.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/render/diagram.hpp>

#include <string>

namespace entente {

/// Room for the heading of a panel, above its map.
inline constexpr double panel_heading_height = 38;

/// The name of the era and its years, and `below` on a line of its own, cut to so wide a panel.
Caption panel_heading(const Era& era, const std::string& below, Point corner, double width);

}  // namespace entente
