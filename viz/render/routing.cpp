// Each line takes its best bow given the others, a few rounds long: coordinate descent on a sum of penalties.
#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/routing.hpp>
#include <entente/viz/render/shape.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace entente {
namespace {

constexpr std::array<double, 13> bows = {0,    0.04,  -0.04, 0.08,  -0.08, 0.13, -0.13,
                                         0.19, -0.19, 0.26,  -0.26, 0.34,  -0.34};
constexpr std::array<double, 11> mark_places = {0.5, 0.43, 0.57, 0.36, 0.64, 0.3,
                                                0.7, 0.24, 0.76, 0.18, 0.82};
constexpr double widest_bow = 110;
constexpr double narrow_cosine = 0.966;  ///< lines that leave an actor less than 15 degrees apart
constexpr double off_paper = 60;
constexpr int rounds = 3;

/// A line as points about 8 apart, and the box around them.
struct Track {
  std::vector<Point> points;
  Box box;
};

Box around(const std::vector<Point>& points) {
  Point low = points.front(), high = points.front();
  for (const Point p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low, {high.x - low.x, high.y - low.y}};
}

Track track(const Curve& curve) {
  const int steps = std::clamp(static_cast<int>(length(curve.end - curve.start) / 8), 8, 90);
  Track made;
  for (int i = 0; i <= steps; ++i) made.points.push_back(curve.at(double(i) / steps));
  made.box = around(made.points);
  return made;
}

struct Board {
  const Diagram& diagram;
  std::vector<Box> boxes;                         ///< of the nodes
  std::vector<std::vector<std::size_t>> at_node;  ///< links at each node
  std::vector<Track> tracks;                      ///< of the links
};

Curve curve_of(const Diagram& diagram, const Link& link) {
  return bowed(diagram.nodes[link.from].at, diagram.nodes[link.to].at, link.bow);
}

Board board(const Diagram& diagram) {
  Board made{diagram, {}, {}, {}};
  for (const Node& node : diagram.nodes) made.boxes.push_back(node.box());
  made.at_node.resize(diagram.nodes.size());
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    made.at_node[diagram.links[i].from].push_back(i);
    made.at_node[diagram.links[i].to].push_back(i);
    made.tracks.push_back(track(curve_of(diagram, diagram.links[i])));
  }
  return made;
}

double weight(Presence presence) {
  return presence == Presence::present ? 12 : presence == Presence::ghost ? 5 : 1;
}

/// The panel that a point lies in; the whole map where there are no panels.
Box home(const Diagram& diagram, Point at) {
  for (const Box& panel : diagram.panels)
    if (panel.contains(at)) return panel;
  return diagram.map;
}

/// What it costs to run through shapes that are not the line's own, or off the map.
double shape_cost(const Board& board, const Link& link, const Track& track) {
  const Box paper = grown(home(board.diagram, board.diagram.nodes[link.from].at), 7);
  const bool leaves =
      !paper.contains(track.box.corner) || !paper.contains({track.box.right(), track.box.bottom()});
  double cost = leaves ? off_paper : 0;
  for (std::size_t n = 0; n < board.boxes.size(); ++n) {
    if (n == link.from || n == link.to) continue;
    const Box box = grown(board.boxes[n], 4);
    if (!box.overlaps(track.box)) continue;
    const auto hits =
        std::count_if(track.points.begin(), track.points.end(), [&](Point p) { return box.contains(p); });
    if (hits > 0) cost += weight(board.diagram.nodes[n].presence) * (1 + 0.25 * static_cast<double>(hits));
  }
  return cost;
}

double squared_distance(Point p, Point a, Point b) {
  const Point along = b - a, off = p - a;
  const double size = along.x * along.x + along.y * along.y;
  const double t = size > 0 ? std::clamp((off.x * along.x + off.y * along.y) / size, 0.0, 1.0) : 0;
  const Point gap = off - along * t;
  return gap.x * gap.x + gap.y * gap.y;
}

/// The share of a line, outside its ends, that runs within 6 points of the other.
double beside(const Track& mine, const Track& other) {
  const std::size_t n = mine.points.size(), stride = std::max<std::size_t>(1, n / 10);
  double near = 0, seen = 0;
  for (std::size_t i = stride; i + stride < n; i += stride) {
    ++seen;
    const Point p = mine.points[i];
    if (!grown(other.box, 6).contains(p)) continue;
    const std::size_t m = other.points.size(), step = std::max<std::size_t>(1, m / 12);
    for (std::size_t j = 0; j + 1 < m; j += step)
      if (squared_distance(p, other.points[j], other.points[std::min(j + step, m - 1)]) < 36) {
        ++near;
        break;
      }
  }
  return seen > 0 ? near / seen : 0;
}

/// Where a line heads when it has left the actor behind.
Point leaving(const Track& track, bool from_start) {
  const std::size_t n = track.points.size(), step = std::min<std::size_t>(5, n / 2);
  return from_start ? unit(track.points[step] - track.points.front())
                    : unit(track.points[n - 1 - step] - track.points.back());
}

double narrow_cost(Point u, Point v) {
  const double cosine = u.x * v.x + u.y * v.y;
  return cosine > narrow_cosine ? 1.6 * (cosine - narrow_cosine) / (1 - narrow_cosine) : 0;
}

/// What it costs to run beside other lines that leave the same actors.
double company_cost(const Board& board, std::size_t self, const Track& track) {
  const Link& link = board.diagram.links[self];
  double cost = 0;
  for (const std::size_t end : {link.from, link.to})
    for (const std::size_t other : board.at_node[end]) {
      const Track& beyond = board.tracks[other];
      if (other == self || !beyond.box.overlaps(grown(track.box, 6))) continue;
      const double share = beside(track, beyond);
      cost += 6 * share * share + 2 * share;
      cost += narrow_cost(leaving(track, end == link.from),
                          leaving(beyond, end == board.diagram.links[other].from));
    }
  return cost;
}

void choose_bow(Diagram& diagram, Board& board, std::size_t self) {
  Link& link = diagram.links[self];
  const double span = length(diagram.nodes[link.to].at - diagram.nodes[link.from].at);
  double best = std::numeric_limits<double>::infinity();
  double best_bow = 0;
  Track best_track;
  for (const double share : bows) {
    link.bow = std::clamp(share * span, -widest_bow, widest_bow);
    Track candidate = track(curve_of(diagram, link));
    double cost = 11 * std::abs(share) + shape_cost(board, link, candidate);
    if (cost < best) cost += company_cost(board, self, candidate);
    if (cost >= best) continue;
    best = cost;
    best_bow = link.bow;
    best_track = std::move(candidate);
    if (best == 0) break;
  }
  link.bow = best_bow;
  board.tracks[self] = std::move(best_track);
}

struct Taken {
  std::size_t link;
  Box box;
};

double mark_cost(const Board& board, const std::vector<Taken>& taken, std::size_t self, const Box& box) {
  double cost = 0;
  for (std::size_t n = 0; n < board.boxes.size(); ++n)
    if (grown(board.boxes[n], 1).overlaps(box)) cost += 5 * weight(board.diagram.nodes[n].presence);
  for (const Taken& other : taken)
    if (grown(other.box, 1).overlaps(box)) cost += 40;
  for (std::size_t i = 0; i < board.tracks.size(); ++i) {
    const Track& other = board.tracks[i];
    if (i == self || !grown(other.box, 4).overlaps(box)) continue;
    const Box wide = grown(box, 4);
    cost += 3 * static_cast<double>(std::any_of(other.points.begin(), other.points.end(),
                                                [&](Point p) { return wide.contains(p); }));
  }
  return cost;
}

void place_mark(Diagram& diagram, const Board& board, std::vector<Taken>& taken, std::size_t self) {
  Link& link = diagram.links[self];
  const Curve curve = visible(diagram, link);
  double best = std::numeric_limits<double>::infinity();
  double best_place = 0.5;
  Box best_box;
  for (const double place : mark_places) {
    link.mark = place;
    const auto badge = mark(link, curve);
    if (!badge) break;
    const double cost = mark_cost(board, taken, self, badge->box()) + 8 * std::abs(place - 0.5);
    if (cost >= best) continue;
    best = cost;
    best_place = place;
    best_box = badge->box();
  }
  link.mark = best_place;
  if (std::isfinite(best)) taken.push_back({self, best_box});
}

}  // namespace

Diagram routed(Diagram diagram) {
  for (Link& link : diagram.links) link.bow = 0;
  Board lines = board(diagram);
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < diagram.links.size(); ++i) choose_bow(diagram, lines, i);
  std::vector<std::size_t> order(diagram.links.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return diagram.links[a].strength > diagram.links[b].strength;
  });
  std::vector<Taken> taken;
  for (const std::size_t i : order) place_mark(diagram, lines, taken, i);
  return diagram;
}

}  // namespace entente
