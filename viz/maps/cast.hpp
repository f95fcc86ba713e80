// Who is on a map: the shape of each actor, and who belonged to whom.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/render/diagram.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// The actor as a view shows it: under lineage its label names those whom it continues too, `Russia / Soviet
/// Union`.
Actor shown_actor(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold);

/// The same on a map of these days: under lineage named as whoever of the line lived on the last of them,
/// `Soviet Union`; as shown_actor() where nobody did, or there is no last day.
Actor shown_actor_in(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold, Interval days);

/// The same on a map of several spans: where it is called alike in all of them, so; else as shown_actor().
Actor shown_actor_in(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold,
                     std::span<const Interval> spans);

/// All that shown_actor_in() may show; none where it shows the actor as it is. O(actors).
std::vector<Actor> shown_in_any_era(const Chronicle& chronicle, ActorId actor, const FoldOptions& fold);

/// The name in a list: the code where it speaks for itself, else the label.
std::string short_name(const Actor& actor);

/// Whether each actor has a claim that counts with another one, at any time. O(claims).
std::vector<bool> ever_tied(const Chronicle& chronicle, const FoldOptions& fold);

/// An actor's shape around its label, at the origin.
Node actor_node(const Actor& actor);
/// The same with lines of the label so wide.
Node actor_node(const Actor& actor, double label_width);

/// The same with a short name, for small maps: a code in capitals, else a leader's last name with its
/// particles, else the label in narrow lines.
Node small_actor_node(const Actor& actor);

/// The node with its label in bold, and as wide as that needs.
Node in_bold(Node node);

/// The node with its label no larger than the text around the map.
Node in_small_print(Node node);

/// The same for maps on a narrow page: the whole name where none of its one or two lines is wider than two of
/// its codes.
Node narrow_actor_node(const Actor& actor);

/// What narrow_actor_node() calls the actor, in one line.
std::string narrow_name(const Actor& actor);

/// Whether small_actor_node() shows the code in place of another label.
bool shown_by_code(const Actor& actor);

/// A membership or office between two actors of a view; the member first.
struct Membership {
  ActorId member{}, group{};
  std::string role{};  ///< `observer`; empty of a member, of a part, and where the sheet names none
  friend auto operator<=>(const Membership&, const Membership&) = default;
};

/// The affiliations that overlap the span, ends joined as the view joins them, sorted; none of an actor to
/// itself. Of several of one pair it is that of a member, else the role first by letters.
std::vector<Membership> memberships(const Chronicle& chronicle, const FoldOptions& fold, Interval span);

}  // namespace entente
