// Strong lines choose first: a mark on a wide line is harder to move without telling less.
#include <entente/viz/render/mark_places.hpp>

#include <entente/viz/render/heads.hpp>
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
constexpr double on_actor = 60, on_ghost = 12, on_mark = 90, on_head = 14, on_line = 5, on_line_beside = 9,
                 in_panel = 2.5;  ///< so many times as much on small maps
/// So many times as much where the line runs through the mark itself; it hides more of a wide one.
constexpr double through_mark = 1.6, through_wide_mark = 3, wide_mark = 40;
constexpr double clear_of_actor = 2;
constexpr double from_middle = 9, off_line = 6;
constexpr double clear_on_line = 6,
                 clear_beside = 8;  ///< of other lines; beside its own a mark could be theirs
/// A mark leaves 3 mm of its line on both sides, or covers all of a side; less than 1.5 mm of it is a speck
/// that a reader takes for a dash.
constexpr double least_shown = 3 * style::page_units, speck = least_shown / 2;
constexpr double shows_little = 6, shows_none = 10, shows_speck = 18;
constexpr double off_page = 300, off_paper_by = 30,
                 paper_margin = 1.5;  ///< of a panel, beyond what lines may leave

struct Taken {
  std::vector<Box> marks;
  std::vector<Box> heads;  ///< of ties: two for each link
};

double weight(Presence presence) { return presence == Presence::present ? on_actor : on_ghost; }

Box head_box(const Link& link, Point at) {
  const double half = head_reach(link);
  return {{at.x - half, at.y - half}, {2 * half, 2 * half}};
}

bool runs_through(const Track& track, const Box& box) {
  return grown(track.box, 0.01).overlaps(box) &&
         std::any_of(track.points.begin(), track.points.end(), [&](Point p) { return box.contains(p); });
}

bool holds(const Box& outer, const Box& box) {
  return outer.contains(box.corner) && outer.contains({box.right(), box.bottom()});
}

/// What a place costs, `sum` for its distance alone; no further than `enough`, beyond which it is not taken.
double cost(const Diagram& diagram, const Board& board, const Taken& taken, std::size_t self, const Box& box,
            double sum, double enough) {
  const std::size_t panel = board.panel[diagram.links[self].from];
  const Box paper = grown(board.papers[panel], paper_margin);
  if (!holds(paper, box)) sum += off_paper_by;
  if (!holds({{}, diagram.canvas}, box)) sum += off_page;
  if (sum >= enough) return sum;
  for (const std::size_t n : board.in_panel[panel])
    if (grown(board.boxes[n], clear_of_actor).overlaps(box)) sum += weight(diagram.nodes[n].presence);
  for (const Ground& ground : diagram.grounds)
    if (name_box(ground).overlaps(box)) sum += on_actor;
  for (const Box& other : taken.marks)
    if (grown(other, 2).overlaps(box)) sum += on_mark;
  for (const Box& other : taken.heads)
    if (other.overlaps(box)) sum += on_head;
  const bool is_on_its_line = diagram.links[self].mark_aside == 0;
  const Box wide = grown(box, is_on_its_line ? clear_on_line : clear_beside);
  const double on_other =
      (is_on_its_line ? on_line : on_line_beside) * (diagram.panels.empty() ? 1 : in_panel);
  const double through = box.size.width > wide_mark ? through_wide_mark : through_mark;
  for (const std::size_t i : board.across[panel]) {
    if (sum >= enough) break;
    if (i == self || !runs_through(board.tracks[i], wide)) continue;
    const double met = runs_through(board.tracks[i], grown(box, 1)) ? through : 1;
    sum += met * (diagram.links[i].tone == Tone::membership ? on_other / 3 : on_other);
  }
  return sum;
}

/// What it costs to leave so much of a line on one side of the mark on it.
double side_cost(double shown) {
  if (shown <= 0) return shows_none;
  if (shown < speck) return shows_speck;
  return shows_little * std::max(0.0, 1 - (shown - speck) / (least_shown - speck));
}

/// What it costs to leave too little of a line beside the mark on it.
double hiding_cost(const Mark& mark, const Link& link, const Curve& curve) {
  if (link.mark_aside != 0) return 0;
  const Point along = curve.heading(link.mark);
  const double half = std::min(mark.size.width / 2 / std::max(0.01, std::abs(along.x)),
                               mark.size.height / 2 / std::max(0.01, std::abs(along.y)));
  const auto [head_before, head_after] = heads_of(link);
  const auto cost_to = [&](Point end, bool has_head) {
    return side_cost(length(mark.at - end) - half - (has_head ? bar_width(link) : 0));
  };
  return cost_to(curve.start, head_before) + cost_to(curve.end, head_after);
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
    const double sum =
        cost(diagram, board, taken, self, badge->box(), far + hiding_cost(*badge, link, curve), best.cost);
    if (sum < best.cost) best = {sum, place, link.mark_aside, badge->box()};
  }
}

/// How little the best place must cost for none so far beside the line to be tried. A ring belongs on it.
double enough_before(double aside, const Link& link) {
  return aside > 1 || (aside == 1 && link.ringed) ? on_actor : off_line;
}

bool covers_actor(const Board& board, const Diagram& diagram, const Link& link, const Box& box) {
  return std::ranges::any_of(board.in_panel[board.panel[link.from]], [&](std::size_t n) {
    return diagram.nodes[n].presence == Presence::present && board.boxes[n].overlaps(box);
  });
}

void place_mark(Diagram& diagram, const Board& board, Taken& taken, std::size_t self) {
  Link& link = diagram.links[self];
  const Curve curve = visible(diagram, link);
  Best best;
  for (const double aside : asides) {
    if (aside >= 0 && best.cost < enough_before(aside, link)) break;  // once both sides were tried
    // So far from its line it could be another line's, on a small map.
    if (!diagram.panels.empty() && aside > 1 && !covers_actor(board, diagram, link, best.box)) break;
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
