// Labels are the only texts of users here; Graphviz escapes and entities in them are undone before it sees
// them.
#include <entente/viz/render/dot.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <fmt/format.h>

#include <numeric>
#include <span>

namespace entente {
namespace {

/// A label that Graphviz shows as it is: its escapes and entities undone beforehand.
std::string dot_label(std::span<const std::string> lines) {
  std::string label;
  for (const std::string& line : lines) {
    if (!label.empty()) label += "\\n";
    for (const char c : clean(line))
      if (c == '\\')
        label += "\\\\";
      else if (c == '&')
        label += "&amp;";
      else
        label += c;
  }
  return label;
}

std::string dot_label(const std::string& line) { return dot_label(std::span(&line, 1)); }

/// The name of a node or graph: as it is, but that a backslash before the closing quote would swallow it.
std::string dot_name(const std::string& id) {
  std::string name;
  for (const char c : clean(id)) name += c == '\\' ? std::string("\\\\") : std::string(1, c);
  return name;
}

std::string dot_point(Point p, double height) { return svg::number(p.x) + ',' + svg::number(height - p.y); }

std::string dot_shape(Kind kind) {
  switch (style::shape(kind)) {
    case style::Shape::rounded_box:
    case style::Shape::box:
      return "box";
    case style::Shape::hexagon:
      return "hexagon";
    case style::Shape::ellipse:
      return "ellipse";
    case style::Shape::octagon:
      return "octagon";
    case style::Shape::cut_box:
      return "note";
  }
  return "box";
}

std::string dot_style(Certainty certainty) {
  return certainty == Certainty::confirmed ? "solid" : certainty == Certainty::reported ? "dashed" : "dotted";
}

/// Which ends carry a head: a hostile line without direction carries two.
std::string dot_direction(const Link& link) {
  if (link.direction == Direction::forward) return "forward";
  if (link.direction == Direction::backward) return "back";
  return link.tone == Tone::hostile ? "both" : "none";
}

DotAttributes graph_attributes(const Diagram& diagram) {
  return {
      {"bb", fmt::format("0,0,{},{}", svg::number(diagram.canvas.width), svg::number(diagram.canvas.height))},
      {"fontname", std::string(style::dot_font)},
      {"fontsize", svg::number(style::title_size)},
      {"inputscale", "72"},
      {"label", dot_label(diagram.title)},
      {"labeljust", "l"},
      {"labelloc", "t"},
      {"layout", "neato"},
      {"outputorder", "edgesfirst"},
      {"splines", "line"}};
}

DotAttributes node_defaults() {
  return {{"color", std::string(style::ink)},
          {"fillcolor", std::string(style::paper)},
          {"fixedsize", "true"},
          {"fontcolor", std::string(style::ink)},
          {"fontname", std::string(style::dot_font)},
          {"fontsize", svg::number(style::small_size)},
          {"height", "0.5"},
          {"label", "\\N"},
          {"penwidth", "1"},
          {"pos", ""},
          {"shape", "box"},
          {"style", "filled"},
          {"tooltip", ""},
          {"width", "0.75"}};
}

DotAttributes edge_defaults() {
  return {{"arrowhead", "normal"},
          {"arrowsize", "0.6"},
          {"arrowtail", "normal"},
          {"color", std::string(style::ink)},
          {"dir", "none"},
          {"fontcolor", std::string(style::ink)},
          {"fontname", std::string(style::dot_font)},
          {"fontsize", svg::number(style::small_size)},
          {"label", ""},
          {"penwidth", "1"},
          {"pos", ""},
          {"style", "solid"},
          {"tooltip", ""}};
}

DotNode dot_node(const Node& node, double height) {
  const bool ghost = node.presence != Presence::present;
  return {dot_name(node.id),
          {{"label", dot_label(node.lines)},
           {"pos", dot_point(node.at, height)},
           {"shape", dot_shape(node.kind)},
           {"style", node.kind == Kind::state ? "filled,rounded" : "filled"},
           {"width", fmt::format("{:.4f}", node.size.width / 72)},
           {"height", fmt::format("{:.4f}", node.size.height / 72)},
           {"fontsize", svg::number(style::label_size(node.kind))},
           {"color", std::string(ghost ? style::ghost_line : style::ink)},
           {"fillcolor", std::string(ghost ? style::paper : style::fill(node.kind))},
           {"fontcolor", std::string(ghost ? style::ghost_ink : style::ink)},
           {"penwidth", svg::number(ghost ? 0.7 : style::outline_width(node))},
           {"tooltip", dot_label(node.tooltip)}}};
}

DotEdge dot_edge(const Link& link, std::span<const std::size_t> places) {
  const std::string head = link.tone == Tone::hostile ? "tee" : "normal";
  const std::string badge = link.tone == Tone::hostile && link.badge.empty() ? "−" : link.badge;
  return {places[link.from],
          places[link.to],
          {{"color", std::string(style::colour(link.tone))},
           {"fontcolor", std::string(style::colour(link.tone))},
           {"penwidth", svg::number(style::width(link))},
           {"style", dot_style(link.certainty)},
           {"dir", dot_direction(link)},
           {"arrowhead", head},
           {"arrowtail", head},
           {"label", dot_label(badge)},
           {"tooltip", dot_label(link.tooltip)}}};
}

/// One reading of a written file: each node, then the heads of its lines, as cgraph writes them.
std::vector<std::size_t> as_met(const std::vector<std::size_t>& order,
                                const std::vector<std::vector<std::size_t>>& heads) {
  std::vector<bool> met(order.size());
  std::vector<std::size_t> sequence;
  const auto meet = [&](std::size_t node) {
    if (!met[node]) sequence.push_back(node);
    met[node] = true;
  };
  for (const std::size_t node : order) {
    meet(node);
    for (const std::size_t head : heads[node]) meet(head);
  }
  return sequence;
}

/// An order of nodes that writing and reading leave as it is, so that a round trip gives the same bytes.
std::vector<std::size_t> lasting_order(const Diagram& diagram) {
  std::vector<std::vector<std::size_t>> heads(diagram.nodes.size());
  for (const Link& link : diagram.links) heads[link.from].push_back(link.to);
  std::vector<std::size_t> order(diagram.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t round = 0; round < diagram.nodes.size(); ++round) {
    std::vector<std::size_t> next = as_met(order, heads);
    if (next == order) break;
    order = std::move(next);
  }
  return order;
}

}  // namespace

DotGraph dot_graph(const Diagram& diagram) {
  DotGraph made{dot_name(diagram.id), graph_attributes(diagram), node_defaults(), edge_defaults(), {}, {}};
  std::vector<std::size_t> places(diagram.nodes.size());
  for (const std::size_t node : lasting_order(diagram)) {
    places[node] = made.nodes.size();
    made.nodes.push_back(dot_node(diagram.nodes[node], diagram.canvas.height));
  }
  for (const Link& link : diagram.links) made.edges.push_back(dot_edge(link, places));
  return made;
}

}  // namespace entente
