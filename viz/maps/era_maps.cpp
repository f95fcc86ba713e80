// Stand the actors, draw their ties, put it on the sheet, bow the lines.
#include <entente/viz/maps/era_maps.hpp>

#include <entente/engine/analysis/level_sizes.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/ego_words.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/occurring.hpp>
#include <entente/viz/maps/strength_steps.hpp>
#include <entente/viz/maps/union_graph.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/routing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t most_principals = 3, most_without_principals = 6;
constexpr std::size_t most_numbered = 40;

/// As long as the counts of any era are likely to be, so that every era keeps the same room for its words.
constexpr std::string_view longest_counts =
    " 100 of 100 actors drawn, 100 ties, 1000 claims from 10 sources, 10 without source.";
constexpr std::string_view longest_part_counts =
    " 100 of 100 actors and 40 of 1000 ties drawn (levels of +100 or more, or −100 or less), 10000 claims "
    "from 10 sources, 10 without source.";

std::size_t unplaced(const EraGraph& graph, const Stand& stand, const EraMapOptions& options) {
  if (!options.only.empty()) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(
      graph.actors(), [&](ActorId actor) { return !stand.place_of(actor) && is_tied(graph, actor); }));
}

/// Who is there, of the ties told some being drawn.
Attendance attendance(const EraGraph& drawn, const EraGraph& told, const EraGraph& whole,
                      const EraMapOptions& options) {
  Attendance found{.days = told.era().span, .present = whole.actors(), .told = told.actors()};
  for (const ActorId actor : told.actors())
    if (!is_tied(drawn, actor) && !options.is_ego(actor))
      (is_tied(told, actor) ? found.weaker : found.without_tie).push_back(actor);
  std::map<ActorId, double> largest;
  for (const Tie& tie : told.ties()) {
    const auto [first, second] = told.pair(tie);
    for (const ActorId end : {first, second}) largest[end] = std::max(largest[end], std::abs(tie.level()));
  }
  found.weaker_by_level = found.weaker;
  std::ranges::stable_sort(found.weaker_by_level, std::greater(),
                           [&](ActorId actor) { return largest[actor]; });
  return found;
}

/// `+8.0 or more, or −8.0 or less`; empty where nothing is drawn.
std::string drawn_levels(const EraGraph& drawn) {
  double least = std::numeric_limits<double>::infinity();
  bool any_above = false, any_below = false;
  for (const Tie& tie : drawn.ties()) {
    least = std::min(least, std::abs(tie.level()));
    (tie.level() < 0 ? any_below : any_above) = true;
  }
  std::string words = any_above ? fmt::format("{} or more", short_level(least)) : "";
  if (any_below) words += fmt::format("{}{} or less", any_above ? ", or " : "", short_level(-least));
  return words;
}

/// The lines, each with its level where so few of more ties are drawn that there is room for all.
std::vector<Link> numbered(std::vector<Link> links, const EraGraph& drawn, const Stand& stand) {
  for (const Tie& tie : drawn.ties()) {
    const auto [first, second] = drawn.pair(tie);
    const auto a = stand.place_of(first), b = stand.place_of(second);
    for (Link& link : links)
      if (link.from == a && link.to == b && link.tone != Tone::membership)
        link.badge = short_level(tie.level());
  }
  return links;
}

/// That the leaders on the map are not their states; empty where there are none, or they count for them.
std::string leader_words(const Diagram& diagram, const FoldOptions& fold) {
  const auto is_leader = [](const Node& node) {
    return node.kind == Kind::leader && node.presence == Presence::present;
  };
  const bool any = fold.roll_up == RollUp::none && std::ranges::any_of(diagram.nodes, is_leader);
  return any ? "Leaders are actors of their own, apart from their states." : "";
}

std::size_t actors_drawn(const Diagram& diagram) {
  return static_cast<std::size_t>(std::ranges::count(diagram.nodes, Presence::present, &Node::presence));
}

/// What a reader should know beyond the numbers.
std::string remarks(const EraGraph& graph, const Stand& stand, const EraMapOptions& options) {
  const std::size_t left_out = unplaced(graph, stand, options);
  return left_out == 0 ? "" : fmt::format("{} actors without a place in the layout are not shown.", left_out);
}

/// That the ego has no tie; empty where it has one, or where there is none.
std::string lone_words(const Chronicle& chronicle, const EraGraph& graph, const EraMapOptions& options) {
  if (!options.ego || is_tied(graph, options.ego->actor)) return {};
  return lone_ego_words(chronicle, options, graph.era().span,
                        graph.vertex(options.ego->actor) ? There::yes : There::no);
}

}  // namespace

WidthSteps common_steps(std::span<const EraGraph> graphs, const EraMapOptions& options) {
  std::vector<double> levels;
  EraMapOptions wide = options;
  wide.page_width = 0;
  for (const EraGraph& graph : graphs)
    for (const Tie& tie : strongest_ties(chosen_part(graph, wide), wide)) levels.push_back(tie.level());
  return width_steps(levels);
}

StrengthSteps common_steps(std::span<const EraGraph> graphs) {
  std::vector<double> levels;
  for (const EraGraph& graph : graphs)
    for (const Tie& tie : graph.ties()) levels.push_back(tie.level());
  return fitting_steps(levels);
}

std::vector<ActorId> principals_of(std::span<const EraGraph> graphs, const EraMapOptions& options) {
  if (options.ego) return {options.ego->actor};
  if (draws_few(graphs, options)) return {};
  std::vector<EraGraph> parts;
  for (const EraGraph& graph : graphs) parts.push_back(chosen_part(graph, options));
  std::vector<ActorId> largest = largest_actors(parts, most_without_principals + 1);
  if (largest.size() <= most_without_principals) return {};
  largest.resize(most_principals);
  std::ranges::sort(largest);
  return largest;
}

EraMaps::EraMaps(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options)
    : chronicle_(chronicle), options_(options), stand_(stand(chronicle, layout, options)) {}

std::vector<ToldClaim> told_claims(const EraGraph& whole, const EraMapOptions& options) {
  const EraGraph told = told_part(whole, options), drawn = strongest_part(told, options);
  std::vector<ToldClaim> claims;
  for (const Tie& tie : told.ties()) {
    const Pair ends = told.pair(tie);
    const bool is_drawn = drawn.tie(ends.first, ends.second) != nullptr;
    for (const ClaimShare& share : told.shares(tie))
      claims.push_back({ends, share.claim, share.value, share.actor, is_drawn});
  }
  return claims;
}

LooseMap loose_map(const Chronicle& chronicle, const EraGraph& whole, const Stand& stand,
                   const EraMapOptions& options) {
  const EraGraph told = told_part(whole, options), graph = strongest_part(told, options);
  LooseMap made{.statuses = surest_statuses(graph), .days = graph.era().span};
  for (const Tie& tie : told.ties()) made.claims += tie.claims;
  Diagram& diagram = made.diagram;
  diagram.id = "map-" + graph.era().id;
  diagram.title = options.title.empty()
                      ? ego_heading(chronicle, options, graph.era().span) + era_title(graph.era())
                      : options.title;
  const std::string lone = lone_words(chronicle, told, options);
  if (options.title.empty()) diagram.subject = clean(chronicle.title, longest_subject);
  diagram.shows_finding = options.title.empty();
  diagram.finding = lone.empty() ? map_finding(chronicle, told, options) : lone;
  diagram.source_note = source_note(chronicle, {&told, 1}, options.fold, options.package_hash);
  diagram.description = diagram.finding + " " + map_description(chronicle, told, options.fold);
  diagram.links = era_links(chronicle, graph, stand, options);
  const bool is_part = graph.ties().size() < told.ties().size();
  if (is_part && graph.ties().size() <= most_numbered && options.labels == TieLabels::level)
    diagram.links = numbered(std::move(diagram.links), graph, stand);
  const EraGraph* const graphs[] = {&graph};
  diagram = placed(chronicle, graphs, stand, options, std::move(diagram));
  const DrawnPart part{actors_drawn(diagram), graph.ties().size(), drawn_levels(graph)};
  diagram.subtitle = map_subtitle(chronicle, told, options.fold, part);
  made.reading = {remarks(graph, stand, options),
                  lone.empty() ? ego_words(chronicle, options, graph.era().span) : std::string(),
                  bold_words(diagram, options), leader_words(diagram, options.fold),
                  counting_words(graph, options.fold)};
  diagram.notes = map_notes(chronicle, attendance(graph, told, whole, options), stand, options);
  made.longest_subtitle = indicator_words(chronicle, options.fold, "each tie") +
                          std::string(is_part ? longest_part_counts : longest_counts);
  return made;
}

Diagram finished_map(LooseMap map, const Chronicle& chronicle, const Stand& stand, const Box& content,
                     const EraMapOptions& options) {
  map.diagram.reading_note = note_of(map.reading);
  map.diagram.legend =
      map_legend(occurring(map.diagram, map.statuses), options.labels, options.strength_steps);
  Diagram diagram = explained_on_narrow(std::move(map.diagram), chronicle, stand, options);
  return routed(on_sheet(std::move(diagram), content, map.longest_subtitle, options.page_width));
}

Diagram EraMaps::alone(const EraGraph& whole) const {
  LooseMap map = loose_map(chronicle_, whole, stand_, options_);
  const Box content = drawn_content(map.diagram, stand_.content);
  return finished_map(std::move(map), chronicle_, stand_, content, options_);
}

Diagram EraMaps::of(const EraGraph& whole) const {
  return finished_map(loose_map(chronicle_, whole, stand_, options_), chronicle_, stand_, stand_.content,
                      options_);
}

}  // namespace entente
