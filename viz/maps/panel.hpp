// The nodes and links of one era before they are put on a sheet: what era maps, small multiples and change
// maps share.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The actors of a view that a map shows, sorted, each with its shape in place.
struct Stand {
  std::vector<ActorId> actors;
  std::vector<Node> nodes;
  Box content;  ///< around all of them
  /// The place of an actor; nothing when it is not shown.
  std::optional<std::size_t> place_of(ActorId actor) const;
};

/// How thick lines are where there is little room, and how long they wish to be.
inline constexpr double small_scale = 0.6;
/// What a stand leaves free around its names.
inline constexpr double stand_margin = 8;

/// Whether the page has little room: names are short then, and lines thin.
bool is_narrow(const EraMapOptions& options);

/// Whether actors without a tie are drawn.
bool draws_everyone(const EraMapOptions& options);

/// The actors with a place in the layout's view, of `only` where there are any, as ghosts. Those who never
/// have a tie are not among them unless memberships are drawn, or one of them is the ego.
Stand stand(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options);

/// The graph with the actors of `options.only` alone; all of it where there are none. O(actors + ties).
EraGraph chosen_part(const EraGraph& graph, const EraMapOptions& options);

/// The same, and of it only what is in reach of the ego, where there is one: what the map of an era tells of.
EraGraph told_part(const EraGraph& graph, const EraMapOptions& options);

/// Who is in the ego's network in any of the graphs, sorted, and the ego itself.
std::vector<ActorId> ego_networks(std::span<const EraGraph* const> graphs, const Ego& ego);

/// How many of so many lines options draw: `most_ties`, else all, but 40 of more than 80, and 20 of more
/// than 40 on a narrow page.
std::size_t most_drawn(std::size_t lines, const EraMapOptions& options);

/// The ties of the graph that options draw: those of min_level and more, and of them the most_ties strongest,
/// of equal levels the first; those of an ego before all others.
std::vector<Tie> strongest_ties(const EraGraph& graph, const EraMapOptions& options);

/// A tie that the map of an era tells of.
struct ToldTie {
  std::string era{};  ///< its id
  Pair ends{};
  Amounts amounts{};
  std::size_t claims = 0, sources = 0;
  Status surest = Status::confirmed;
  bool is_drawn = true;
};

/// All that the maps of these eras tell of, era by era, the largest level first, of equal ones by pair.
/// O(ties log ties).
std::vector<ToldTie> told_ties(std::span<const EraGraph> graphs, const EraMapOptions& options);

/// The graph with strongest_ties() alone.
EraGraph strongest_part(const EraGraph& graph, const EraMapOptions& options);

/// Whether the claim is a state or attitude of which nobody knows when it ended.
bool rests_on_unknown_end(const Chronicle& chronicle, const Claim& claim);

/// A tie as a line, its ends still to be set.
Link tie_link(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie, const FoldOptions& fold,
              TieLabels labels, const WidthSteps& steps = usual_widths);

/// The links of an era among the actors of the stand: ties, then memberships of pairs without a tie.
std::vector<Link> era_links(const Chronicle& chronicle, const EraGraph& graph, const Stand& stand,
                            const EraMapOptions& options);

/// The diagram, whose links end at actors of the stand, with those of them that have a link, with the ego,
/// and with the others as far as options draw them. On the map of one era they are named as they were then.
Diagram placed(const Chronicle& chronicle, std::span<const EraGraph* const> graphs, const Stand& stand,
               const EraMapOptions& options, Diagram diagram);

/// Whether an actor has a tie.
bool is_tied(const EraGraph& graph, ActorId actor);

/// The surest status of each tie, together.
Statuses surest_statuses(const EraGraph& graph);

/// The smallest box around both.
Box joined(const Box& a, const Box& b);

Certainty certainty_of(Status status);

/// Colour by the sign of a level; neutral when it is exactly 0.
Tone tone_of(double level);

}  // namespace entente
