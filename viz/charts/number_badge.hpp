// The number of a claim that is told in words: in a small circle, at its mark and before its words.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <string>
#include <string_view>

namespace entente {

/// Half of the width and height of a badge.
double badge_radius(std::string_view number);

/// On paper of its own, so that no line strikes the number.
std::string number_badge(Point centre, std::string_view number);

}  // namespace entente
