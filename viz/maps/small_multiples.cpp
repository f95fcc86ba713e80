// One arrangement for all panels, tighter than the full map: only actors that are ever present together must
// not overlap.
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/overlap.hpp>
#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/sheet.hpp>
#include <entente/viz/maps/small_multiples.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr double line_scale = 0.6;
constexpr double panel_width = 300, gutter = 26, heading_height = 24;
constexpr double gap = 7, coverage = 0.5, aspect = 1.25;

/// Who is present in which graph, by place in the stand.
using Presences = std::vector<std::vector<bool>>;

Presences presences(std::span<const EraGraph> graphs, const Stand& stand) {
  Presences made;
  for (const ActorId actor : stand.actors) {
    std::vector<bool> row;
    for (const EraGraph& graph : graphs) row.push_back(graph.vertex(actor).has_value());
    made.push_back(std::move(row));
  }
  return made;
}

bool ever_together(const std::vector<bool>& a, const std::vector<bool>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] && b[i]) return true;
  return false;
}

/// How wide a panel must be for the names of the fullest era.
double width_for(const std::vector<Node>& nodes, const Presences& present) {
  double fullest = 0;
  for (std::size_t era = 0; !present.empty() && era < present.front().size(); ++era) {
    double area = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (present[i][era]) area += (nodes[i].size.width + gap) * (nodes[i].size.height + gap);
    fullest = std::max(fullest, area);
  }
  return std::max(panel_width, std::sqrt(fullest / coverage * aspect));
}

std::vector<Node> small_nodes(const Chronicle& chronicle, const Stand& stand) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < stand.actors.size(); ++i) {
    nodes.push_back(small_actor_node(chronicle.roster[stand.actors[i]]));
    nodes.back().tooltip = stand.nodes[i].tooltip;
  }
  return nodes;
}

/// The stand on the scale of a panel, with short names, around the origin.
Stand shrunk(const Chronicle& chronicle, Stand stand, const Presences& present) {
  std::vector<Node> nodes = small_nodes(chronicle, stand);
  const double scale = std::min(1.0, width_for(nodes, present) / stand.content.size.width);
  std::vector<Tile> tiles;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].at = (stand.nodes[i].at - stand.content.centre()) * scale;
    tiles.push_back({nodes[i].box(), false});
  }
  const auto apart = [&](std::size_t i, std::size_t j) { return ever_together(present[i], present[j]); };
  const std::vector<Point> centres = separated(tiles, {.gap = gap, .apart = apart});
  for (std::size_t i = 0; i < centres.size(); ++i) nodes[i].at = centres[i];
  stand.nodes = std::move(nodes);
  if (!stand.nodes.empty()) stand.content = stand.nodes.front().box();
  for (const Node& node : stand.nodes) stand.content = joined(stand.content, node.box());
  return stand;
}

std::size_t columns(std::size_t panels) {
  return std::max<std::size_t>(1,
                               static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(panels)))));
}

Caption heading(const Era& era, Point corner, double width) {
  const std::string aside = years(era.span);
  const double room = width - text_width(aside, style::small_size) - 6;
  return {corner + Point{0, 11},
          fitted(clean(era.label.empty() ? era.id : era.label), room, style::caption_size, Weight::bold),
          aside};
}

void add_panel(Diagram& diagram, const Chronicle& chronicle, const EraGraph& graph, const Stand& stand,
               EraMapOptions options, Point corner) {
  const std::size_t first = diagram.nodes.size();
  const Point shift = corner + Point{0, heading_height} - stand.content.corner;
  for (std::size_t i = 0; i < stand.nodes.size(); ++i) {
    Node node = stand.nodes[i];
    node.id = graph.era().id + "/" + node.id;
    node.at = node.at + shift;
    node.presence = graph.vertex(stand.actors[i]) ? Presence::present : Presence::dot;
    diagram.nodes.push_back(std::move(node));
  }
  diagram.panels.push_back({corner + Point{0, heading_height}, stand.content.size});
  options.memberships = Memberships::hidden;
  for (Link link : era_links(chronicle, graph, stand, options)) {
    link.from += first;
    link.to += first;
    link.badge.clear();
    link.scale = line_scale;
    diagram.links.push_back(std::move(link));
  }
  diagram.captions.push_back(heading(graph.era(), corner, stand.content.size.width));
}

LegendRow code_row(const Chronicle& chronicle, const Stand& stand) {
  LegendRow row{"Codes", {}};
  for (const ActorId actor : stand.actors)
    if (shown_by_code(chronicle.roster[actor]))
      row.items.push_back({{}, chronicle.roster[actor].code + " " + label_of(chronicle, actor)});
  return row;
}

/// The legend without what panels leave out: memberships and numbers of claims.
std::vector<LegendRow> legend(const Chronicle& chronicle, const Stand& stand) {
  std::vector<LegendRow> rows = map_legend(stand.kinds, Presence::dot);
  for (LegendRow& row : rows) {
    std::erase_if(row.items, [](const LegendItem& item) {
      const auto* link = std::get_if<Link>(&item.sample);
      return std::holds_alternative<std::string>(item.sample) ||
             (link != nullptr && link->tone == Tone::membership);
    });
    for (LegendItem& item : row.items)
      if (auto* link = std::get_if<Link>(&item.sample)) link->scale = line_scale;
  }
  if (LegendRow codes = code_row(chronicle, stand); !codes.items.empty()) rows.push_back(std::move(codes));
  return rows;
}

}  // namespace

Diagram small_multiples(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                        const EraMapOptions& options) {
  const Stand full = stand(chronicle, layout, options);
  const Stand small = shrunk(chronicle, full, presences(graphs, full));
  const Size panel{std::max(panel_width, small.content.size.width),
                   small.content.size.height + heading_height};
  Diagram diagram;
  diagram.id = "small-multiples";
  diagram.title = !options.title.empty()    ? options.title
                  : chronicle.title.empty() ? "All eras"
                                            : chronicle.title;
  diagram.subtitle = graphs.empty()
                         ? "There are no eras to show."
                         : fmt::format("{} Every actor keeps its place; absent actors are grey dots.",
                                       map_indicator(options.fold));
  diagram.source_note = source_note(chronicle, options.package_hash);
  diagram.description = fmt::format("{} maps side by side.", graphs.size());
  for (const EraGraph& graph : graphs) diagram.description += " " + map_description(chronicle, graph);
  diagram.legend = legend(chronicle, full);
  const std::size_t across = columns(graphs.size());
  for (std::size_t i = 0; i < graphs.size(); ++i)
    add_panel(diagram, chronicle, graphs[i], small, options,
              {static_cast<double>(i % across) * (panel.width + gutter),
               static_cast<double>(i / across) * (panel.height + gutter)});
  for (std::size_t c = 1; c < across; ++c)
    diagram.rules.push_back(static_cast<double>(c) * (panel.width + gutter) - gutter / 2);
  const double n_across = static_cast<double>(across),
               n_down = std::ceil(static_cast<double>(graphs.size()) / n_across);
  return routed(on_sheet(std::move(diagram), {{0, 0},
                                              {n_across * (panel.width + gutter) - gutter,
                                               std::max(0.0, n_down * (panel.height + gutter) - gutter)}}));
}

}  // namespace entente
