// What holds of the blocs of an era in each of its best partitions, and what changed in each.
#pragma once

#include <entente/engine/balance/blocs/bloc_shifts.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// In which of the best partitions two actors are in one bloc.
enum class Together : std::uint8_t {
  always,     ///< in all
  never,      ///< in none
  sometimes,  ///< in some, and in others not
  unrelated,  ///< one has no bloc, or no chain of ties joins them: nothing says
  unknown,    ///< of another method than two_blocs, or where the work was not done
};
inline constexpr std::array<std::string_view, 5> together_names = {"always", "never", "sometimes",
                                                                   "unrelated", "unknown"};
constexpr std::string_view name(Together together) {
  return together_names[static_cast<std::size_t>(together)];
}

/// Of two actors of a partition. O(1).
Together together(const Partition& partition, ActorId a, ActorId b);

/// Actors of whom every best partition says the same.
struct CertainGroup {
  std::vector<ActorId> actors{};   ///< in one bloc in each of them; two or more, unless somebody is opposed
  std::vector<ActorId> opposed{};  ///< in the other bloc in each of them
  friend bool operator==(const CertainGroup&, const CertainGroup&) = default;
};

/// The groups of a partition, in the order of their first actors; who is certain of nobody is a group of one.
/// Actors of different groups are together sometimes, unrelated or unknown. Empty where nothing is known of
/// the best partitions. O(roster).
std::vector<CertainGroup> certain_groups(const Partition& partition);

/// Of the pairs of a shift that are newly together, or newly apart, how many are so in every best partition
/// of both eras: never together before and always after, or the reverse. 0 for shifts of other kinds.
/// O(pairs).
std::size_t certain_pairs(const BlocShift& shift, const Partition& from, const Partition& to);

}  // namespace entente
