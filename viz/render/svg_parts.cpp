// Presentation attributes rather than a style sheet: every program that reads SVG understands them.
#include <entente/viz/render/svg_parts.hpp>

#include <entente/graphs/formats/xml.hpp>
#include <entente/viz/render/heads.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::svg {
namespace {

constexpr std::size_t longest_text = 1000;
constexpr std::array<std::string_view, 3> anchors = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};

std::string pair(Point p) { return number(p.x) + ' ' + number(p.y); }

std::string path(const Curve& curve) {
  const Point third = (curve.end - curve.start) * (1.0 / 3);
  const bool straight =
      length(curve.first - curve.start - third) < 0.05 && length(curve.end - curve.second - third) < 0.05;
  if (straight) return "M" + pair(curve.start) + 'L' + pair(curve.end);
  return "M" + pair(curve.start) + 'C' + pair(curve.first) + ' ' + pair(curve.second) + ' ' + pair(curve.end);
}

std::string stroke(const std::string& data, std::string_view colour, double width, style::Dash dash) {
  std::string pattern;
  if (dash.off > 0) {
    pattern = fmt::format(" stroke-dasharray=\"{} {}\"", number(dash.on), number(dash.off));
    if (dash.on < 0.1) pattern += " stroke-linecap=\"round\"";
  }
  return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>", data, colour,
                     number(width), pattern);
}

std::string arrow(const Link& link, Point tip, Point heading) {
  const Point back = tip - heading * arrow_length(link);
  const Point side = left_of(heading) * arrow_reach(link);
  return fmt::format("<path d=\"M{}L{}L{}Z\" fill=\"{}\"/>", pair(tip), pair(back + side), pair(back - side),
                     style::colour(link.tone));
}

std::string tee(const Link& link, Point at, Point heading) {
  const Point side = left_of(heading) * bar_reach(link);
  return stroke("M" + pair(at + side) + 'L' + pair(at - side), style::colour(link.tone), bar_width(link), {});
}

/// The head at the end of the shaft.
std::string head(const Link& link, const Curve& shaft, Point tip) {
  if (link.tone == Tone::hostile) return tee(link, shaft.end, shaft.heading(1));
  return arrow(link, tip, unit(tip - shaft.end));
}

}  // namespace

std::string number(double value) {
  std::string digits = fmt::format("{:.2f}", std::isfinite(value) ? value : 0.0);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

std::string text(Point at, std::string_view content, const TextStyle& style) {
  return fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}{}>{}</text>", number(at.x),
                     number(at.y), number(style.size), style.colour,
                     style.weight == Weight::bold ? " font-weight=\"bold\"" : "",
                     anchors[static_cast<std::size_t>(style.anchor)],
                     xml_escaped(in_reading_order(clean(content, longest_text))));
}

/// Dots, dashes, or a dot after each dash where an outline tells both.
std::string_view outline_dashes(const Node& node) {
  if (node.unpartnered && node.unsure) return " stroke-dasharray=\"6 3.2 0.01 3.2\" stroke-linecap=\"round\"";
  if (node.unpartnered) return " stroke-dasharray=\"0.01 3\" stroke-linecap=\"round\"";
  return node.unsure ? " stroke-dasharray=\"4 2.5\"" : "";
}

std::string outline(const Node& node) {
  const Box box = node.box();
  const bool ghost = node.presence == Presence::ghost;
  const std::string paint =
      fmt::format("fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}",
                  ghost ? style::paper : style::fill(node.kind), ghost ? style::ghost_line : style::ink,
                  number(ghost ? 0.7 : style::outline_width(node)), outline_dashes(node));
  switch (style::shape(node.kind)) {
    case style::Shape::rounded_box:
    case style::Shape::box:
      return fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{} {}/>", number(box.corner.x),
          number(box.corner.y), number(box.size.width), number(box.size.height),
          node.kind == Kind::state
              ? fmt::format(" rx=\"{}\"", number(std::min(style::corner_radius, box.size.height / 2)))
              : "",
          paint);
    case style::Shape::ellipse:
      return fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\" {}/>", number(node.at.x),
                         number(node.at.y), number(box.size.width / 2), number(box.size.height / 2), paint);
    default:
      break;
  }
  std::string corners;
  for (const Point p : entente::outline(node))
    corners += (corners.empty() ? "" : " ") + number(p.x) + ',' + number(p.y);
  return fmt::format("<polygon points=\"{}\" {}/>", corners, paint);
}

std::string ground(const Ground& ground) {
  const Box& box = ground.box;
  return fmt::format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\" stroke=\"{}\"/>",
      number(box.corner.x), number(box.corner.y), number(box.size.width), number(box.size.height),
      number(style::ground_radius), style::ground, style::hairline);
}

std::string name_of_ground(const Ground& ground) {
  std::string made;
  const double lines = static_cast<double>(ground.lines.size()) - 1;
  Point at = ground.box.corner + Point{2 + ground.name_at, -style::above_ground - style::ground_step * lines};
  for (const std::string& line : ground.lines) {
    made += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"{}\"/>",
                        number(at.x - 2), number(at.y - 0.85 * style::caption_size),
                        number(text_width(line, style::caption_size, Weight::bold) + 4),
                        number(1.15 * style::caption_size), style::paper);
    made += text(at, line, {.size = style::caption_size, .colour = style::ink, .weight = Weight::bold});
    at.y += style::ground_step;
  }
  return made;
}

std::string label(const Node& node) {
  const double size = style::label_size(node), step = size * style::line_spacing;
  const TextStyle look{.size = size,
                       .colour = node.presence == Presence::present ? style::ink : style::ghost_ink,
                       .weight = node.bold ? Weight::bold : Weight::regular,
                       .anchor = Anchor::middle};
  std::string lines;
  double y =
      node.at.y - step * (static_cast<double>(node.lines.size()) - 1) / 2 + size * style::half_cap_height;
  for (const std::string& line : node.lines) {
    if (!line.empty()) lines += text({node.at.x, y}, line, look);
    y += step;
  }
  return lines;
}

std::string line(const Link& link, const Curve& visible) {
  const double width = style::width(link);
  const std::string_view colour = style::colour(link.tone);
  const style::Dash dash = style::dash(link.certainty, width);
  const std::string data = path(shaft(link, visible));
  if (link.change == Change::dissolved || link.change == Change::unrecorded)
    return stroke(data, colour, width + 1.8, dash) + stroke(data, style::paper, width, {});
  const bool cased = link.certainty == Certainty::confirmed && link.tone != Tone::membership;
  const double halo = link.above ? style::halo : style::casing;
  return (link.change == Change::formed
              ? stroke(data, style::glow(link.tone), width + style::band * link.scale, {})
              : "") +
         (cased || link.above ? stroke(data, style::paper, width + halo, {}) : "") +
         stroke(data, link.change == Change::weakened ? style::faded(link.tone) : colour, width, dash);
}

std::string heads(const Link& link, const Curve& visible) {
  const auto [at_start, at_end] = heads_of(link);
  const Curve rest = shaft(link, visible);
  return (at_end ? head(link, rest, visible.end) : "") +
         (at_start ? head(link, rest.reversed(), visible.start) : "");
}

/// Both levels of a tie that changed its sign, each on the colour of its own; a text without levels on that
/// of the tie.
std::string chip(const Mark& mark, Tone tone) {
  constexpr std::string_view arrow = " → ";
  constexpr double round = 3;
  const auto tone_of_part = [&](std::string_view part) {
    if (part.starts_with("−")) return Tone::hostile;
    return part.starts_with("+") ? Tone::cooperative : tone;
  };
  const Box box = grown(mark.box(), 0.8);
  const std::size_t gap = mark.text.find(arrow);
  const std::string before = mark.text.substr(0, gap),
                    after = gap == std::string::npos ? before : mark.text.substr(gap + arrow.size());
  std::string made =
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\" stroke=\"{}\"/>",
                  number(box.corner.x), number(box.corner.y), number(box.size.width), number(box.size.height),
                  round, style::chip_fill(tone_of_part(after)), style::paper);
  const double start = mark.box().corner.x + style::chip_room + 0.5;
  if (gap != std::string::npos) {
    const double middle = start + text_width(before, style::small_size, Weight::bold) +
                          text_width(arrow, style::small_size, Weight::bold) / 2;
    const Point corner = box.corner + Point{0.5, 0.5};
    const double bottom = box.bottom() - 0.5;
    made += fmt::format(
        "<path d=\"M{0} {1}H{2}A{3} {3} 0 0 0 {4} {5}V{6}A{3} {3} 0 0 0 {2} {7}H{0}Z\" "
        "fill=\"{8}\"/>",
        number(middle), number(corner.y), number(corner.x + round), round, number(corner.x),
        number(corner.y + round), number(bottom - round), number(bottom),
        style::chip_fill(tone_of_part(before)));
  }
  return made + text({start, mark.at.y + style::small_size * style::half_cap_height}, mark.text,
                     {.size = style::small_size, .colour = style::paper, .weight = Weight::bold});
}

std::string mark(const Mark& mark, Tone tone) {
  if (mark.chip) return chip(mark, tone);
  const std::string_view colour = style::colour(tone);
  const Box box = grown(mark.box(), 0.8);
  const std::string ring =
      mark.ring ? fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", style::ink, number(style::ring_width))
                : "";
  std::string made =
      fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\"{}/>",
                  number(box.corner.x), number(box.corner.y), number(box.size.width), number(box.size.height),
                  number(mark.ring ? box.size.height / 2 : 4), style::paper, ring);
  double x = mark.box().corner.x + (mark.ring ? style::ring_room : 0);
  if (mark.minus) {
    const double radius = mark.minus_radius;
    const Point centre{x + radius, mark.at.y}, reach{0.55 * radius, 0};
    made += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>", number(centre.x),
                        number(centre.y), number(radius), colour);
    made += stroke("M" + pair(centre - reach) + 'L' + pair(centre + reach), style::paper, radius / 3, {});
    x += 2 * radius + 1.5;
  }
  if (!mark.text.empty())
    made += text({x + 0.5, mark.at.y + style::small_size * style::half_cap_height}, mark.text,
                 {.size = style::small_size, .colour = style::ink_of(tone), .weight = Weight::bold});
  return made;
}

}  // namespace entente::svg
