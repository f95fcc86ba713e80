// The lines and boxes of a bump chart.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// How an actor's boxes are joined. `away`, where it has none in an era between, is a beginning and an end.
enum class BumpTie : std::uint8_t { plain, stressed, away };

/// How long the beginning and the end of such a line are.
inline constexpr double away_stub = 9;

/// A line that leaves and enters along the time: across the page, or down where it is lying.
std::string bump_tie(Point from, Point to, bool is_lying, BumpTie how);

/// The outline of those who share a rank.
std::string bump_outline(const Box& box);

/// A code, and beneath it what its rank comes from, which may be empty.
struct BumpWords {
  std::string_view code{}, score{};
};

/// A box with a code; without an outline of its own where it shares one.
std::string bump_node(const Box& box, const BumpWords& words, bool stressed, bool is_shared);

}  // namespace entente
