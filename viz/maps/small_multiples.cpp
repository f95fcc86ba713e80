// One arrangement for all panels, tighter than the full map: only actors that are ever present together must
// not overlap.
#include <entente/viz/maps/small_multiples.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/ego_words.hpp>
#include <entente/viz/maps/fitting.hpp>
#include <entente/viz/maps/map_facts.hpp>
#include <entente/viz/maps/map_notes.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/panel_heading.hpp>
#include <entente/viz/maps/union_graph.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace entente {
namespace {

constexpr double gutter = 26, narrowest_panel = 280;
/// Two such panels fill the narrowest canvas, three a sheet of A4 on its side.
constexpr double panel_width = 325;
constexpr double gap_of_tiles = 11, tallest = 1.35;

/// In which graphs each actor of the stand is drawn: where it has a tie, and the ego in all.
std::vector<std::vector<std::uint32_t>> eras_drawn(std::span<const EraGraph> graphs, const Stand& stand,
                                                   const EraMapOptions& options) {
  std::vector<std::vector<std::uint32_t>> made;
  for (const ActorId actor : stand.actors) {
    std::vector<std::uint32_t>& eras = made.emplace_back();
    for (std::uint32_t era = 0; era < graphs.size(); ++era)
      if (is_tied(graphs[era], actor) || options.is_ego(actor)) eras.push_back(era);
  }
  return made;
}

std::vector<Node> small_nodes(const Chronicle& chronicle, const Stand& stand, const EraMapOptions& options) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < stand.actors.size(); ++i) {
    nodes.push_back(small_actor_node(shown_actor(chronicle, stand.actors[i], options.fold)));
    nodes.back().emphasised = options.is_ego(stand.actors[i]);
    nodes.back().at = stand.nodes[i].at;
    nodes.back().tooltip = stand.nodes[i].tooltip;
    nodes.back().facts = stand.nodes[i].facts;
  }
  return nodes;
}

/// How many panels stand side by side, and how wide each is.
struct PanelGrid {
  std::size_t across = 1;
  double width = panel_width;
  bool fixed = false;  ///< by the page
};

/// Three panels across, or two where that leaves fewer holes.
std::size_t columns(std::size_t panels) {
  if (panels <= 3) return std::max<std::size_t>(1, panels);
  const auto holes = [&](std::size_t across) { return (across - panels % across) % across; };
  return holes(2) < holes(3) || panels == 4 ? 2 : 3;
}

/// As many across as a page has room for.
PanelGrid grid_of(std::size_t panels, double page_width) {
  if (page_width == 0) return {.across = columns(panels)};
  const double inner = map_width(page_width);
  const auto most = static_cast<std::size_t>((inner + gutter) / (narrowest_panel + gutter));
  const std::size_t across = std::clamp<std::size_t>(panels, 1, std::max<std::size_t>(1, most));
  const double n = static_cast<double>(across);
  return {across, (inner - (n - 1) * gutter) / n, true};
}

/// The panel's part of the sheet: as wide as panels are, as tall as the names need; wider only for so many
/// names that it would become a tower, where no page says how wide it is.
Size panel_size(double room, const PanelGrid& grid) {
  const double width = grid.fixed ? grid.width : std::max(grid.width, std::sqrt(room / tallest));
  return {width, std::max(0.72 * width, room / width)};
}

/// The stand on the scale of a panel, with short names, around the origin.
Stand shrunk(const Chronicle& chronicle, std::span<const EraGraph> graphs, Stand stand,
             const EraMapOptions& options, const PanelGrid& grid) {
  const Fitting fitting{
      .nodes = small_nodes(chronicle, stand, options),
      .eras = eras_drawn(graphs, stand, options),
      .tethers = tethers_of(union_graph(chronicle, graphs, {.fold = options.fold}), stand, small_scale),
      .from = stand.content,
      .gap = gap_of_tiles,
      .shares_places = true,
      .threads = options.threads};
  stand.nodes = fitted_nodes(fitting, panel_size(room(fitting), grid));
  stand.content = around(stand.nodes);
  return stand;
}

void add_panel(Diagram& diagram, const Chronicle& chronicle, const EraGraph& graph, const Stand& stand,
               EraMapOptions options, Point corner) {
  const Point shift = corner - stand.content.corner;
  std::vector<std::size_t> place(stand.nodes.size());
  for (std::size_t i = 0; i < stand.nodes.size(); ++i) {
    if (!stand.nodes[i].emphasised && !is_tied(graph, stand.actors[i])) continue;
    Node node = stand.nodes[i];
    node.id = graph.era().id + "/" + node.id;
    node.at = node.at + shift;
    node.presence = graph.vertex(stand.actors[i]) ? Presence::present : Presence::ghost;
    std::ranges::copy(era_facts(graph.era()), std::back_inserter(node.facts));
    place[i] = diagram.nodes.size();
    diagram.nodes.push_back(std::move(node));
  }
  diagram.panels.push_back({corner, stand.content.size});
  options.memberships = Memberships::listed;
  for (Link link : era_links(chronicle, graph, stand, options)) {
    link.from = place[link.from];
    link.to = place[link.to];
    link.scale = small_scale;
    diagram.links.push_back(std::move(link));
  }
}

std::vector<PanelWords> words_of_panels(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                        const EraMapOptions& options) {
  std::vector<PanelWords> words;
  for (const EraGraph& graph : graphs)
    words.push_back({graph.era(), counts_words(chronicle, graph, options.fold)});
  return words;
}

/// Of what the panels show.
std::vector<LegendRow> legend(const Chronicle& chronicle, const Diagram& diagram,
                              std::span<const EraGraph> graphs, const Stand& stand,
                              const EraMapOptions& options) {
  Statuses statuses;
  for (const EraGraph& graph : graphs) statuses |= surest_statuses(graph);
  std::vector<LegendRow> rows =
      map_legend(occurring(diagram, statuses), options.labels, options.strength_steps);
  rows = scaled(std::move(rows), small_scale);
  if (LegendRow codes = code_row(chronicle, stand.actors, options.fold); !codes.items.empty())
    rows.push_back(std::move(codes));
  return rows;
}

/// The graphs with only what the panels show.
std::vector<EraGraph> shown_parts(std::span<const EraGraph> graphs, const EraMapOptions& options) {
  std::vector<EraGraph> parts;
  for (const EraGraph& graph : graphs) parts.push_back(strongest_part(told_part(graph, options), options));
  return parts;
}

Diagram worded(const Chronicle& chronicle, std::span<const EraGraph> graphs, const EraMapOptions& options) {
  Diagram diagram;
  diagram.id = "small-multiples";
  const std::string title = chronicle.title.empty() ? "All eras" : chronicle.title;
  diagram.title = options.title.empty() ? ego_heading(chronicle, options) + title : options.title;
  diagram.subtitle =
      graphs.empty() ? "There are no eras to show." : indicator_words(chronicle, options.fold, "each tie");
  if (!graphs.empty()) {
    diagram.shows_finding = options.title.empty();
    diagram.finding = finding_of_eras(chronicle, graphs, options);
    diagram.reading_note = note_of({"Every actor keeps its place, and is there where it has a tie.",
                                    ego_words(chronicle, options), counting_words(graphs, options.fold)});
  }
  diagram.source_note = source_note(chronicle, graphs, options.fold, options.package_hash);
  diagram.description = fmt::format("{}{}{} maps side by side.", diagram.finding,
                                    diagram.finding.empty() ? "" : " ", graphs.size());
  for (const EraGraph& graph : graphs)
    diagram.description += " " + map_description(chronicle, graph, options.fold);
  return diagram;
}

}  // namespace

Diagram small_multiples(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                        const EraMapOptions& options) {
  EraMapOptions of_ties = options;
  of_ties.memberships = Memberships::listed;
  const Stand full = stand(chronicle, layout, of_ties);
  const std::vector<EraGraph> parts = shown_parts(graphs, options);
  const PanelGrid grid = grid_of(parts.size(), options.page_width);
  const Stand small = shrunk(chronicle, parts, full, options, grid);
  const double width = std::max(grid.width, small.content.size.width);
  Diagram diagram = worded(chronicle, parts, options);
  const std::size_t across = grid.across;
  const PanelHeadings headings(words_of_panels(chronicle, parts, options), width, across);
  double top = 0, bottom = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i % across == 0) top = i == 0 ? 0 : bottom + gutter;
    const Point corner{static_cast<double>(i % across) * (width + gutter), top};
    const double below = headings.height(i / across);
    diagram.captions.push_back(headings.of(i, corner));
    add_panel(diagram, chronicle, parts[i], small, options, corner + Point{0, below});
    bottom = top + below + small.content.size.height;
  }
  for (std::size_t c = 1; c < across; ++c)
    diagram.rules.push_back(static_cast<double>(c) * (width + gutter) - gutter / 2);
  diagram.legend = legend(chronicle, diagram, parts, full, options);
  const std::string longest = diagram.subtitle;
  const Box content{{0, 0}, {static_cast<double>(across) * (width + gutter) - gutter, bottom}};
  return routed(on_sheet(std::move(diagram), content, longest, options.page_width));
}

}  // namespace entente
