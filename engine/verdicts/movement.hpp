// Words for how a tie moves, each by a rule that can be printed, and only where the verdict bears it.
#pragma once

#include <entente/engine/shifts/shifts.hpp>
#include <entente/engine/verdicts/shift_verdict.hpp>
#include <entente/graphs/model/era.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// What a shift of a pair's level may be called, by the sign of the level before and that of the shift.
enum class Movement : std::uint8_t {
  rapprochement,  ///< it was not above zero, or near it, and rises
  estrangement,   ///< it was not below zero, or near it, and falls
  deepening,      ///< it was above zero, and rises further
  worsening,      ///< it was below zero, and falls further
};
inline constexpr std::array<std::string_view, 4> movement_names = {"rapprochement", "estrangement",
                                                                   "deepening", "worsening"};
constexpr std::string_view name(Movement movement) {
  return movement_names[static_cast<std::size_t>(movement)];
}

/// A level is near zero below this, in its own units, where it is also less than a tenth of the other.
inline constexpr double near_zero_level = 1;

/// The word for a shift that has this grade. Nothing unless the shift is one of a pair's `level`, the second
/// era begins where the first ends, and the grade is_said(). How sure it is, the grade says, not another
/// word.
///
/// A choice, and no standard of the field: Korolev 2024 counts more than thirty readings of such words. It
/// speaks of levels alone: who threatens whom, or is the stronger, no record of ties tells, so that no
/// balancing and no bandwagoning is ever named.
std::optional<Movement> movement(const Era& before, const Era& after, const Shift& shift, Grade grade);

}  // namespace entente
