// Blocs from era to era: the same number for the same bloc, and who changed camp.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The partitions of consecutive eras of one chronicle, with blocs that keep their number for as long as they
/// last. The blocs of an era are matched with those of the last era before it that had any, the pair with the
/// most common members first; between equal pairs the smaller number of the earlier bloc decides, then the
/// common member who stands first in the roster. What finds no match gets a number that was never used.
/// Carrying what is carried changes nothing. O(eras x roster x log roster).
std::vector<Partition> carried(std::vector<Partition> partitions);

/// What happened to an actor between two eras.
enum class CampShift : std::uint8_t {
  entered,    ///< absent before, now in a bloc
  left,       ///< in a bloc before, now absent
  aligned,    ///< without ties before, now in a bloc
  unaligned,  ///< in a bloc before, now without ties
  moved,      ///< to another bloc that was there before, and its own lives on
  split_off,  ///< to a new bloc, and its own lives on
  merged,     ///< its bloc is gone, and most of its members who are still aligned went to the same bloc
  dissolved,  ///< its bloc is gone, and its members went several ways
};
inline constexpr std::array<std::string_view, 8> camp_shift_names = {
    "entered", "left", "aligned", "unaligned", "moved", "split-off", "merged", "dissolved"};
constexpr std::string_view name(CampShift shift) { return camp_shift_names[static_cast<std::size_t>(shift)]; }

/// One row of the table of those who changed camp.
struct CampChange {
  ActorId actor{};
  std::string from_era{}, to_era{};
  std::uint32_t from = 0, to = 0;  ///< blocs; 0: none
  CampShift shift = CampShift::moved;

  friend bool operator==(const CampChange&, const CampChange&) = default;
};

/// Who changed camp between two partitions that are carried(), in the order of the roster; nobody whose bloc
/// has the same number in both, or who had none in both. O(roster log roster).
std::vector<CampChange> camp_changes(const Partition& from, const Partition& to);

}  // namespace entente
