// The lines and boxes of a bump chart.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A line that leaves and enters along the time: across the page, or down where it is lying. A stressed one
/// is thick, in the colour of its place among them (slope_colour()).
std::string bump_tie(Point from, Point to, bool is_lying, std::optional<std::size_t> stressed);

/// The outline of those who share a rank.
std::string bump_outline(const Box& box);

/// A code, and beneath it what its rank comes from, which may be empty.
struct BumpWords {
  std::string_view code{}, score{};
};

/// A box with a code, filled where it is stressed; without an outline of its own where it shares one.
std::string bump_node(const Box& box, const BumpWords& words, std::optional<std::size_t> stressed,
                      bool is_shared);

}  // namespace entente
