// What is drawn anew where a record is resampled, and from how much at least.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// What a resample is made of.
enum class Drawn : std::uint8_t {
  claims,      ///< as many claims as there are, with replacement
  sources,     ///< as many whole sources as there are, with replacement
  each_claim,  ///< each claim twice or not at all, so that their number is a matter of chance too
};
inline constexpr std::array<std::string_view, 3> drawn_names = {"claim", "source", "each-claim"};
constexpr std::string_view name(Drawn drawn) { return drawn_names[static_cast<std::size_t>(drawn)]; }

/// With replacement is drawn from no fewer than these in an era: from two, an interval would rest on a single
/// difference.
inline constexpr std::size_t fewest_drawn = 3;

}  // namespace entente
