// Who is on a map: the shape of each actor, and who belonged to whom.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace entente {

/// The actor as a view shows it: under lineage its label names those whom it continues too, `Russia / Soviet
/// Union`.
Actor shown_actor(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold);

/// An actor's shape around its label, at the origin.
Node actor_node(const Actor& actor);

/// The same with a short name, for small maps: a code in capitals, else a leader's last name with its
/// particles, else the label in narrow lines.
Node small_actor_node(const Actor& actor);

/// Whether small_actor_node() shows the code in place of another label.
bool shown_by_code(const Actor& actor);

/// A map of more actors is buried under grey lines, and shows none unless asked to.
constexpr std::size_t most_actors_with_memberships = 40;

/// A membership or office between two actors of a view; the member first.
struct Membership {
  ActorId member{}, group{};
  friend auto operator<=>(const Membership&, const Membership&) = default;
};

/// The affiliations that overlap the span, ends joined as the view joins them, sorted and unique; none of an
/// actor to itself.
std::vector<Membership> memberships(const Chronicle& chronicle, const FoldOptions& fold, Interval span);

}  // namespace entente
