// The ring on which the few actors of small multiples stand, the same in every era.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// A tie of two actors of the ring.
struct CoreTie {
  Pair ends{};                        ///< in order
  std::vector<std::uint32_t> eras{};  ///< that have it, sorted
  double number = 0;                  ///< how wide its widest number is; 0 for none
};

/// The eras, and the ties that any of them has.
struct CoreTies {
  std::vector<Era> eras{};
  std::vector<CoreTie> ties{};
};

/// Whether actors have names, or codes as there is no room for names.
enum class Naming : std::uint8_t { names, codes };

/// The actors of the ring, sorted, and where each stands.
struct Ring {
  std::vector<ActorId> actors;
  std::vector<Point> places;  ///< from the centre of the ring
  Size size;                  ///< with the names
  Naming naming = Naming::names;
};

/// Whether every name that an actor has is so short that it stands whole where others have codes.
bool is_brief(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold);

/// An actor of the ring, as it was called in that era.
Node core_node(const Chronicle& chronicle, ActorId actor, const Era& era, const EraMapOptions& options,
               Naming naming);

/// The ring of the actors, who come from the largest levels down, `width` wide: with names; on a narrow page,
/// and where these would leave too little room for lines, with codes beside short names. Everyone stands
/// where it stands on a usual page, wherever that has room. Cost: as ring_order() and ring_places().
Ring best_ring(const Chronicle& chronicle, const CoreTies& core, const std::vector<ActorId>& actors,
               const EraMapOptions& options, double width);

}  // namespace entente
