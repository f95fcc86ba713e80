// One arrangement for all panels, tighter than the full map: only actors that are ever present together must
// not overlap.
#include <entente/viz/maps/small_multiples.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/maps/anneal.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/overlap.hpp>
#include <entente/viz/maps/panel.hpp>
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

constexpr double line_scale = 0.6;
constexpr double gutter = 26, heading_height = 38;
/// Two such panels are as wide as the narrowest canvas, three as a sheet of A4 on its side.
constexpr double panel_width = (style::narrowest_canvas - 2 * style::margin - gutter) / 2;
constexpr double gap_of_tiles = 11, covered = 0.55, tallest = 1.35;
constexpr int most_tries = 8;
constexpr double work_of_panels = 1.5e8, heat_of_panels = 6;  ///< see Annealing

/// Who has a tie in which graph, by place in the stand.
using Presences = std::vector<std::vector<bool>>;

Presences presences(std::span<const EraGraph> graphs, const Stand& stand) {
  Presences made;
  for (const ActorId actor : stand.actors) {
    std::vector<bool> row;
    for (const EraGraph& graph : graphs) row.push_back(is_tied(graph, actor));
    made.push_back(std::move(row));
  }
  return made;
}

bool ever_together(const std::vector<bool>& a, const std::vector<bool>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] && b[i]) return true;
  return false;
}

/// The room that the names of the fullest era need.
double room(const std::vector<Node>& nodes, const Presences& present) {
  double fullest = 0;
  for (std::size_t era = 0; !present.empty() && era < present.front().size(); ++era) {
    double area = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (present[i][era])
        area += (nodes[i].size.width + gap_of_tiles) * (nodes[i].size.height + gap_of_tiles);
    fullest = std::max(fullest, area);
  }
  return fullest / covered;
}

std::vector<Node> small_nodes(const Chronicle& chronicle, const Stand& stand, const FoldOptions& fold) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < stand.actors.size(); ++i) {
    nodes.push_back(small_actor_node(shown_actor(chronicle, stand.actors[i], fold)));
    nodes.back().tooltip = stand.nodes[i].tooltip;
    nodes.back().facts = stand.nodes[i].facts;
  }
  return nodes;
}

/// The panel's part of the sheet: as wide as panels are, as tall as the names need; wider only for so many
/// names that it would become a tower.
Size panel_size(double room) {
  const double width = std::max(panel_width, std::sqrt(room / tallest));
  return {width, std::max(0.72 * width, room / width)};
}

Box around(const std::vector<Node>& nodes) {
  Box box = nodes.empty() ? Box{} : nodes.front().box();
  for (const Node& node : nodes) box = joined(box, node.box());
  return box;
}

/// The nodes of the stand spread over a sheet, apart wherever two are ever present together.
std::vector<Node> spread(std::vector<Node> nodes, const Stand& stand, const Presences& present, Size sheet) {
  const Box& whole = stand.content;
  const Point scale{std::min(1.0, sheet.width / std::max(1.0, whole.size.width)),
                    std::min(1.0, sheet.height / std::max(1.0, whole.size.height))};
  std::vector<Tile> tiles;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Point off = stand.nodes[i].at - whole.centre();
    nodes[i].at = {off.x * scale.x, off.y * scale.y};
    tiles.push_back({nodes[i].box(), false});
  }
  const auto apart = [&](std::size_t i, std::size_t j) { return ever_together(present[i], present[j]); };
  const std::vector<Point> centres = separated(tiles, {.gap = gap_of_tiles, .apart = apart});
  for (std::size_t i = 0; i < centres.size(); ++i) nodes[i].at = centres[i];
  return nodes;
}

/// The ties of all panels, between places of the stand.
std::vector<Tether> tethers(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Stand& stand,
                            const FoldOptions& fold) {
  const UnionGraph all = union_graph(chronicle, graphs, fold);
  std::vector<Tether> made;
  for (Tether tether : all.tethers) {
    const auto a = stand.place_of(all.actors[tether.a]), b = stand.place_of(all.actors[tether.b]);
    if (tether.eras.empty() || !a || !b) continue;
    tether.a = *a;
    tether.b = *b;
    tether.length *= line_scale;
    tether.room *= line_scale;
    made.push_back(std::move(tether));
  }
  return made;
}

/// The nodes where lines cross and touch names least.
std::vector<Node> untangled(std::vector<Node> nodes, const Presences& present, std::vector<Tether> lines) {
  LayoutScene scene{
      .tethers = std::move(lines), .sheet = around(nodes), .gap = gap_of_tiles, .shares_places = true};
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    scene.tiles.push_back({nodes[i].box(), false});
    std::vector<std::uint32_t>& eras = scene.eras.emplace_back();
    for (std::uint32_t era = 0; era < present[i].size(); ++era)
      if (present[i][era]) eras.push_back(era);
  }
  const Annealed better = annealed(scene, {.work = work_of_panels, .heat = heat_of_panels});
  for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].at = better.centres[i];
  return nodes;
}

/// The stand on the scale of a panel, with short names, around the origin. Pushing names apart widens it, so
/// it begins narrower until the result fits.
Stand shrunk(const Chronicle& chronicle, std::span<const EraGraph> graphs, Stand stand,
             const FoldOptions& fold) {
  const Presences present = presences(graphs, stand);
  const std::vector<Node> nodes = small_nodes(chronicle, stand, fold);
  const Size wished = panel_size(room(nodes, present));
  Size sheet = wished;
  std::vector<Node> made;
  for (int i = 0; i < most_tries; ++i) {
    made = spread(nodes, stand, present, sheet);
    const double width = around(made).size.width;
    if (width <= wished.width + 0.01) break;
    sheet.width *= 0.98 * wished.width / width;
    sheet.height *= 1.03;
  }
  if (!made.empty()) made = untangled(std::move(made), present, tethers(chronicle, graphs, stand, fold));
  stand.nodes = std::move(made);
  stand.content = around(stand.nodes);
  return stand;
}

/// Three panels across, or two where that leaves fewer holes.
std::size_t columns(std::size_t panels) {
  if (panels <= 3) return std::max<std::size_t>(1, panels);
  const auto holes = [&](std::size_t across) { return (across - panels % across) % across; };
  return holes(2) < holes(3) || panels == 4 ? 2 : 3;
}

Caption heading(const Chronicle& chronicle, const EraGraph& graph, const FoldOptions& fold, Point corner,
                double width) {
  const Era& era = graph.era();
  const std::string aside = years(era.span);
  const double free = width - text_width(aside, style::small_size) - 6;
  return {corner + Point{0, 11}, fitted(era_name(era), free, style::caption_size, Weight::bold), aside,
          fitted(counts_words(chronicle, graph, fold), width, style::small_size)};
}

void add_panel(Diagram& diagram, const Chronicle& chronicle, const EraGraph& graph, const Stand& stand,
               EraMapOptions options, Point corner) {
  const Point shift = corner + Point{0, heading_height} - stand.content.corner;
  std::vector<std::size_t> place(stand.nodes.size());
  for (std::size_t i = 0; i < stand.nodes.size(); ++i) {
    if (!is_tied(graph, stand.actors[i])) continue;
    Node node = stand.nodes[i];
    node.id = graph.era().id + "/" + node.id;
    node.at = node.at + shift;
    node.presence = Presence::present;
    std::ranges::copy(era_facts(graph.era()), std::back_inserter(node.facts));
    place[i] = diagram.nodes.size();
    diagram.nodes.push_back(std::move(node));
  }
  diagram.panels.push_back({corner + Point{0, heading_height}, stand.content.size});
  options.memberships = Memberships::listed;
  for (Link link : era_links(chronicle, graph, stand, options)) {
    link.from = place[link.from];
    link.to = place[link.to];
    link.scale = line_scale;
    diagram.links.push_back(std::move(link));
  }
  diagram.captions.push_back(heading(chronicle, graph, options.fold, corner, stand.content.size.width));
}

LegendRow code_row(const Chronicle& chronicle, const Stand& stand, const FoldOptions& fold) {
  LegendRow row{"Codes", {}};
  for (const ActorId actor : stand.actors)
    if (shown_by_code(shown_actor(chronicle, actor, fold)))
      row.items.push_back({{}, chronicle.roster[actor].code + " " + label_of(chronicle, actor, fold)});
  return row;
}

/// Of what the panels show.
std::vector<LegendRow> legend(const Chronicle& chronicle, const Diagram& diagram,
                              std::span<const EraGraph> graphs, const Stand& stand,
                              const EraMapOptions& options) {
  Statuses statuses;
  for (const EraGraph& graph : graphs) statuses |= surest_statuses(graph);
  std::vector<LegendRow> rows = map_legend(occurring(diagram, statuses), options.labels);
  for (LegendRow& row : rows)
    for (LegendItem& item : row.items)
      if (auto* link = std::get_if<Link>(&item.sample)) link->scale = line_scale;
  if (LegendRow codes = code_row(chronicle, stand, options.fold); !codes.items.empty())
    rows.push_back(std::move(codes));
  return rows;
}

/// The graphs with only what the panels show.
std::vector<EraGraph> shown_parts(std::span<const EraGraph> graphs, const Stand& stand,
                                  const EraMapOptions& options) {
  std::vector<EraGraph> parts;
  for (const EraGraph& graph : graphs)
    parts.push_back(strongest_part(options.only.empty() ? graph : shown_part(graph, stand), options));
  return parts;
}

Diagram worded(const Chronicle& chronicle, std::span<const EraGraph> graphs, const EraMapOptions& options) {
  Diagram diagram;
  diagram.id = "small-multiples";
  diagram.title = !options.title.empty()    ? options.title
                  : chronicle.title.empty() ? "All eras"
                                            : chronicle.title;
  diagram.subtitle = graphs.empty()
                         ? "There are no eras to show."
                         : fmt::format("{} Every actor keeps its place, and is there where it has a tie.",
                                       map_indicator(chronicle, options.fold));
  diagram.source_note = source_note(chronicle, graphs, options.fold, options.package_hash);
  diagram.description = fmt::format("{} maps side by side.", graphs.size());
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
  const std::vector<EraGraph> parts = shown_parts(graphs, full, options);
  const Stand small = shrunk(chronicle, parts, full, options.fold);
  const Size panel{std::max(panel_width, small.content.size.width),
                   small.content.size.height + heading_height};
  Diagram diagram = worded(chronicle, parts, options);
  const std::size_t across = columns(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i)
    add_panel(diagram, chronicle, parts[i], small, options,
              {static_cast<double>(i % across) * (panel.width + gutter),
               static_cast<double>(i / across) * (panel.height + gutter)});
  for (std::size_t c = 1; c < across; ++c)
    diagram.rules.push_back(static_cast<double>(c) * (panel.width + gutter) - gutter / 2);
  diagram.legend = legend(chronicle, diagram, parts, full, options);
  const double n_across = static_cast<double>(across),
               n_down = std::ceil(static_cast<double>(parts.size()) / n_across);
  const std::string longest = diagram.subtitle;
  return routed(on_sheet(std::move(diagram),
                         {{0, 0},
                          {n_across * (panel.width + gutter) - gutter,
                           std::max(0.0, n_down * (panel.height + gutter) - gutter)}},
                         longest));
}

}  // namespace entente
