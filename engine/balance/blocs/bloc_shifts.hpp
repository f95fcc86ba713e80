// What became of blocs from one era to the next: who is newly together, who newly apart. A pair needs no
// names of blocs, so that no convention about them decides who moved.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// What changed for some actors.
enum class BlocChange : std::uint8_t {
  together,   ///< were in different blocs, now in one, with the others
  apart,      ///< were in one bloc, now in different ones, from the others
  entered,    ///< absent before, now in a bloc
  aligned,    ///< without signed ties before, now in a bloc
  left,       ///< in a bloc before, now absent
  unaligned,  ///< in a bloc before, now without signed ties
};
inline constexpr std::array<std::string_view, 6> bloc_change_names = {"together", "apart", "entered",
                                                                      "aligned",  "left",  "unaligned"};
constexpr std::string_view name(BlocChange change) {
  return bloc_change_names[static_cast<std::size_t>(change)];
}

/// Actors to whom the same happened, in the order of the roster.
struct BlocShift {
  BlocChange change = BlocChange::together;
  std::vector<ActorId> actors{};
  /// together, apart: with, from each of whom each of `actors` is; else who else is now in their bloc, or was
  /// in it before.
  std::vector<ActorId> others{};

  friend bool operator==(const BlocShift&, const BlocShift&) = default;
};

/// All changes between two partitions of the same roster, by kind, and then by the first actor. Each pair
/// that is newly together or newly apart is in one row: of the groups who came into one bloc, or went out of
/// one, the smaller with all larger ones. Pairs are told of actors in a bloc in both, and only where they are
/// in one part in both (BlocMember::part); the same holds for `others`. Names of blocs make no difference.
/// O(roster x log roster), and the actors told.
std::vector<BlocShift> bloc_shifts(const Partition& from, const Partition& to);

}  // namespace entente
