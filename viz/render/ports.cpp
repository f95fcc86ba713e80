// Each line asks for the place where it leaves the box now; places too close are pushed apart evenly.
#include <entente/viz/render/ports.hpp>

#include <entente/viz/render/heads.hpp>
#include <entente/viz/render/shape.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente {
namespace {

constexpr double depth = 0.72;  ///< how far out a port lies, as a share of half the box
constexpr double level_use = 0.84, upright_use = 0.72;  ///< share of a side that ports may use
constexpr double between_heads = 0.8;
constexpr double pointed_use = 0.4;  ///< the same for the left and right of a shape with points

enum Side { left, right, top, bottom };

/// A line's wish for a place along a side, from its middle.
struct Wish {
  std::size_t link = 0;
  double at = 0;
  double half = 0;  ///< half the room that its head needs
};

/// The last point of the line within the box, going out from `from`.
Point exit_point(const Track& track, const Box& box, bool from_start) {
  const std::size_t n = track.points.size();
  const auto at = [&](std::size_t i) { return track.points[from_start ? i : n - 1 - i]; };
  std::size_t last = n / 2;
  while (last > 0 && !box.contains(at(last))) --last;
  return (at(last) + at(std::min(last + 1, n - 1))) * 0.5;
}

/// The wishes moved so that none stands closer to the next than both need; in order, within `reach` of the
/// middle.
std::vector<Wish> apart(std::vector<Wish> wishes, double reach) {
  std::stable_sort(wishes.begin(), wishes.end(), [](const Wish& x, const Wish& y) { return x.at < y.at; });
  const std::size_t n = wishes.size();
  double needed = 0;
  for (std::size_t i = 1; i < n; ++i) needed += wishes[i - 1].half + wishes[i].half;
  const double scale = needed > 2 * reach ? 2 * reach / needed : 1;
  const auto gap = [&](std::size_t i) { return scale * (wishes[i - 1].half + wishes[i].half); };
  std::vector<double> up(n), down(n);
  for (std::size_t i = 0; i < n; ++i) up[i] = down[i] = std::clamp(wishes[i].at, -reach, reach);
  const auto push_up = [&](std::vector<double>& at) {
    for (std::size_t i = 1; i < n; ++i) at[i] = std::max(at[i], at[i - 1] + gap(i));
  };
  const auto push_down = [&](std::vector<double>& at) {
    at[n - 1] = std::min(at[n - 1], reach);
    for (std::size_t i = n - 1; i > 0; --i) at[i - 1] = std::min(at[i - 1], at[i] - gap(i));
  };
  push_up(up);
  push_down(up);
  push_down(down);
  down[0] = std::max(down[0], -reach);
  push_up(down);
  for (std::size_t i = 0; i < n; ++i) wishes[i].at = (up[i] + down[i]) / 2;
  return wishes;
}

double side_use(Kind kind, bool level) {
  const style::Shape shape = style::shape(kind);
  if (shape == style::Shape::ellipse) return level ? 0.6 : pointed_use;
  if (shape == style::Shape::hexagon) return level ? 0.62 : pointed_use;
  return level ? level_use : upright_use;
}

/// A point on a side, from the centre of the node, drawn in until it lies inside the outline.
Point port(const Node& node, Side side, double along) {
  const double x = node.size.width / 2 * depth, y = node.size.height / 2 * depth;
  Point at = side == left    ? Point{-x, along}
             : side == right ? Point{x, along}
             : side == top   ? Point{along, -y}
                             : Point{along, y};
  const std::vector<Point> corners = outline(node);
  for (int i = 0; i < 8 && !inside(corners, node.at + at); ++i) at = at * 0.88;
  return at;
}

using Sides = std::array<std::vector<Wish>, 4>;

Sides wishes(const Diagram& diagram, const Board& board, std::size_t node) {
  const Box& box = board.boxes[node];
  Sides made;
  for (const std::size_t i : board.at_node[node]) {
    const Point off =
        exit_point(board.tracks[i], box, diagram.links[i].from == node) - diagram.nodes[node].at;
    const double x = off.x / std::max(1.0, box.size.width), y = off.y / std::max(1.0, box.size.height);
    const Side side = std::abs(x) > std::abs(y) ? (x < 0 ? left : right) : (y < 0 ? top : bottom);
    made[side].push_back({i, side == left || side == right ? off.y : off.x,
                          port_room(diagram.links[i], diagram.links[i].from == node) / 2});
  }
  return made;
}

}  // namespace

double port_room(const Link& link, bool at_start) {
  if (link.tone == Tone::membership) return 4;
  const auto [starts, ends] = heads_of(link);
  const double half = (at_start ? starts : ends) ? head_reach(link) + between_heads * link.scale
                                                 : 2.2 * std::sqrt(link.scale) + 0.8 * style::width(link);
  return 2 * half;
}

Diagram fastened(Diagram diagram, const Board& board) {
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
    const Node& node = diagram.nodes[n];
    Sides sides = wishes(diagram, board, n);
    for (const Side side : {left, right, top, bottom}) {
      if (sides[side].empty()) continue;
      const bool level = side == top || side == bottom;
      const double reach = side_use(node.kind, level) * (level ? node.size.width : node.size.height) / 2;
      for (const Wish& wish : apart(std::move(sides[side]), reach)) {
        Link& link = diagram.links[wish.link];
        (link.from == n ? link.leaves : link.arrives) = port(node, side, wish.at);
      }
    }
  }
  return diagram;
}

}  // namespace entente
