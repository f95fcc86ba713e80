// Whether an actor keeps in with two that are hostile to each other, by a rule that can be printed.
#pragma once

#include <entente/engine/resampling/level_interval.hpp>
#include <entente/engine/verdicts/between.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// Why one of the three levels does not do its part; the first that holds, in this order.
enum class HedgingFault : std::uint8_t {
  no_level,     ///< the two have no claim in the era, or one of them is absent
  other_side,   ///< the level lies on the wrong side of zero
  too_few,      ///< its interval cannot bear a word: bears_a_word()
  no_interval,  ///< the interval is undefined, for the reason that its bounds tell
  unsure,       ///< the interval reaches across zero
};

/// Where no claim cites a source, a word for one era asks for so many claims. Each by itself may be missing
/// from a resample: from fewer, resamples without any are more than the 2.5% that lie beyond an end.
inline constexpr std::size_t fewest_without_sources = 6;

/// Whether an interval in one era can bear a word: drawn from whole sources, of which there are then
/// fewest_drawn or more, and as many claims; or where no claim cites any, from fewest_without_sources claims.
bool bears_a_word(const LevelInterval& found);

/// One of the three levels, and what it lacks; nothing where it does its part.
struct HedgingLevel {
  LevelInterval found{};
  std::optional<HedgingFault> fault{};
};

/// How an actor stands to two others in an era, and they to each other.
struct Hedging {
  Between between{};
  HedgingLevel with_p{}, with_q{}, of_p_and_q{};
  Value lean{};  ///< the level with p less that with q

  /// Whether the word is said.
  bool hedges() const { return !with_p.fault && !with_q.fault && !of_p_and_q.fault; }
};

/// An actor between `p` and `q` in one era. It is *hedging* where its levels with p and with q are not below
/// zero and that of p with q is below zero, where the intervals of all three lie on the same side (low ends
/// at or above zero; high end below), and where each of them bears_a_word().
///
/// - A choice, and no standard of the field. It says how an actor stands, not what it means by that: Kuik
///   2008 (Contemporary Southeast Asia 30, 159-185) asks for opposite moves made on purpose against a risk,
///   which no record of ties tells apart from two positive ties kept for their own sake.
/// - Intervals are those of level_interval(), each pair's by itself. All three must hold, so that the word
///   errs no more often than the weakest of them.
/// - Errors: Error(usage) when the three are not three actors; as level_interval().
/// - Cost: that of three intervals.
Hedging hedging(const Chronicle& chronicle, const EraGraph& graph, const Between& between,
                const IntervalOptions& options = {});

/// The same for everyone who has a claim with `p` and one with `q` in the era, in roster order.
std::vector<Hedging> hedging_of_all(const Chronicle& chronicle, const EraGraph& graph, ActorId p, ActorId q,
                                    const IntervalOptions& options = {});

}  // namespace entente
