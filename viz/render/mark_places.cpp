// Strong lines choose first: a mark on a wide line is harder to move without telling less.
#include <entente/viz/render/mark_places.hpp>

#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace entente {
namespace {

constexpr std::array<double, 17> shares_of_way = {0.5,  0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74,
                                                  0.21, 0.79, 0.16, 0.84, 0.12, 0.88, 0.08, 0.92};
/// Beside the line, where there is no room on it.
constexpr std::array<double, 7> asides = {0, 1, -1, 1.8, -1.8, 2.6, -2.6};
constexpr double on_actor = 60, on_ghost = 12, on_mark = 90, on_head = 14, on_line = 3;
constexpr double from_middle = 9, off_line = 4;

struct Taken {
  std::vector<Box> marks;
  std::vector<Box> heads;  ///< of ties: two for each link
};

double weight(Presence presence) { return presence == Presence::present ? on_actor : on_ghost; }

Box head_box(const Link& link, Point at) {
  const double half = 3.4 * std::sqrt(link.scale) + 0.8 * style::width(link);
  return {{at.x - half, at.y - half}, {2 * half, 2 * half}};
}

bool runs_through(const Track& track, const Box& box) {
  return grown(track.box, 0.01).overlaps(box) &&
         std::any_of(track.points.begin(), track.points.end(), [&](Point p) { return box.contains(p); });
}

double cost(const Diagram& diagram, const Board& board, const Taken& taken, std::size_t self,
            const Box& box) {
  const std::size_t panel = board.panel[diagram.links[self].from];
  double sum = 0;
  for (const std::size_t n : board.in_panel[panel])
    if (grown(board.boxes[n], 1).overlaps(box)) sum += weight(diagram.nodes[n].presence);
  for (const Box& other : taken.marks)
    if (grown(other, 2).overlaps(box)) sum += on_mark;
  for (const Box& other : taken.heads)
    if (other.overlaps(box)) sum += on_head;
  const Box wide = grown(box, 3.5);
  for (const std::size_t i : board.across[panel])
    if (i != self && runs_through(board.tracks[i], wide))
      sum += diagram.links[i].tone == Tone::membership ? on_line / 3 : on_line;
  return sum;
}

/// The best place so far, and what it costs.
struct Best {
  double cost = std::numeric_limits<double>::infinity();
  double place = 0.5, aside = 0;
  Box box;
};

void try_places(Best& best, Link link, const Curve& curve, const Diagram& diagram, const Board& board,
                const Taken& taken, std::size_t self) {
  for (const double place : shares_of_way) {
    link.mark = place;
    const auto badge = mark(link, curve);
    if (!badge) return;
    const double far = from_middle * std::abs(place - 0.5) + off_line * std::abs(link.mark_aside);
    const double sum = cost(diagram, board, taken, self, badge->box()) + far;
    if (sum < best.cost) best = {sum, place, link.mark_aside, badge->box()};
  }
}

void place_mark(Diagram& diagram, const Board& board, Taken& taken, std::size_t self) {
  Link& link = diagram.links[self];
  const Curve curve = visible(diagram, link);
  Best best;
  for (const double aside : asides) {
    if (best.cost < on_actor) break;
    link.mark_aside = aside;
    try_places(best, link, curve, diagram, board, taken, self);
  }
  link.mark = best.place;
  link.mark_aside = best.aside;
  if (std::isfinite(best.cost)) taken.marks.push_back(best.box);
}

std::vector<Box> heads(const Diagram& diagram) {
  std::vector<Box> boxes;
  for (const Link& link : diagram.links) {
    const bool mutual = link.tone == Tone::hostile && link.direction == Direction::none;
    const Curve curve = visible(diagram, link);
    if (mutual || link.direction == Direction::backward) boxes.push_back(head_box(link, curve.start));
    if (mutual || link.direction == Direction::forward) boxes.push_back(head_box(link, curve.end));
  }
  return boxes;
}

}  // namespace

Diagram marked(Diagram diagram, const Board& board) {
  std::vector<std::size_t> order(diagram.links.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return diagram.links[a].strength > diagram.links[b].strength;
  });
  Taken taken{{}, heads(diagram)};
  for (const std::size_t i : order) place_mark(diagram, board, taken, i);
  return diagram;
}

}  // namespace entente
