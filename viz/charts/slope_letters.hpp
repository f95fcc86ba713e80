// The letters by which dark lines of a slope chart are told apart where they cross.
#pragma once

#include <entente/viz/charts/free_place.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The letter of a stressed line, `A` of the first.
std::string slope_letter(std::size_t place);
/// Its colour, which is that of no sign.
std::string_view slope_colour(std::size_t place);

/// Half of the width and height of a letter in its circle, and the letter around `centre`.
inline constexpr double slope_letter_radius = 5.5;
std::string slope_letter_at(Point centre, std::size_t place);

/// Where letters stand on a line: one in each half of its pieces, where it hides least; of a short line one.
/// None stands on another text. O(pieces * ink).
std::vector<Point> letter_places(std::span<const std::optional<Point>> points, const ChartInk& ink);

}  // namespace entente
