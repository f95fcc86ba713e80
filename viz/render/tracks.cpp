// Points stand so close that no line cuts more than the corner of a box's clearance between two of them.
#include <entente/viz/render/tracks.hpp>

#include <entente/viz/render/heads.hpp>
#include <entente/viz/render/shape.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace entente {
namespace {

constexpr double step_length = 7;
constexpr int fewest_steps = 8, most_steps = 200;
constexpr double into_margin =
    1.5;  ///< how far a line may leave its panel: half of the widest stays on the page
constexpr double nearness = 6;

Box around(const std::vector<Point>& points) {
  Point low = points.front(), high = points.front();
  for (const Point p : points) {
    low = {p.x < low.x ? p.x : low.x, p.y < low.y ? p.y : low.y};
    high = {p.x > high.x ? p.x : high.x, p.y > high.y ? p.y : high.y};
  }
  return {low, {high.x - low.x, high.y - low.y}};
}

double squared(Point vector) { return vector.x * vector.x + vector.y * vector.y; }

/// Whether a point lies nearer than `reach` to the straight way from a to b; without a division, for this is
/// asked millions of times.
bool is_near(Point p, Point a, Point b, double reach) {
  const Point along = b - a, off = p - a;
  const double size = squared(along), ahead = off.x * along.x + off.y * along.y, most = reach * reach;
  if (ahead <= 0) return squared(off) < most;
  if (ahead >= size) return squared(p - b) < most;
  const double across = off.x * along.y - off.y * along.x;
  return across * across < most * size;
}

/// The points of a curve at even steps of its parameter, both ends among them.
std::vector<Point> points_of(const Curve& curve, int steps) {
  const Point linear = (curve.first - curve.start) * 3;
  const Point square = (curve.second - curve.first) * 3 - linear;
  const Point cubic = curve.end - curve.start - linear - square;
  std::vector<Point> points(static_cast<std::size_t>(steps) + 1);
  const double step = 1.0 / steps;
  for (int i = 0; i <= steps; ++i) {
    const double t = i * step;
    points[static_cast<std::size_t>(i)] = curve.start + (linear + (square + cubic * t) * t) * t;
  }
  return points;
}

/// How far a curve reaches to the left of the way from its start to its end, and to the right: no further
/// than its four points.
Band band_of(const Curve& curve) {
  Band band{left_of(unit(curve.end - curve.start))};
  const auto across = [&](Point p) { return p.x * band.normal.x + p.y * band.normal.y; };
  std::tie(band.low, band.high) =
      std::minmax({across(curve.start), across(curve.first), across(curve.second), across(curve.end)});
  return band;
}

/// Whether a box lies outside a band.
bool is_beside(const Box& box, const Band& band) {
  const Point middle = box.centre();
  const double at = middle.x * band.normal.x + middle.y * band.normal.y;
  const double half =
      0.01 + (box.size.width * std::abs(band.normal.x) + box.size.height * std::abs(band.normal.y)) / 2;
  return at + half < band.low || at - half > band.high;
}

/// The panel that a point lies in; the last place, the whole map, where it lies in none.
std::size_t panel_of(const std::vector<Box>& panels, Point at) {
  const auto found =
      std::find_if(panels.begin(), panels.end(), [&](const Box& panel) { return panel.contains(at); });
  return static_cast<std::size_t>(found - panels.begin());
}

}  // namespace

Track track(const Curve& curve, double scale) {
  const int steps =
      std::clamp(static_cast<int>(curve.reach() / (step_length * scale)), fewest_steps, most_steps);
  Track made;
  made.points = points_of(curve, steps);
  made.box = around(made.points);
  made.band = band_of(curve);
  return made;
}

Board board(const Diagram& diagram) {
  Board made;
  made.papers = diagram.panels;
  made.papers.push_back(diagram.map);
  made.in_panel.resize(made.papers.size());
  made.across.resize(made.papers.size());
  made.at_node.resize(diagram.nodes.size());
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    made.boxes.push_back(diagram.nodes[i].box());
    made.panel.push_back(panel_of(diagram.panels, diagram.nodes[i].at));
    made.in_panel[made.panel.back()].push_back(i);
  }
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    const Link& link = diagram.links[i];
    made.at_node[link.from].push_back(i);
    made.at_node[link.to].push_back(i);
    made.across[made.panel[link.from]].push_back(i);
    made.tracks.push_back(track(course(diagram, link), link.scale));
    made.heads.push_back(head_boxes(made, link, made.tracks.back()));
  }
  for (Box& paper : made.papers) paper = grown(paper, into_margin);
  return made;
}

std::vector<Box> head_boxes(const Board& board, const Link& link, const Track& track) {
  const std::size_t n = track.points.size();
  const auto [at_start, at_end] = heads_of(link);
  const double long_way = link.tone == Tone::hostile ? bar_width(link) : arrow_length(link);
  std::vector<Box> found;
  const auto add = [&](const Box& actor, bool from_start) {
    const auto at = [&](std::size_t i) { return track.points[from_start ? i : n - 1 - i]; };
    std::size_t out = 1;
    while (out + 1 < n && actor.contains(at(out))) ++out;
    const Point way = unit(at(out) - at(out - 1)), tip = (at(out) + at(out - 1)) * 0.5;
    found.push_back(grown(around({tip, tip + way * long_way}), head_reach(link)));
  };
  if (at_start) add(board.boxes[link.from], true);
  if (at_end) add(board.boxes[link.to], false);
  return found;
}

std::size_t hits(const Track& track, const Box& box) {
  if (!box.overlaps(grown(track.box, 0.01)) || is_beside(box, track.band)) return 0;
  return static_cast<std::size_t>(
      std::count_if(track.points.begin(), track.points.end(), [&](Point p) { return box.contains(p); }));
}

std::size_t heads_met(const Diagram& diagram, const Board& board, std::size_t self, const Track& track) {
  const Link& link = diagram.links[self];
  std::size_t met = 0;
  if (!diagram.panels.empty()) return met;
  for (const std::size_t i : board.across[board.panel[link.from]]) {
    const Link& other = diagram.links[i];
    const auto is_at = [&](std::size_t node) { return other.from == node || other.to == node; };
    if (is_at(link.from) || is_at(link.to)) continue;
    for (const Box& head : board.heads[i])
      if (hits(track, head) > 0) ++met;
  }
  return met;
}

double beside(const Track& mine, const Track& other) {
  const Box near_other = grown(other.box, nearness);
  if (!near_other.overlaps(grown(mine.box, 0.01))) return 0;
  const std::size_t n = mine.points.size(), stride = std::max<std::size_t>(1, n / 10);
  double met = 0, seen = 0;
  for (std::size_t i = stride; i + stride < n; i += stride) {
    ++seen;
    const Point p = mine.points[i];
    if (!near_other.contains(p)) continue;
    const std::size_t m = other.points.size(), jump = std::max<std::size_t>(1, m / 12);
    for (std::size_t j = 0; j + 1 < m; j += jump)
      if (is_near(p, other.points[j], other.points[std::min(j + jump, m - 1)], nearness)) {
        ++met;
        break;
      }
  }
  return seen > 0 ? met / seen : 0;
}

}  // namespace entente
