// Words for how a tie moves, each by a rule that can be printed, and only where the interval supports it.
#pragma once

#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/model/era.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// What a shift of a pair's level may be called.
enum class Movement : std::uint8_t {
  rapprochement,  ///< it was below zero, and rises
  estrangement,   ///< it was above zero, and falls
};
inline constexpr std::array<std::string_view, 2> movement_names = {"rapprochement", "estrangement"};
constexpr std::string_view name(Movement movement) {
  return movement_names[static_cast<std::size_t>(movement)];
}

/// Whether an interval can bear a word: each era has three claims, and whole sources were drawn, of which
/// each era then has three; or no claim cites any. What one or two authors tell is their word.
bool bears_a_word(const ShiftInterval& interval);

/// The word for a shift with this interval. Nothing unless the shift is one of a pair's `level`, the second
/// era begins where the first ends, both ends of the interval lie on one side of 0, and it bears_a_word().
///
/// A choice, and no standard of the field: Korolev 2024 counts more than thirty readings of such words. It
/// speaks of levels alone: who threatens whom, or is the stronger, no record of ties tells, so that no
/// balancing and no bandwagoning is ever named.
std::optional<Movement> movement(const Era& before, const Era& after, const Shift& shift,
                                 const ShiftInterval& interval);

}  // namespace entente
