// Whether a best value is known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// How sure an optimum is.
enum class Optimality : std::uint8_t {
  proved,  ///< nothing better exists
  bounds,  ///< the optimum lies between the lower and the upper bound
};
inline constexpr std::array<std::string_view, 2> optimality_names = {"proved", "bounds"};
constexpr std::string_view name(Optimality certainty) {
  return optimality_names[static_cast<std::size_t>(certainty)];
}

}  // namespace entente
