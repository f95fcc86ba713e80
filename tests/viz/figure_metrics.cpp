#include "viz/figure_metrics.hpp"

#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t busiest = 6;
using Line = std::vector<Point>;

bool is_tie(const Link& link) { return link.tone != Tone::membership; }

bool share_an_end(const Link& a, const Link& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

bool pieces_cross(Point a, Point b, Point c, Point d) {
  return (cross(b - a, c - a) > 0) != (cross(b - a, d - a) > 0) &&
         (cross(d - c, a - c) > 0) != (cross(d - c, b - c) > 0);
}

bool lines_cross(const Line& one, const Line& other) {
  for (std::size_t i = 1; i < one.size(); ++i)
    for (std::size_t j = 1; j < other.size(); ++j)
      if (pieces_cross(one[i - 1], one[i], other[j - 1], other[j])) return true;
  return false;
}

Line drawn_line(const Diagram& diagram, const Link& link) {
  constexpr int steps = 60;
  const Curve curve = visible(diagram, link);
  Line points;
  for (int i = 0; i <= steps; ++i) points.push_back(curve.at(double(i) / steps));
  return points;
}

double length_of(const Line& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += length(line[i] - line[i - 1]);
  return sum;
}

std::vector<bool> busy(const Diagram& diagram) {
  std::vector<double> strength(diagram.nodes.size(), 0);
  for (const Link& link : diagram.links) {
    if (!is_tie(link)) continue;
    strength[link.from] += link.strength;
    strength[link.to] += link.strength;
  }
  std::vector<std::size_t> order(strength.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return strength[i]; });
  std::vector<bool> is_busy(strength.size(), false);
  for (std::size_t i = 0; i < std::min(busiest, order.size()); ++i) is_busy[order[i]] = true;
  return is_busy;
}

void add_lines(FigureMetrics& sums, const Diagram& diagram, const std::vector<Line>& lines) {
  const auto at = [&](std::size_t node) { return diagram.nodes[node].at; };
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    const Link& one = diagram.links[i];
    if (!is_tie(one)) continue;
    for (std::size_t j = i + 1; j < diagram.links.size(); ++j) {
      const Link& other = diagram.links[j];
      if (!is_tie(other) || share_an_end(one, other)) continue;
      sums.straight_crossings += pieces_cross(at(one.from), at(one.to), at(other.from), at(other.to));
      sums.crossings += lines_cross(lines[i], lines[j]);
    }
    for (std::size_t n = 0; n < diagram.nodes.size(); ++n)
      if (n != one.from && n != one.to && diagram.nodes[n].presence == Presence::present)
        sums.over_names +=
            std::ranges::any_of(lines[i], [&](Point p) { return diagram.nodes[n].box().contains(p); });
  }
}

void add_marks(FigureMetrics& sums, const Diagram& diagram) {
  std::vector<Box> marks;
  for (const Link& link : diagram.links)
    if (const auto made = mark(link, visible(diagram, link))) marks.push_back(made->box());
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool on_actor = std::ranges::any_of(diagram.nodes, [&](const Node& node) {
      return node.presence == Presence::present && node.box().overlaps(marks[i]);
    });
    bool on_mark = false;
    for (std::size_t j = 0; j < i; ++j) on_mark = on_mark || marks[j].overlaps(marks[i]);
    sums.marks_hit += on_actor || on_mark;
  }
}

/// Whether a line of that width touches a box, looked at in steps of less than a point.
bool lies_on(const Box& box, const Line& line, double width) {
  constexpr int parts = 12;
  const Box wide = grown(box, width / 2);
  for (std::size_t i = 1; i < line.size(); ++i)
    for (int part = 0; part <= parts; ++part)
      if (wide.contains(line[i - 1] + (line[i] - line[i - 1]) * (double(part) / parts))) return true;
  return false;
}

void add_numbers(FigureMetrics& sums, const Diagram& diagram, const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    const auto made = mark(diagram.links[i], visible(diagram, diagram.links[i]));
    if (!made || (made->text.empty() && !made->ring)) continue;
    bool is_met = false;
    for (std::size_t j = 0; j < lines.size(); ++j)
      is_met = is_met || (i != j && is_tie(diagram.links[j]) &&
                          lies_on(made->box(), lines[j], style::width(diagram.links[j])));
    sums.numbers_on_lines += is_met;
  }
}

}  // namespace

void add(FigureMetrics& sums, const Diagram& diagram) {
  std::vector<Line> lines;
  for (const Link& link : diagram.links) lines.push_back(drawn_line(diagram, link));
  add_lines(sums, diagram, lines);
  add_marks(sums, diagram);
  add_numbers(sums, diagram, lines);
  const std::vector<bool> is_busy = busy(diagram);
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    const Link& link = diagram.links[i];
    if (!is_tie(link)) continue;
    const double seen = length_of(lines[i]);
    if (link.strength == 4) sums.shortest_strong = std::min(sums.shortest_strong, seen);
    if (is_busy[link.from] && is_busy[link.to]) sums.shortest_busy = std::min(sums.shortest_busy, seen);
  }
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      sums.labels_overlap += diagram.nodes[i].presence == Presence::present &&
                             diagram.nodes[j].presence == Presence::present &&
                             diagram.nodes[i].box().overlaps(diagram.nodes[j].box());
  const double points = style::small_size * diagram.page_width / (diagram.canvas.width * 25.4 / 72);
  sums.smallest_text = sums.smallest_text == 0 ? points : std::min(sums.smallest_text, points);
}

}  // namespace entente
