// Order of drawing: ghosts, memberships, weak lines, strong lines, heads, marks, actors: what matters most
// lies on top.
#include <entente/viz/render/svg.hpp>

#include <entente/graphs/formats/xml.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/legend.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/svg_parts.hpp>
#include <entente/viz/render/title.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace entente {
namespace {

std::string attribute(std::string_view value) { return xml_escaped(clean(value)); }

std::string id_token(std::string_view text) {
  std::string token;
  for (const char c : text.substr(0, 60)) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    token += plain ? c : '_';
  }
  return token.empty() ? "map" : token;
}

std::string tooltip(std::string_view text) {
  const std::string shown = clean(text, 1000);
  return shown.empty() ? "" : "<title>" + xml_escaped(shown) + "</title>";
}

std::string opening(const Diagram& diagram) {
  const std::string id = id_token(diagram.id), w = svg::number(diagram.canvas.width),
                    h = svg::number(diagram.canvas.height);
  const double scale = diagram.page_width / diagram.canvas.width;
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{7}mm\" height=\"{8}mm\" viewBox=\"0 0 {0} {1}\" "
      "role=\"img\" "
      "aria-labelledby=\"{2}-title {2}-desc\" font-family=\"{3}\">\n<title "
      "id=\"{2}-title\">{4}</title>\n<desc id=\"{2}-desc\">{5}</desc>\n"
      "<rect class=\"paper\" width=\"{0}\" height=\"{1}\" fill=\"{6}\"/>\n",
      w, h, id, style::font_family, attribute(diagram.title), xml_escaped(clean(diagram.description, 4000)),
      style::paper, svg::number(diagram.page_width), svg::number(diagram.canvas.height * scale));
}

/// How lines of running text look.
struct ParagraphLook {
  std::size_t most_lines = 1;
  double step = style::subtitle_step;
};

/// Running text, its first baseline at `at`.
std::string paragraph(std::string_view text, Point at, double width, const ParagraphLook& look) {
  std::string made;
  for (const std::string& line : wrapped(
           text, style::small_size, {.width = width, .most_lines = look.most_lines, .lines = Lines::full})) {
    if (!line.empty())
      made += svg::text(at, fitted(line, width, style::small_size),
                        {.size = style::small_size, .colour = style::quiet_ink});
    at.y += look.step;
  }
  return made;
}

std::string header(const Diagram& diagram) {
  const double left = style::margin, width = diagram.canvas.width - 2 * left;
  std::string made = "<g class=\"header\">";
  double y = left + 13;
  if (!diagram.subject.empty()) {
    made += svg::text({left, left + style::small_size}, fitted(diagram.subject, width, style::small_size),
                      {.size = style::small_size, .colour = style::quiet_ink});
    y += style::subject_step;
  }
  const Title title = title_on(diagram.canvas.width, diagram.title, width, diagram.title_lines);
  for (const std::string& line : title.lines) {
    made += svg::text({left, y}, line, {.size = title.size, .colour = style::ink, .weight = Weight::bold});
    y += style::title_step;
  }
  y += 17 - style::title_step;
  // The subtitle goes on below what the finding takes; the room that is left over is above the map.
  if (diagram.finding_lines > 0)
    for (const std::string& line : lines_of_finding(diagram.finding, width, diagram.finding_lines)) {
      made += svg::text({left, y}, line, {.size = style::small_size, .colour = style::ink});
      y += style::subtitle_step;
    }
  made += paragraph(diagram.subtitle, {left, y}, width,
                    {.most_lines = std::max<std::size_t>(1, diagram.subtitle_lines)});
  return made + "</g>\n";
}

std::string captions(const Diagram& diagram) {
  std::string made;
  for (const double x : diagram.rules)
    made +=
        fmt::format("<path d=\"M{0} {1}V{2}\" stroke=\"{3}\" stroke-width=\"0.5\"/>\n", svg::number(x),
                    svg::number(diagram.map.corner.y), svg::number(diagram.map.bottom()), style::hairline);
  for (const Caption& caption : diagram.captions) {
    const svg::TextStyle quiet{.size = style::small_size, .colour = style::quiet_ink};
    Point at = caption.at;
    for (const std::string& line : caption.lines) {
      made += svg::text(at, line, {.size = caption.size, .colour = style::ink, .weight = Weight::bold});
      at.y += style::subtitle_step;
    }
    if (!caption.aside.empty()) {
      const double after = text_width(clean(caption.lines.back()), caption.size, Weight::bold) + 6;
      made += svg::text({at.x + after, at.y - style::subtitle_step}, caption.aside, quiet);
    }
    for (const std::string& line : caption.below) {
      made += svg::text(at, line, quiet);
      at.y += style::subtitle_step;
    }
    made += '\n';
  }
  return made;
}

std::string grounds(const Diagram& diagram) {
  std::string made;
  for (const Ground& ground : diagram.grounds)
    made += "<g class=\"ground\">" + svg::ground(ground) + "</g>\n";
  return made;
}

std::string names_of_grounds(const Diagram& diagram) {
  std::string made;
  for (const Ground& ground : diagram.grounds)
    made += "<g class=\"ground-name\">" + svg::name_of_ground(ground) + "</g>\n";
  return made;
}

std::string ends(const Diagram& diagram, const Link& link) {
  return fmt::format("data-from=\"{}\" data-to=\"{}\"", attribute(diagram.nodes[link.from].id),
                     attribute(diagram.nodes[link.to].id));
}

constexpr std::array<std::string_view, 4> tone_names = {"cooperative", "hostile", "neutral", "membership"};
constexpr std::array<std::string_view, 7> change_classes = {
    "", " formed", " ended", " unrecorded", " flipped", " strengthened", " weakened"};

/// Places of the links from the faintest to the strongest.
std::vector<std::size_t> drawing_order(const std::vector<Link>& links) {
  std::vector<std::size_t> order(links.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return style::width(links[a]) < style::width(links[b]);
  });
  return order;
}

/// Lines or their heads, each in a group of its own; those that lie over the actors, or the others.
template <class Part>
std::string groups(const Diagram& diagram, bool above, std::string_view what, Part part) {
  std::string made;
  for (const std::size_t i : drawing_order(diagram.links)) {
    const Link& link = diagram.links[i];
    if (link.above != above) continue;
    const std::string body = part(link, visible(diagram, link));
    if (!body.empty())
      made += fmt::format("<g class=\"{} {}{}\" {}>{}{}</g>\n", what,
                          tone_names[static_cast<std::size_t>(link.tone)],
                          change_classes[static_cast<std::size_t>(link.change)], ends(diagram, link),
                          tooltip(link.tooltip), body);
  }
  return made;
}

std::string lines(const Diagram& diagram, bool above) {
  const std::string made =
      groups(diagram, above, "link", svg::line) + groups(diagram, above, "head", svg::heads);
  if (above && made.empty()) return "";
  return (above ? "<g class=\"links above\">\n" : "<g class=\"links\">\n") + made + "</g>\n";
}

std::string marks(const Diagram& diagram, bool above) {
  std::string made;
  for (const Link& link : diagram.links)
    if (const auto badge = link.above == above ? mark(link, visible(diagram, link)) : std::nullopt)
      made += fmt::format("<g class=\"mark\" {}>{}{}</g>\n", ends(diagram, link), tooltip(link.tooltip),
                          svg::mark(*badge, link.tone));
  return above && made.empty() ? "" : "<g class=\"marks\">\n" + made + "</g>\n";
}

std::string nodes(const Diagram& diagram, bool present) {
  std::string made = present ? "<g class=\"nodes\">\n" : "<g class=\"ghosts\">\n";
  for (const Node& node : diagram.nodes)
    if ((node.presence == Presence::present) == present)
      made += fmt::format("<g class=\"node {}{}\" data-id=\"{}\">{}{}{}</g>\n", name(node.kind),
                          present ? "" : " ghost", attribute(node.id), tooltip(node.tooltip),
                          svg::outline(node), svg::label(node));
  return made + "</g>\n";
}

std::string sample(const LegendPlan::Sample& sample) {
  const Box& box = sample.box;
  const double y = box.centre().y;
  if (const auto* link = std::get_if<Link>(&sample.item.sample)) {
    const Curve curve = bowed({box.corner.x, y}, {box.right(), y}, 0);
    const auto badge = mark(*link, curve);
    return svg::line(*link, curve) + svg::heads(*link, curve) + (badge ? svg::mark(*badge, link->tone) : "");
  }
  if (const auto* node = std::get_if<Node>(&sample.item.sample)) {
    Node shown = *node;
    shown.at = box.centre();
    shown.size = box.size;
    return svg::outline(shown);
  }
  if (const auto* badge = std::get_if<std::string>(&sample.item.sample))
    return svg::text({box.corner.x, y + style::small_size * style::half_cap_height}, *badge,
                     {.size = style::small_size, .colour = style::ink});
  return "";
}

std::string notes(const Diagram& diagram, const Foot& foot) {
  if (diagram.notes.empty()) return {};
  const NotePlan plan = note_plan(diagram.notes, foot.notes, diagram.canvas.width - 2 * style::margin);
  std::string made = "<g class=\"notes\">\n";
  for (const auto& heading : plan.headings)
    made += svg::text(heading.at, heading.text,
                      {.size = style::small_size, .colour = style::ink, .weight = Weight::bold});
  for (const auto& text : plan.texts)
    made += svg::text(text.at, text.text, {.size = style::small_size, .colour = style::quiet_ink});
  return made + "\n</g>\n";
}

/// How to read the figure, and below it the source.
std::string foot_notes(const Diagram& diagram, const Foot& foot) {
  const double width = diagram.canvas.width - 2 * style::margin;
  Point at{style::margin, foot.source};
  std::string made = "<g class=\"source\">";
  if (diagram.reading_lines > 0) {
    made += paragraph(diagram.reading_note, at, width,
                      {.most_lines = diagram.reading_lines, .step = style::note_step});
    at.y += style::height_of_note(diagram.reading_lines);
  }
  return made +
         paragraph(clean(diagram.source_note, 2000), at, width,
                   {.most_lines = diagram.source_lines, .step = style::note_step}) +
         "</g>\n";
}

std::string legend(const Diagram& diagram) {
  const Foot foot = foot_of(diagram);
  const LegendPlan plan = legend_plan(diagram.legend, foot.legend, diagram.canvas.width - 2 * style::margin);
  std::string made = notes(diagram, foot) + "<g class=\"legend\">\n";
  for (const auto& heading : plan.headings)
    made += svg::text(heading.at, heading.text, {.size = style::small_size, .colour = style::quiet_ink});
  for (const auto& item : plan.samples) made += sample(item);
  for (const auto& text : plan.texts)
    made += svg::text(text.at, text.text, {.size = style::small_size, .colour = style::ink});
  return made + "\n</g>\n" + foot_notes(diagram, foot);
}

}  // namespace

std::string to_svg(const Diagram& diagram) {
  return opening(diagram) + header(diagram) + grounds(diagram) + captions(diagram) + nodes(diagram, false) +
         lines(diagram, false) + names_of_grounds(diagram) + marks(diagram, false) + nodes(diagram, true) +
         lines(diagram, true) + marks(diagram, true) + legend(diagram) + "</svg>\n";
}

}  // namespace entente
