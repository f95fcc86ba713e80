// One line for each pair, whatever number of claims made it.
#include <entente/viz/maps/panel.hpp>

#include <entente/graphs/folding/among.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/formats/attributes.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/map_facts.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <set>

namespace entente {
namespace {

constexpr double one_sided = 0.9;

Direction direction(const Tie& tie) {
  const auto sum = [](const Amounts& amounts) { return amounts.cooperative + amounts.hostile; };
  const double a = sum(tie.from_a), b = sum(tie.from_b), all = a + b + sum(tie.mutual);
  if (all <= 0) return Direction::none;
  if (a >= one_sided * all) return Direction::forward;
  return b >= one_sided * all ? Direction::backward : Direction::none;
}

/// Whether more than half of what was claimed rests on states of unknown end.
bool end_unknown(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie) {
  double open = 0, all = 0;
  for (const ClaimShare& share : graph.shares(tie)) {
    all += std::abs(share.value);
    if (rests_on_unknown_end(chronicle, chronicle.claims[share.claim])) open += std::abs(share.value);
  }
  return open > all / 2;
}

/// Weak levels are told by the width alone.
std::string label(const Tie& tie, TieLabels labels, const WidthSteps& steps) {
  const double level = tie.level();
  if (labels == TieLabels::level && std::abs(level) >= style::least_labelled(steps))
    return short_level(level);
  if (labels == TieLabels::claims && tie.claims > 1) return fmt::format("×{}", tie.claims);
  return {};
}

std::string actor_tooltip(const Actor& actor) {
  return fmt::format("{} ({}, {})", clean(actor.label.empty() ? actor.code : actor.label),
                     clean(actor.code, 60), name(actor.kind));
}

Node map_node(ActorId actor, const Actor& shown, const EraMapOptions& options) {
  Node node = is_narrow(options) ? narrow_actor_node(shown) : actor_node(shown);
  return std::ranges::binary_search(options.principals, actor) ? in_bold(std::move(node)) : node;
}

/// The actor with room for the name that it has in any era.
Node standing_node(const Chronicle& chronicle, ActorId actor, const EraMapOptions& options) {
  Node node = map_node(actor, shown_actor(chronicle, actor, options.fold), options);
  for (const Actor& one : shown_in_any_era(chronicle, actor, options.fold)) {
    const Size size = map_node(actor, one, options).size;
    node.size = {std::max(node.size.width, size.width), std::max(node.size.height, size.height)};
  }
  return node;
}

/// The diagram with these nodes alone; no link may end at another.
Diagram with_nodes(Diagram diagram, const std::vector<bool>& keep) {
  std::vector<std::size_t> place(diagram.nodes.size());
  std::vector<Node> kept;
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    place[i] = kept.size();
    if (keep[i]) kept.push_back(diagram.nodes[i]);
  }
  for (Link& link : diagram.links) {
    link.from = place[link.from];
    link.to = place[link.to];
  }
  diagram.nodes = std::move(kept);
  return diagram;
}

}  // namespace

EraGraph chosen_part(const EraGraph& graph, const EraMapOptions& options) {
  if (options.only.empty()) return graph;
  const std::set<ActorId> only(options.only.begin(), options.only.end());
  return among(graph, std::vector<ActorId>(only.begin(), only.end()));
}

EraGraph told_part(const EraGraph& graph, const EraMapOptions& options) {
  EraGraph part = chosen_part(graph, options);
  return options.ego ? among(part, ego_network(part, options.ego->actor, options.ego->hops)) : part;
}

std::vector<ActorId> ego_networks(std::span<const EraGraph* const> graphs, const Ego& ego) {
  std::set<ActorId> all = {ego.actor};
  for (const EraGraph* graph : graphs)
    for (const ActorId actor : ego_network(*graph, ego.actor, ego.hops)) all.insert(actor);
  return {all.begin(), all.end()};
}

std::size_t most_drawn(std::size_t lines, const EraMapOptions& options) {
  const std::size_t readable = is_narrow(options) ? 40 : 80, shown_of_more = is_narrow(options) ? 20 : 40;
  if (options.most_ties != 0) return options.most_ties;
  return lines > readable && !options.min_level ? shown_of_more : lines;
}

std::vector<Tie> strongest_ties(const EraGraph& graph, const EraMapOptions& options) {
  std::vector<Tie> ties;
  for (const Tie& tie : graph.ties())
    if (std::abs(tie.level()) >= options.min_level.value_or(0)) ties.push_back(tie);
  const std::size_t most = most_drawn(ties.size(), options);
  if (ties.size() > most) {
    std::ranges::stable_sort(ties, std::greater(), [&](const Tie& tie) {
      const auto [a, b] = graph.pair(tie);
      return std::pair(options.is_ego(a) || options.is_ego(b), std::abs(tie.level()));
    });
    ties.resize(most);
    std::ranges::sort(ties, {}, [](const Tie& tie) { return std::pair(tie.a, tie.b); });
  }
  return ties;
}

std::vector<ToldTie> told_ties(std::span<const EraGraph> graphs, const EraMapOptions& options) {
  std::vector<ToldTie> told;
  for (const EraGraph& whole : graphs) {
    const EraGraph graph = told_part(whole, options);
    std::set<Pair> drawn;
    for (const Tie& tie : strongest_ties(graph, options)) drawn.insert(graph.pair(tie));
    std::vector<Tie> ties = graph.ties();
    std::ranges::stable_sort(ties, std::greater(), [](const Tie& tie) { return std::abs(tie.level()); });
    for (const Tie& tie : ties) {
      const Pair ends = graph.pair(tie);
      told.push_back(
          {graph.era().id, ends, tie.amounts(), tie.claims, tie.sources, tie.surest, drawn.contains(ends)});
    }
  }
  return told;
}

EraGraph strongest_part(const EraGraph& graph, const EraMapOptions& options) {
  std::vector<Tie> ties = strongest_ties(graph, options);
  if (ties.size() == graph.ties().size()) return graph;
  return {graph.era(), graph.roster_size(), graph.actors(), std::move(ties), graph.shares(), graph.folding()};
}

bool draws_everyone(const EraMapOptions& options) {
  return options.memberships == Memberships::shown || options.ghosts == Ghosts::shown;
}

bool is_narrow(const EraMapOptions& options) { return options.page_width > 0 && options.page_width < 120; }

bool rests_on_unknown_end(const Chronicle& chronicle, const Claim& claim) {
  return claim.when.dated() && claim.when.end_edge == Edge::unknown &&
         holds_over_time(chronicle.codebook[claim.relation].duration);
}

Link tie_link(const Chronicle& chronicle, const EraGraph& graph, const Tie& tie, const FoldOptions& fold,
              TieLabels labels, const WidthSteps& steps) {
  Link link;
  link.tone = tone_of(tie.level());
  link.certainty = certainty_of(tie.surest);
  link.direction = direction(tie);
  link.strength = style::strength_step(tie.level(), steps);
  link.badge = label(tie, labels, steps);
  link.tooltip = tie_words(chronicle, graph, tie, fold);
  link.facts = tie_facts({chronicle, graph, tie});
  if (end_unknown(chronicle, graph, tie)) link.tooltip += "; rests mostly on claims whose end is not known";
  return link;
}

Box joined(const Box& a, const Box& b) {
  const Point low{std::min(a.corner.x, b.corner.x), std::min(a.corner.y, b.corner.y)};
  return {low, {std::max(a.right(), b.right()) - low.x, std::max(a.bottom(), b.bottom()) - low.y}};
}

Certainty certainty_of(Status status) {
  if (status == Status::confirmed) return Certainty::confirmed;
  return status == Status::reported ? Certainty::reported : Certainty::contested;
}

std::optional<std::size_t> Stand::place_of(ActorId actor) const {
  const auto found = std::lower_bound(actors.begin(), actors.end(), actor);
  if (found == actors.end() || *found != actor) return std::nullopt;
  return static_cast<std::size_t>(found - actors.begin());
}

Tone tone_of(double level) {
  if (level > 0) return Tone::cooperative;
  return level < 0 ? Tone::hostile : Tone::neutral;
}

Stand stand(const Chronicle& chronicle, const Layout& layout, const EraMapOptions& options) {
  Stand made;
  const Places& places = layout.places(view_of(options.fold));
  const std::set<ActorId> only(options.only.begin(), options.only.end());
  const std::vector<bool> tied = ever_tied(chronicle, options.fold);
  for (std::size_t i = 0; i < chronicle.roster.size(); ++i) {
    const ActorId actor = actor_id(i);
    const auto place = places.find(chronicle.roster[actor].code);
    if (place == places.end() || (!only.empty() && !only.contains(actor))) continue;
    if (!tied[i] && options.memberships == Memberships::listed && !options.is_ego(actor)) continue;
    const Actor shown = shown_actor(chronicle, actor, options.fold);
    Node node = standing_node(chronicle, actor, options);
    node.at = place->second.at;
    node.presence = Presence::ghost;
    node.tooltip = actor_tooltip(shown);
    node.facts = actor_facts(shown);
    made.content = made.nodes.empty() ? node.box() : joined(made.content, node.box());
    made.actors.push_back(actor);
    made.nodes.push_back(std::move(node));
  }
  made.content = grown(made.content, stand_margin);
  return made;
}

Diagram placed(const Chronicle& chronicle, std::span<const EraGraph* const> graphs, const Stand& stand,
               const EraMapOptions& options, Diagram diagram) {
  std::vector<bool> keep, has_link(stand.nodes.size(), false);
  std::vector<Interval> spans;
  for (const EraGraph* graph : graphs) spans.push_back(graph->era().span);
  for (Link& link : diagram.links) {
    has_link[link.from] = has_link[link.to] = true;
    if (is_narrow(options)) link.scale = small_scale;
  }
  diagram.nodes = stand.nodes;
  for (std::size_t i = 0; i < stand.actors.size(); ++i) {
    const bool is_there = std::ranges::any_of(
        graphs, [&](const EraGraph* graph) { return graph->vertex(stand.actors[i]).has_value(); });
    if (is_there) diagram.nodes[i].presence = Presence::present;
    diagram.nodes[i].emphasised = options.is_ego(stand.actors[i]);
    keep.push_back(has_link[i] || diagram.nodes[i].emphasised ||
                   (is_there ? options.memberships == Memberships::shown : options.ghosts == Ghosts::shown));
    std::vector<Fact>& facts = diagram.nodes[i].facts;
    if (graphs.size() > 1)
      std::ranges::copy(presence_facts(stand.actors[i], graphs), std::back_inserter(facts));
    else
      std::ranges::copy(era_facts(graphs.front()->era()), std::back_inserter(facts));
    if (!options.fold.lineage) continue;
    const Node named =
        map_node(stand.actors[i], shown_actor_in(chronicle, stand.actors[i], options.fold, spans), options);
    diagram.nodes[i].lines = named.lines;
    diagram.nodes[i].size = named.size;
  }
  return with_nodes(std::move(diagram), keep);
}

bool is_tied(const EraGraph& graph, ActorId actor) {
  const auto vertex = graph.vertex(actor);
  return vertex && !graph.arcs(*vertex).empty();
}

Statuses surest_statuses(const EraGraph& graph) {
  Statuses statuses;
  for (const Tie& tie : graph.ties()) statuses.set(static_cast<std::size_t>(tie.surest));
  return statuses;
}

std::vector<Link> era_links(const Chronicle& chronicle, const EraGraph& graph, const Stand& stand,
                            const EraMapOptions& options) {
  std::vector<Link> links;
  std::set<std::pair<std::size_t, std::size_t>> tied;
  for (const Tie& tie : graph.ties()) {
    const auto [first, second] = graph.pair(tie);
    const auto a = stand.place_of(first), b = stand.place_of(second);
    if (!a || !b) continue;
    Link link = tie_link(chronicle, graph, tie, options.fold, options.labels, options.strength_steps);
    link.from = *a;
    link.to = *b;
    links.push_back(link);
    tied.insert(std::minmax(*a, *b));
  }
  if (options.memberships == Memberships::listed) return links;
  for (const Membership& m : memberships(chronicle, options.fold, graph.era().span)) {
    const auto member = stand.place_of(m.member), group = stand.place_of(m.group);
    if (!member || !group || !graph.vertex(m.member) || !graph.vertex(m.group)) continue;
    if (!tied.insert(std::minmax(*member, *group)).second) continue;
    Link link;
    link.from = *member;
    link.to = *group;
    link.tone = Tone::membership;
    link.facts = membership_facts(chronicle, graph.era(), m);
    link.tooltip = label_of(chronicle, m.member, options.fold) + " belongs to or serves " +
                   label_of(chronicle, m.group, options.fold);
    links.push_back(link);
  }
  return links;
}

}  // namespace entente
