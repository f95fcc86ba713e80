// What is drawn, and beside it what is known: each line and actor carries its facts as attributes.
#include <entente/viz/render/dot.hpp>

#include <entente/viz/render/dot_text.hpp>
#include <entente/viz/render/heads.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <fmt/format.h>

#include <numeric>
#include <set>
#include <span>

namespace entente {
namespace {

constexpr std::size_t longest_name = 400;

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

/// The ends of a line as DOT has them: tail first, even where the pair is named in the other order.
struct TailAndHead {
  std::size_t tail, head;
};
TailAndHead tail_and_head(const Link& link) {
  if (link.direction == Direction::backward) return {link.to, link.from};
  return {link.from, link.to};
}

/// The course of an edge: where its arrows point, and the stroke as a cubic B-spline.
std::string dot_spline(const Link& link, Curve visible, double height) {
  Curve line = shaft(link, visible);
  if (link.direction == Direction::backward) {
    line = line.reversed();
    visible = visible.reversed();
  }
  const auto [at_start, at_end] = heads_of(link);
  const bool mutual = at_start && at_end;
  std::string spline;
  if (mutual) spline += "s," + dot_point(visible.start, height) + ' ';
  if (at_start || at_end) spline += "e," + dot_point(visible.end, height) + ' ';
  for (const Point p : {line.start, line.first, line.second, line.end}) spline += dot_point(p, height) + ' ';
  spline.pop_back();
  return spline;
}

/// Graphviz makes arrows 10 points long and bars 5 to either side, times this, and outlines bars with the
/// width of the line.
double arrow_size(const Link& link) {
  return link.tone == Tone::hostile ? (bar_reach(link) - style::width(link) / 2) / 5
                                    : arrow_length(link) / 10;
}

/// Where the mark sits: Graphviz puts no paper behind it, so always beside the line.
std::optional<Mark> mark_beside(Link link, const Curve& visible) {
  if (link.mark_aside == 0) link.mark_aside = 1;
  return mark(link, visible);
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
      {"linelength", "0"},  // else cgraph breaks long texts with a backslash that pydot takes for theirs
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

void add_facts(DotAttributes& attributes, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) attributes.emplace_back(fact.name, dot_name(fact.value, fact.value.size()));
}

DotNode dot_node(const Node& node, double height) {
  const bool ghost = node.presence != Presence::present;
  DotNode made{dot_name(node.id, longest_name),
               {{"label", dot_label(node.lines)},
                {"pos", dot_point(node.at, height)},
                {"shape", dot_shape(node.kind)},
                {"style", std::string(node.kind == Kind::state ? "filled,rounded" : "filled") +
                              (node.unsure        ? ",dashed"
                               : node.unpartnered ? ",dotted"
                                                  : "")},
                {"width", fmt::format("{:.4f}", node.size.width / 72)},
                {"height", fmt::format("{:.4f}", node.size.height / 72)},
                {"fontsize", svg::number(style::label_size(node))},
                {"color", std::string(ghost ? style::ghost_line : style::ink)},
                {"fillcolor", std::string(ghost ? style::paper : style::fill(node.kind))},
                {"fontcolor", std::string(ghost ? style::ghost_ink : style::ink)},
                {"penwidth", svg::number(ghost ? 0.7 : style::outline_width(node))},
                {"tooltip", dot_label(node.tooltip)},
                {"presence", ghost ? "ghost" : "present"}}};
  if (node.bold) made.attributes.emplace_back("fontname", std::string(style::bold_dot_font));
  add_facts(made.attributes, node.facts);
  return made;
}

DotEdge dot_edge(const Diagram& diagram, const Link& link, std::span<const std::size_t> places) {
  const std::string head = link.tone == Tone::hostile ? "tee" : "normal";
  const std::string badge = link.tone == Tone::hostile && link.badge.empty() ? "−" : link.badge;
  const Curve line = visible(diagram, link);
  const auto [at_start, at_end] = heads_of(link);
  const auto [from, to] = tail_and_head(link);
  DotEdge made{places[from],
               places[to],
               {{"color", std::string(style::colour(link.tone))},
                {"fontcolor", std::string(style::ink_of(link.tone))},
                {"penwidth", svg::number(style::width(link))},
                {"style", dot_style(link.certainty)},
                {"dir", at_start && at_end   ? "both"
                        : at_start || at_end ? "forward"
                                             : "none"},
                {"arrowhead", head},
                {"arrowtail", head},
                {"arrowsize", svg::number(arrow_size(link))},
                {"label", dot_label(badge)},
                {"pos", dot_spline(link, line, diagram.canvas.height)},
                {"tooltip", dot_label(link.tooltip)}}};
  if (const auto at = mark_beside(link, line))
    made.attributes.emplace_back("lp", dot_point(at->at, diagram.canvas.height));
  add_facts(made.attributes, link.facts);
  return made;
}

/// No two nodes of the same name, which would be one to Graphviz: a later one is numbered.
void tell_apart(std::vector<DotNode>& nodes) {
  std::set<std::string> taken;
  for (DotNode& node : nodes) {
    const std::string name = node.name;
    for (int same = 2; !taken.insert(node.name).second; ++same) node.name = fmt::format("{}~{}", name, same);
  }
}

/// A default, which is nothing, for each attribute that has none.
template <class Things>
void declare_facts(DotAttributes& defaults, const Things& things) {
  std::set<std::string> known;
  for (const auto& [name, value] : defaults) known.insert(name);
  for (const auto& thing : things)
    for (const auto& [name, value] : thing.attributes)
      if (known.insert(name).second) defaults.emplace_back(name, "");
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
  for (const Link& link : diagram.links) {
    const auto [tail, head] = tail_and_head(link);
    heads[tail].push_back(head);
  }
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
  DotGraph made{dot_name(diagram.id, longest_name),
                graph_attributes(diagram),
                node_defaults(),
                edge_defaults(),
                {},
                {}};
  std::vector<std::size_t> places(diagram.nodes.size());
  for (const std::size_t node : lasting_order(diagram)) {
    places[node] = made.nodes.size();
    made.nodes.push_back(dot_node(diagram.nodes[node], diagram.canvas.height));
  }
  tell_apart(made.nodes);
  for (const Link& link : diagram.links) made.edges.push_back(dot_edge(diagram, link, places));
  declare_facts(made.of_nodes, made.nodes);
  declare_facts(made.of_edges, made.edges);
  return made;
}

std::string dot_comment() {
  return "// Who is tied to whom, as entente drew it. Graphviz draws it line by line as it is here: neato "
         "-n2 -Tsvg\n"
         "// A node is an actor: actor (its id), kind, presence (present, or ghost where it is absent), era, "
         "start,\n"
         "// end; on a map of two eras eras, those in which it is present; on a map of blocs bloc, its\n"
         "// number, and bloc_certain (yes, no or unknown).\n"
         "// An edge is a pair: kind (tie, membership or office), era, start, end, and of a tie sign (1, 0 "
         "or -1),\n"
         "// level, cooperative, hostile, polarity, claims, sources, effective_claims, forward, backward, "
         "mutual,\n"
         "// status, cite, claim_ids, as entente help export tells; on a map of two eras change, "
         "level_before,\n"
         "// level_after too, on a map of blocs breaks (yes or no). What is undefined is not there. An edge\n"
         "// leads from tail to head where dir=forward; elsewhere its ends are alike. Backslashes in texts "
         "are\n"
         "// doubled. On an expanded map an edge is a claim (kind claim), with claim, relation, date, cite, "
         "value;\n"
         "// of several told together parted by |.\n";
}

}  // namespace entente
