// States that are told to end, or to begin, on the very date of their source: what lies beyond nobody has
// seen.
#pragma once

#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Which bound of a state may be that of its author's view, or of the life of an actor whom another succeeds.
enum class CensoredBound : std::uint8_t { beginning, end, life };

/// States of one relation, or of all, that may reach beyond what their sources could see.
struct CensoredStates {
  std::string what;  ///< as Variation::what: `distrust carried on beyond the date of its source`
  /// Places in Chronicle::claims, ascending.
  std::vector<std::pair<std::uint32_t, CensoredBound>> claims{};
  friend bool operator==(const CensoredStates&, const CensoredStates&) = default;
};

/// The states whose beginning, or whose end, may be the date of a source that they cite; by relation, its
/// beginnings before its ends, and where there are several of these, all of them together. A bound that is
/// open or unknown is none, and a source without a date that can be read tells of no bound. O(citations).
std::vector<CensoredStates> censored_states(const Chronicle& chronicle);

/// The states that last as long as an actor whom exactly one other succeeds, in one CensoredStates; nothing
/// where there are none. Under lineage the successor may carry them on. O(actors + claims).
std::optional<CensoredStates> states_of_lives(const Chronicle& chronicle);

/// The chronicle with these bounds open: the states reach as far as the lives of the two and `as_of` let
/// them, and beyond a life in rows of its successor, which are added. O(chronicle).
Chronicle carried_on(const Chronicle& chronicle, const CensoredStates& states);

}  // namespace entente
