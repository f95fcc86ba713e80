// Outlines are polygons, so that one intersection routine serves every shape.
#include <entente/viz/render/shape.hpp>

#include <entente/viz/render/drawn_text.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace entente {
namespace {

using style::Shape;

/// Points on the arc around `centre` from one angle to another, in quarter turns.
void append_arc(std::vector<Point>& corners, Point centre, Size radius, double from, double to, int steps) {
  for (int i = 0; i <= steps; ++i) {
    const double angle = (from + (to - from) * i / steps) * std::numbers::pi / 2;
    corners.push_back(centre + Point{radius.width * std::cos(angle), radius.height * std::sin(angle)});
  }
}

std::vector<Point> rounded(const Box& box, double radius) {
  std::vector<Point> corners;
  const Size round{radius, radius};
  append_arc(corners, {box.right() - radius, box.bottom() - radius}, round, 0, 1, 4);
  append_arc(corners, {box.corner.x + radius, box.bottom() - radius}, round, 1, 2, 4);
  append_arc(corners, {box.corner.x + radius, box.corner.y + radius}, round, 2, 3, 4);
  append_arc(corners, {box.right() - radius, box.corner.y + radius}, round, 3, 4, 4);
  return corners;
}

/// A box whose corners are cut `dx` and `dy` from each corner.
std::vector<Point> cut(const Box& b, double dx, double dy) {
  const double l = b.corner.x, r = b.right(), t = b.corner.y, m = b.bottom();
  return {{l + dx, t}, {r - dx, t}, {r, t + dy}, {r, m - dy},
          {r - dx, m}, {l + dx, m}, {l, m - dy}, {l, t + dy}};
}

/// How far along the curve its first end's outline is left behind for good.
double leaving(const Curve& curve, const std::vector<Point>& corners) {
  constexpr int steps = 24;
  int last = steps / 2;
  while (last > 0 && !inside(corners, curve.at(double(last) / steps))) --last;
  double in = double(last) / steps, out = double(last + 1) / steps;
  for (int i = 0; i < 12; ++i) {
    const double middle = (in + out) / 2;
    (inside(corners, curve.at(middle)) ? in : out) = middle;
  }
  return out;
}

constexpr double cut_corner = 7;
constexpr double most_cut = 9;  ///< of an octagon, whose corners would else cut into names of three lines

Node grown_node(Node node, double margin) {
  node.size = {node.size.width + 2 * margin, node.size.height + 2 * margin};
  return node;
}

}  // namespace

Size shape_size(const std::vector<std::string>& lines, Kind kind, double font, Weight weight) {
  double width = 14;
  for (const std::string& line : lines) width = std::max(width, text_width(line, font, weight));
  const double height =
      static_cast<double>(std::max<std::size_t>(1, lines.size())) * font * style::line_spacing;
  switch (style::shape(kind)) {
    case Shape::rounded_box:
      return {width + 14, height + 9};
    case Shape::hexagon:
      return {width + 8 + 0.5 * (height + 8), height + 8};
    case Shape::ellipse:
      return {1.2 * width + 10, 1.28 * height + 7};
    case Shape::octagon:
      return {width + 12, height + 8};
    case Shape::cut_box:
      return {width + 16, height + 8};
    case Shape::box:
      return {width + 12, height + 8};
  }
  return {width, height};
}

Box name_box(const Ground& ground) {
  double width = 0;
  for (const std::string& line : ground.lines)
    width = std::max(width, text_width(line, style::caption_size, Weight::bold));
  const double height = style::ground_step * static_cast<double>(ground.lines.size());
  return {ground.box.corner + Point{ground.name_at, -style::above_ground - height},
          {width + 4, height + style::above_ground}};
}

std::vector<Point> outline(const Node& node) {
  const Box box = node.box();
  const double w = box.size.width, h = box.size.height;
  std::vector<Point> round;
  switch (style::shape(node.kind)) {
    case Shape::rounded_box:
      return rounded(box, std::min({style::corner_radius, w / 2, h / 2}));
    case Shape::hexagon:
      return cut(box, std::min(h * 0.3, w / 3), h / 2);
    case Shape::ellipse:
      append_arc(round, node.at, {w / 2, h / 2}, 0, 4, 40);
      return round;
    case Shape::octagon:
      return cut(box, std::min({most_cut, h * 0.28, w / 3}), std::min(most_cut, h * 0.28));
    case Shape::cut_box:
      return {{box.corner.x, box.corner.y},
              {box.right() - cut_corner, box.corner.y},
              {box.right(), box.corner.y + cut_corner},
              {box.right(), box.bottom()},
              {box.corner.x + cut_corner, box.bottom()},
              {box.corner.x, box.bottom() - cut_corner}};
    case Shape::box:
      return {
          box.corner, {box.right(), box.corner.y}, {box.right(), box.bottom()}, {box.corner.x, box.bottom()}};
  }
  return {};
}

Curve course(const Diagram& diagram, const Link& link) {
  return bowed(diagram.nodes[link.from].at + link.leaves, diagram.nodes[link.to].at + link.arrives, link.bow,
               link.lean);
}

Curve visible(const Diagram& diagram, const Link& link, double gap) {
  const Curve whole = course(diagram, link);
  const double t0 = leaving(whole, outline(grown_node(diagram.nodes[link.from], gap)));
  const double t1 = 1 - leaving(whole.reversed(), outline(grown_node(diagram.nodes[link.to], gap)));
  return t1 > t0 ? whole.between(t0, t1) : whole.between(0.48, 0.52);
}

}  // namespace entente
