// What is known of actors, ties and eras, as data beside the picture of them.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/render/diagram.hpp>

#include <span>
#include <vector>

namespace entente {

class EraGraph;
struct TieInEra;

/// The era itself: its id, and its first and last day where it has them.
std::vector<Fact> era_facts(const Era& era);

/// Its code and kind.
std::vector<Fact> actor_facts(const Actor& actor);

/// The ids of the eras in which an actor is present, parted by |; nothing where it is in none.
std::vector<Fact> presence_facts(ActorId actor, std::span<const EraGraph* const> graphs);

/// The tie under the names that other formats have for it.
std::vector<Fact> tie_facts(const TieInEra& tie);

/// Whether it is a membership or, as a person's, an office.
std::vector<Fact> membership_facts(const Chronicle& chronicle, const Era& era, const Membership& membership);

}  // namespace entente
