// Choose, order, place on the ring, draw era by era.
#include <entente/viz/maps/core_multiples.hpp>

#include <entente/engine/analysis/level_sizes.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/core_ring.hpp>
#include <entente/viz/maps/map_facts.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/panel_heading.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <optional>

namespace entente {
namespace {

constexpr double core_gutter = 22;
constexpr double three_across = 170, two_across = 80;  ///< millimetres of page
constexpr double half_of_a_tenth = 0.05;               ///< what is less is printed as the tenth above
constexpr double between_rows_of_panels = 5, between_narrow_rows = 6;

/// The eras and ties of these graphs, and how wide the numbers on them are.
CoreTies core_ties(std::span<const EraGraph> parts, TieLabels labels) {
  CoreTies core;
  std::map<Pair, CoreTie> ties;
  for (std::uint32_t era = 0; era < parts.size(); ++era) {
    core.eras.push_back(parts[era].era());
    for (const Tie& tie : parts[era].ties()) {
      const Pair ends = std::minmax(parts[era].pair(tie).first, parts[era].pair(tie).second);
      CoreTie& one = ties[ends];
      one.ends = ends;
      one.eras.push_back(era);
      if (labels != TieLabels::none && std::abs(tie.level()) >= style::least_labelled())
        one.number =
            std::max(one.number, text_width(short_level(tie.level()), style::small_size, Weight::bold));
    }
  }
  for (const auto& [ends, tie] : ties) core.ties.push_back(tie);
  return core;
}

/// `6 of 14 ties; also Pakistan – The West +7.0`, the counts alone where that has no room.
std::string counts_and_rest(const Chronicle& chronicle, const EraGraph& whole, const EraGraph& part,
                            const EraMapOptions& options, double width) {
  std::vector<const Tie*> others;
  for (const Tie& tie : whole.ties()) {
    const auto [a, b] = whole.pair(tie);
    if (std::abs(tie.level()) >= style::least_labelled() && part.tie(a, b) == nullptr) others.push_back(&tie);
  }
  std::ranges::stable_sort(others, std::greater(), [](const Tie* tie) { return std::abs(tie->level()); });
  const std::string counts = fmt::format("{} of {}", part.ties().size(), counted(whole.ties().size(), "tie"));
  if (others.empty() || is_narrow(options)) return counts;
  const Pair ends = whole.pair(*others.front());
  const auto name_of = [&](ActorId actor) {
    return clean(shown_actor_in(chronicle, actor, options.fold, whole.era().span).label, 80);
  };
  std::string told = fmt::format("{}; also {} – {} {}", counts, name_of(ends.first), name_of(ends.second),
                                 short_level(others.front()->level()));
  return text_width(told, style::small_size) <= width ? told : counts;
}

std::vector<PanelWords> words_of_core_panels(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                             std::span<const EraGraph> parts, const EraMapOptions& options,
                                             double width) {
  std::vector<PanelWords> words;
  for (std::size_t i = 0; i < parts.size(); ++i)
    words.push_back({parts[i].era(), counts_and_rest(chronicle, graphs[i], parts[i], options, width)});
  return words;
}

/// The least size of level that has a number: on a narrow page the width from which no panel, or hardly one,
/// has more numbers than actors, lest they lie on other lines; nothing where the usual one does.
std::optional<double> least_numbered(std::span<const EraGraph> parts, const EraMapOptions& options) {
  const std::size_t most = options.only.size();
  if (!is_narrow(options) || options.labels != TieLabels::level || most == 0) return std::nullopt;
  double largest = 0;
  for (const EraGraph& part : parts) {
    std::vector<double> sizes;
    for (const Tie& tie : part.ties()) sizes.push_back(std::abs(tie.level()));
    std::ranges::sort(sizes, std::greater());
    if (sizes.size() > most) largest = std::max(largest, sizes[most - 1]);
  }
  const WidthSteps& steps = options.strength_steps;
  const auto above = std::ranges::upper_bound(steps, largest);
  if (above == steps.begin() || *(above - 1) <= style::least_labelled(steps)) return std::nullopt;
  return *(above - 1);
}

void add_core_panel(Diagram& diagram, const Chronicle& chronicle, const EraGraph& part, const Ring& ring,
                    const EraMapOptions& options, Point corner, std::optional<double> least) {
  const Box map{corner, ring.size};
  Stand stand{ring.actors, {}, map};
  for (std::size_t i = 0; i < ring.actors.size(); ++i) {
    Node node = core_node(chronicle, ring.actors[i], part.era(), options, ring.naming);
    node.id = part.era().id + "/" + node.id;
    node.at = map.centre() + ring.places[i];
    node.presence = is_tied(part, ring.actors[i]) ? Presence::present : Presence::ghost;
    node.emphasised = options.is_ego(ring.actors[i]);
    node.facts = actor_facts(chronicle.roster[ring.actors[i]]);
    std::ranges::copy(era_facts(part.era()), std::back_inserter(node.facts));
    stand.nodes.push_back(std::move(node));
  }
  const std::size_t first = diagram.nodes.size();
  for (Link link : era_links(chronicle, part, stand, options)) {
    const Tie* tie = part.tie(ring.actors[link.from], ring.actors[link.to]);
    if (least && tie != nullptr && std::abs(tie->level()) < *least - half_of_a_tenth) link.badge.clear();
    link.from += first;
    link.to += first;
    link.scale = small_scale;
    diagram.links.push_back(std::move(link));
  }
  diagram.panels.push_back(map);
  diagram.nodes.insert(diagram.nodes.end(), stand.nodes.begin(), stand.nodes.end());
}

std::string words_of_grey(const EraMapOptions& options) {
  const double least = options.min_level.value_or(0);
  return least > 0 ? fmt::format("no tie of {:g} or more to the others", least) : "no tie to the others";
}

/// With a key of its own for grey names, which are not those of absent actors here.
std::vector<LegendRow> core_legend(const Chronicle& chronicle, const Diagram& diagram,
                                   std::span<const EraGraph> parts, const Ring& ring,
                                   const EraMapOptions& options) {
  Statuses statuses;
  for (const EraGraph& part : parts) statuses |= surest_statuses(part);
  Occurring what = occurring(diagram, statuses);
  const bool has_grey = std::exchange(what.absent, false);
  std::vector<LegendRow> rows = scaled(map_legend(what, options.labels, options.strength_steps), small_scale);
  const std::optional<double> least = least_numbered(parts, options);
  for (LegendRow& row : rows)
    if (least && row.heading == "Number")
      row.items = {{short_level(*least), fmt::format("level (below {:g} not written)", *least)}};
  Node grey;
  grey.kind = Kind::state;
  grey.presence = Presence::ghost;
  if (has_grey) rows.push_back({"Grey", {{grey, words_of_grey(options)}}});
  if (ring.naming == Naming::names) return rows;
  std::vector<ActorId> by_code = ring.actors;
  std::erase_if(by_code, [&](ActorId actor) { return is_brief(chronicle, actor, options.fold); });
  if (LegendRow codes = code_row(chronicle, by_code, options.fold); !codes.items.empty())
    rows.push_back(std::move(codes));
  return rows;
}

/// Why these actors are shown.
std::string_view chosen_by(const std::vector<ActorId>& shown, const EraMapOptions& asked) {
  if (asked.only.empty()) return "with the largest levels";
  return shown.size() < asked.only.size() ? "with the largest levels of those asked for" : "asked for";
}

/// How much of the ring's height names leave free above in the first of these eras, `across` of them.
double free_above(const Chronicle& chronicle, std::span<const EraGraph> parts, std::size_t across,
                  const Ring& ring, const EraMapOptions& options) {
  double least = ring.size.height;
  for (const EraGraph& part : parts.first(std::min(across, parts.size())))
    for (std::size_t i = 0; i < ring.actors.size(); ++i) {
      const Node node = core_node(chronicle, ring.actors[i], part.era(), options, ring.naming);
      least = std::min(least, ring.size.height / 2 + ring.places[i].y - node.size.height / 2);
    }
  return std::max(least, 0.0);
}

/// Everything but the maps.
Diagram core_words(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                   std::span<const EraGraph> parts, const EraMapOptions& options,
                   std::string_view chosen_by) {
  Diagram diagram;
  diagram.id = "core";
  diagram.title = !options.title.empty()    ? options.title
                  : chronicle.title.empty() ? "All eras"
                                            : chronicle.title;
  diagram.shows_finding = options.title.empty();
  diagram.finding = finding_of_eras(chronicle, parts, options);
  diagram.subtitle =
      fmt::format("{} Drawn are the {} {}.", indicator_words(chronicle, options.fold, "each tie"),
                  counted(options.only.size(), "actor"), chosen_by);
  diagram.source_note = source_note(chronicle, graphs, options.fold, options.package_hash);
  diagram.description = fmt::format("{} {} maps side by side.", diagram.finding, parts.size());
  for (const EraGraph& part : parts)
    diagram.description += " " + map_description(chronicle, part, options.fold);
  return diagram;
}

/// Who stands on the ring, from the largest levels down: of more than there is room for the largest.
std::vector<ActorId> core_of(std::span<const EraGraph> graphs, std::size_t most,
                             const std::vector<ActorId>& named) {
  const std::size_t room = std::clamp(most, fewest_in_core, most_in_core);
  if (named.empty()) return largest_actors(graphs, room);
  if (named.size() <= room) return named;
  std::vector<ActorId> chosen = largest_actors(graphs, graphs.empty() ? 0 : graphs.front().roster_size());
  std::erase_if(chosen, [&](ActorId actor) { return std::ranges::count(named, actor) == 0; });
  if (chosen.size() > room) chosen.resize(room);
  return chosen;
}

EraMapOptions options_of(EraMapOptions options, std::vector<ActorId> actors) {
  if (options.page_width == 0) options.page_width = 180;
  if (!options.min_level) options.min_level = least_in_core;
  options.memberships = Memberships::listed;
  std::ranges::sort(actors);
  options.only = std::move(actors);
  return options;
}

std::size_t panels_across(double page_width, std::size_t panels) {
  const std::size_t most = page_width >= three_across ? 3 : page_width >= two_across ? 2 : 1;
  return panels == 4 && most == 3 ? 2 : std::clamp<std::size_t>(panels, 1, most);
}

}  // namespace

EraMapOptions core_options(std::span<const EraGraph> graphs, std::size_t most, const EraMapOptions& options) {
  return options_of(options, core_of(graphs, most, options.only));
}

Diagram core_multiples(const Chronicle& chronicle, std::span<const EraGraph> graphs, std::size_t most,
                       const EraMapOptions& asked) {
  const std::vector<ActorId> from_largest = core_of(graphs, most, asked.only);
  const EraMapOptions options = options_of(asked, from_largest);
  std::vector<EraGraph> parts;
  for (const EraGraph& graph : graphs) parts.push_back(strongest_part(told_part(graph, options), options));
  const std::size_t across = panels_across(options.page_width, parts.size());
  const auto n = static_cast<double>(across);
  const double width = (map_width(options.page_width) - (n - 1) * core_gutter) / n;
  const Ring ring = best_ring(chronicle, core_ties(parts, options.labels), from_largest, options, width);
  const PanelHeadings headings(words_of_core_panels(chronicle, graphs, parts, options, width), width, across);
  Diagram diagram = core_words(chronicle, graphs, parts, options, chosen_by(from_largest, asked));
  const std::span<const EraGraph> all = parts;
  const std::optional<double> least = least_numbered(parts, options);
  const double between_rows = is_narrow(options) ? between_narrow_rows : between_rows_of_panels;
  double top = 0, bottom = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i % across == 0) top = i == 0 ? 0 : bottom + between_rows;
    const Point corner{(width + core_gutter) * static_cast<double>(i % across), top};
    const double below = headings.height(i / across) -
                         free_above(chronicle, all.subspan(i - i % across), across, ring, options);
    diagram.captions.push_back(headings.of(i, corner));
    add_core_panel(diagram, chronicle, parts[i], ring, options, corner + Point{0, below}, least);
    bottom = top + below + ring.size.height;
  }
  diagram.reading_note = core_note(diagram, graphs, options);
  diagram.legend = core_legend(chronicle, diagram, parts, ring, options);
  const Box content{{0, 0}, {n * (width + core_gutter) - core_gutter, bottom}};
  const std::string longest = diagram.subtitle;
  return routed(on_sheet(std::move(diagram), content, longest, options.page_width));
}

}  // namespace entente
