// The nodes and links of one era before they are put on a sheet: what era maps, small multiples and change
// maps share.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <optional>
#include <vector>

namespace entente {

/// The actors of a view that a map shows, sorted, each with its shape in place.
struct Stand {
  std::vector<ActorId> actors;
  std::vector<Node> nodes;
  std::vector<Kind> kinds;  ///< those that occur, sorted
  Box content;              ///< around every actor of the view, shown or not
  /// The place of an actor; nothing when it is not shown.
  std::optional<std::size_t> place_of(ActorId actor) const;
};

/// The actors with a place in the layout's view, present ones as `graph` has them, others as ghosts. `only`
/// narrows the actors but not the content.
Stand stand(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options);

/// Whether the actors are few enough for grey lines, as far as the options leave it to them.
bool shows_memberships(const Stand& stand, const EraMapOptions& options);

/// What of the graph the stand shows: its actors and the ties among them.
EraGraph shown_part(const EraGraph& graph, const Stand& stand);

/// Whether the claim is a state or attitude of which nobody knows when it ended.
bool rests_on_unknown_end(const Chronicle& chronicle, const Claim& claim);

/// A tie as a line, its ends still to be set.
Link tie_link(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie, const FoldOptions& fold);

/// The links of an era among the actors of the stand: ties, then memberships of pairs without a tie.
std::vector<Link> era_links(const Chronicle& chronicle, const EraGraph& graph, const Stand& stand,
                            const EraMapOptions& options);

/// The diagram without the nodes of absent actors; no link may end at one.
Diagram without_ghosts(Diagram diagram);

/// The smallest box around both.
Box joined(const Box& a, const Box& b);

Certainty certainty_of(Status status);

/// Colour by the sign of a level; neutral when it is exactly 0.
Tone tone_of(double level);

}  // namespace entente
