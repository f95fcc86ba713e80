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

/// Places along a line, from its middle outwards by turns.
constexpr int places_of_way = 29;
constexpr double step_of_way = 0.03;
/// Beside the line, where there is no room on it; a chip, which has a ground of its own, may lie on it
/// aslant.
constexpr std::array<double, 9> asides = {0, 0.45, -0.45, 1, -1, 1.8, -1.8, 2.6, -2.6};
constexpr double on_actor = 150, on_ghost = 12, on_mark = 200, on_head = 14;
/// Near another line, and on it: there a number seems to be the other's, and cuts its line; more of a wide
/// one.
constexpr double near_line = 5, near_line_beside = 9, on_line = 50;
constexpr double in_panel = 2.5;     ///< so many times as much as near a line on small maps
constexpr double on_membership = 3;  ///< so many times less: its line is thin and grey
constexpr double clear_of_actor = 2, clear_of_line = 1;
constexpr double from_middle = 9, off_line = 6;
constexpr double clear_on_line = 6,
                 clear_beside = 8;  ///< of other lines; beside its own a mark could be theirs
/// A mark leaves 3 mm of its line on both sides, or covers all of a side; less than 1.5 mm of it is a speck
/// that a reader takes for a dash.
constexpr double least_shown = 3 * style::page_units, speck = least_shown / 2;
constexpr double shows_little = 6, shows_none = 10, shows_speck = 18;
constexpr double off_page = 600, off_paper_by = 75,
                 paper_margin = 1.5;  ///< of a panel, beyond what lines may leave

struct Taken {
  std::vector<Box> marks;
  std::vector<Box> heads;  ///< of ties: two for each link
};

bool lies_on_line(double aside) { return std::abs(aside) < 1; }

double weight(Presence presence) { return presence == Presence::present ? on_actor : on_ghost; }

Box head_box(const Link& link, Point at) {
  const double half = head_reach(link);
  return {{at.x - half, at.y - half}, {2 * half, 2 * half}};
}

/// Whether the straight way from a to b runs through a box: neither a side of the box nor the way parts them.
bool cuts(const Box& box, Point a, Point b) {
  const Point half{box.size.width / 2, box.size.height / 2};
  const Point way = (b - a) * 0.5, off = (a + b) * 0.5 - box.centre();
  return std::abs(off.x) <= half.x + std::abs(way.x) && std::abs(off.y) <= half.y + std::abs(way.y) &&
         std::abs(off.x * way.y - off.y * way.x) <= half.x * std::abs(way.y) + half.y * std::abs(way.x);
}

bool lies_on(const Box& box, const Track& track, double width) {
  const Box wide = grown(box, width / 2 + clear_of_line);
  for (std::size_t i = 1; i < track.points.size(); ++i)
    if (cuts(wide, track.points[i - 1], track.points[i])) return true;
  return false;
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
  const bool is_on_its_line = lies_on_line(diagram.links[self].mark_aside);
  const Box wide = grown(box, is_on_its_line ? clear_on_line : clear_beside);
  const double near_other =
      (is_on_its_line ? near_line : near_line_beside) * (diagram.panels.empty() ? 1 : in_panel);
  for (const std::size_t i : board.across[panel]) {
    if (sum >= enough) break;
    if (i == self || !runs_through(board.tracks[i], wide)) continue;
    const double width = style::width(diagram.links[i]);
    sum += (lies_on(box, board.tracks[i], width) ? on_line + width : near_other) /
           (diagram.links[i].tone == Tone::membership ? on_membership : 1);
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
  if (!lies_on_line(link.mark_aside)) return 0;
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
  for (int i = 0; i < places_of_way; ++i) {
    const double off = step_of_way * ((i + 1) / 2),
                 far = from_middle * off + off_line * std::abs(link.mark_aside);
    if (far >= best.cost) return;
    link.mark = 0.5 + (i % 2 == 0 ? off : -off);
    const auto badge = mark(link, curve);
    if (!badge) return;
    const double sum =
        cost(diagram, board, taken, self, badge->box(), far + hiding_cost(*badge, link, curve), best.cost);
    if (sum < best.cost) best = {sum, link.mark, link.mark_aside, badge->box()};
  }
}

/// How little the best place must cost for none so far beside the line to be tried. A ring belongs on it.
double enough_before(double aside, const Link& link) {
  if (aside > 1) return on_actor;
  return link.ringed ? on_line : off_line;
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
    if (aside != 0 && lies_on_line(aside) && link.change != Change::flipped) continue;
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
