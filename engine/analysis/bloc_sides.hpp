// Where the actors of every era stand, told so that the same side keeps its number, and which ties are at
// odds with it: what a map of blocs shows.
#pragma once

#include <entente/engine/analysis/bloc_streams.hpp>
#include <entente/engine/balance/signs/signed_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The blocs of an era.
struct BlocSides {
  std::vector<BlocPlace> places{};  ///< by ActorId
  /// Seen from whom blocs are told: its bloc is the first and the other one the second. Nothing where an era
  /// has more than two blocs, and in an era in which it is in none.
  std::optional<ActorId> anchor{};
  /// Of each bloc the actor with the largest levels in the era, among equals the first of the roster.
  std::map<std::uint32_t, ActorId> heads{};
  std::vector<Pair> breaking{};  ///< hostile within a bloc or cooperative across, sorted
  std::size_t ties = 0;          ///< that have a sign

  std::uint32_t bloc_of(ActorId actor) const { return places[index(actor)].member.bloc; }
  bool is_broken_by(const Pair& pair) const;
};

/// A tie that the blocs of an era break.
struct BrokenTie {
  Pair pair{};
  double level = 0;
};

/// Of each era the one of them with the largest |level|, among equals the first pair; nothing where none is
/// broken. O(broken ties * log ties).
std::vector<std::optional<BrokenTie>> strongest_broken(std::span<const EraGraph> graphs,
                                                       std::span<const BlocSides> sides);

/// How blocs are told.
struct SidesChoice {
  std::optional<ActorId> anchor{};  ///< nothing: bloc_anchor() of the graphs
  Mixed mixed = Mixed::net;         ///< the rule by which the partitions were found
};

/// The sides of partitions of these graphs, which are carried(). Where no era has more than two blocs they
/// are numbered 1 and 2, the first that of the anchor; in an era in which the anchor is in none, each bloc
/// has the number that it had last. Other blocs keep the numbers that they have. Certainty is as of
/// bloc_streams(). O(eras * roster^2 + ties log ties).
std::vector<BlocSides> bloc_sides(std::span<const EraGraph> graphs, std::span<const Partition> eras,
                                  const SidesChoice& choice = {});

}  // namespace entente
