// Vague dates put everywhere they may mean: how low and how high that can make a shift of the level.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/counted_claims.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The levels of two eras under one dating.
struct Dated {
  Value before{}, after{};  ///< undefined(no-ties) where no claim is left in the era
  Value shift{};            ///< after - before
  friend bool operator==(const Dated&, const Dated&) = default;
};

/// The datings that make the shift lowest and highest.
struct DatingBounds {
  Dated lowest{}, highest{};
  std::size_t vague = 0;  ///< claims that can be dated in more than one way
};

/// A claim of several rows is dated in up to so many ways; beyond, the bounds are undefined(too-large).
inline constexpr std::size_t most_datings = 4096;

/// The lowest and the highest shift of each pair's level, or each actor's net strength, over all datings:
/// exact bounds, which are wider than chance would have them. In the order of the subjects.
///
/// - An event, and a state that held once within a span, happen on any one day of their span. A state from
///   `1947` to `1991` begins on any day of 1947 and ends on any of 1991, and one whose end is unknown may end
///   on any day up to as_of. An open end stays open, and a state of one date (`1955`) holds for the whole of
///   it.
/// - The claims are those that count in either era as it stands. They are dated each on its own; rows of one
///   event together, since they divide its days.
/// - The level is linear in each date between the days on which eras and rows begin or end, so that only
///   those are tried.
/// - Cost: O(vague claims * datings * (actors + affiliations)).
std::vector<DatingBounds> dating_bounds(const Chronicle& chronicle, const EraGraph& before,
                                        const EraGraph& after, std::span<const Subject> subjects);

/// The chronicle with every vague date put where it speaks most against a change of tone of this sign:
/// against a rise what is cooperative as early as it may be, and what is hostile as late; against a fall the
/// other way round. O(claims).
Chronicle dated_against(const Chronicle& chronicle, double sign);

}  // namespace entente
