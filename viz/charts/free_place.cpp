#include <entente/viz/charts/free_place.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace entente {
namespace {

constexpr double cost_of_text = 100, cost_of_mark = 4, cost_of_distance = 0.5;

/// The part of the segment, 0 ... 1, along which one coordinate lies between two bounds.
std::pair<double, double> part_between(double from, double to, double low, double high) {
  if (from == to) return from < low || from > high ? std::pair(1.0, 0.0) : std::pair(0.0, 1.0);
  const double enters = (low - from) / (to - from), leaves = (high - from) / (to - from);
  return {std::min(enters, leaves), std::max(enters, leaves)};
}

}  // namespace

bool crosses(const Segment& one, const Segment& other) {
  const Point along = one.to - one.from, across = other.to - other.from, between = other.from - one.from;
  const double turn = along.x * across.y - along.y * across.x;
  if (turn == 0) return false;
  const double on_one = (between.x * across.y - between.y * across.x) / turn,
               on_other = (between.x * along.y - between.y * along.x) / turn;
  return on_one >= 0 && on_one <= 1 && on_other >= 0 && on_other <= 1;
}

bool crosses(const Segment& segment, const Box& box) {
  const auto [left, right] = part_between(segment.from.x, segment.to.x, box.corner.x, box.right());
  const auto [top, bottom] = part_between(segment.from.y, segment.to.y, box.corner.y, box.bottom());
  return std::max({left, top, 0.0}) <= std::min({right, bottom, 1.0});
}

double hidden_by(const Box& box, const ChartInk& ink) {
  const auto covered = [&](const std::vector<Box>& boxes) {
    return static_cast<double>(
        std::ranges::count_if(boxes, [&](const Box& one) { return one.overlaps(box); }));
  };
  const auto crossed =
      std::ranges::count_if(ink.lines, [&](const Segment& line) { return crosses(line, box); });
  return static_cast<double>(crossed) + cost_of_mark * covered(ink.marks) + cost_of_text * covered(ink.texts);
}

Box free_place(Point point, Size size, double away, const ChartInk& ink, const Box& page) {
  static constexpr std::array<Point, 7> sides = {
      {{1, 0}, {1, -1}, {1, 1}, {0, -1}, {0, 1}, {-1, -1}, {-1, 1}}};
  Box best{point, size};
  double least = std::numeric_limits<double>::max();
  for (const double times : {0.6, 1.0, 2.0, 3.5})
    for (const Point side : sides) {
      const Point centre = {point.x + side.x * (away + size.width / 2),
                            point.y + side.y * (times * away + size.height / 2)};
      const Box box{{centre.x - size.width / 2, centre.y - size.height / 2}, size};
      if (!page.contains(box.corner) || !page.contains({box.right(), box.bottom()})) continue;
      const double cost = hidden_by(box, ink) + cost_of_distance * times;
      if (cost < least) least = cost, best = box;
    }
  return best;
}

}  // namespace entente
