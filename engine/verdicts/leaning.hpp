// Where an actor stands between two others, and whether it changed sides.
#pragma once

#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/verdicts/between.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// What a change of leaning may be called.
enum class LeaningMove : std::uint8_t {
  realignment,  ///< from one side to the other
  tilt,         ///< further to one side, or less far to the other, without changing sides
};
inline constexpr std::array<std::string_view, 2> leaning_move_names = {"realignment", "tilt"};
constexpr std::string_view name(LeaningMove move) {
  return leaning_move_names[static_cast<std::size_t>(move)];
}

/// Whether an interval can bear a word: each era has three claims, and whole sources were drawn, of which
/// each era then has three; or no claim cites any. What one or two authors tell is their word.
bool bears_a_word(const ShiftInterval& interval);

/// The level of an actor with p less that with q, in two eras; undefined where it has no claim with one of
/// them.
struct Leaning {
  Value before{}, after{}, shift{};
  Bounds before_bounds{}, after_bounds{};
  ShiftInterval interval{};  ///< of the shift, and what all three were drawn from
  /// A realignment: the sign changes, and the bounds in each era lie on their side of 0. A tilt: the sign
  /// stays, and the interval of the shift leaves out 0. Both only where the second era begins where the first
  /// ends, and the interval bears_a_word(). A rise is one to p.
  std::optional<LeaningMove> move{};
};

/// The leaning of an actor, resampled as shift_intervals() does from its claims with p and with q together; a
/// draw without any with one of them takes that level for 0. Undefined bounds as there.
/// Error(usage) when the three are not three actors. O(replicates * claims).
Leaning leaning(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                const Between& between, const IntervalOptions& options = {});

}  // namespace entente
