// Each line takes its best course given the others, a few rounds long: coordinate descent on a sum of
// penalties.
#include <entente/viz/render/routing.hpp>

#include <entente/viz/render/ground_names.hpp>
#include <entente/viz/render/mark_places.hpp>
#include <entente/viz/render/ports.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace entente {
namespace {

/// How a line leaves the straight: a bow to one side, and the swing of an S.
struct Swing {
  double bow = 0, lean = 0;
  double size() const { return std::hypot(bow, 1.4 * lean); }
};

/// Shares of the distance of the two actors, the gentlest first.
constexpr std::array<Swing, 21> gentle_swings = {
    {{0, 0},       {0.04, 0},    {-0.04, 0},    {0.08, 0},  {-0.08, 0}, {0, 0.07},  {0, -0.07},
     {0.13, 0},    {-0.13, 0},   {0, 0.14},     {0, -0.14}, {0.19, 0},  {-0.19, 0}, {0.13, 0.1},
     {0.13, -0.1}, {-0.13, 0.1}, {-0.13, -0.1}, {0.26, 0},  {-0.26, 0}, {0.34, 0},  {-0.34, 0}}};
constexpr double widest_gentle_bow = 110;

/// Points; tried by ties that no gentle course leads round the actors in their way.
constexpr std::array<double, 17> far_bows = {0,   12,   -12, 25,   -25, 50,   -50, 80,  -80,
                                             110, -110, 150, -150, 200, -200, 260, -260};
constexpr std::array<double, 9> far_leans = {0, 30, -30, 60, -60, 100, -100, 150, -150};

constexpr double narrow_cosine_of_lines = 0.966;  ///< lines that leave an actor less than 15 degrees apart
constexpr double clearance_of_lines = 4, over_head = 3;
constexpr double off_paper = 1e5, through_actor = 150, swinging = 11;
constexpr double far_about = 0.3;  ///< of the distance
constexpr int rounds = 2;
constexpr std::size_t most_thorough_work = 90'000;  ///< links times nodes

double weight(const Link& link, Presence presence) {
  const bool tie = link.tone != Tone::membership;
  switch (presence) {
    case Presence::present:
      return tie ? through_actor : 12;
    case Presence::ghost:
      return tie ? 5 : 9;
  }
  return 0;
}

/// How far a line keeps from shapes that are not its own: its width, and its band, count.
double clearance(const Link& link) {
  const double wide = style::width(link) + (link.change == Change::formed ? style::band * link.scale : 0);
  return clearance_of_lines * link.scale + std::max(0.0, wide - style::strength_widths[1] * link.scale) / 2;
}

/// A shape, with how far the line keeps from it.
struct Obstacle {
  std::size_t node = 0;
  Box wide{};
};

/// The line to be laid, and the shapes that it may meet wherever it is laid.
struct Laid {
  std::size_t self = 0;
  std::vector<Obstacle> in_reach{};
};

/// Any shapes of the panel.
Laid laid(const Diagram& diagram, const Board& board, std::size_t self) {
  const Link& link = diagram.links[self];
  const double clear = clearance(link);
  Laid made{self};
  for (const std::size_t n : board.in_panel[board.panel[link.from]])
    if (n != link.from && n != link.to) made.in_reach.push_back({n, grown(board.boxes[n], clear)});
  return made;
}

/// Those within `reach` of the straight course.
Laid laid_near(const Diagram& diagram, const Board& board, std::size_t self, double reach) {
  Laid made = laid(diagram, board, self);
  const Curve way = course(diagram, diagram.links[self]);
  const Box spanned = grown({{std::min(way.start.x, way.end.x), std::min(way.start.y, way.end.y)},
                             {std::abs(way.end.x - way.start.x), std::abs(way.end.y - way.start.y)}},
                            reach);
  std::erase_if(made.in_reach, [&](const Obstacle& one) { return !board.boxes[one.node].overlaps(spanned); });
  return made;
}

/// What it costs to run through shapes that are not the line's own, or off the paper.
double shape_cost(const Diagram& diagram, const Board& board, Laid& laid, const Track& track, double enough) {
  const Link& link = diagram.links[laid.self];
  const Box& paper = board.papers[board.panel[link.from]];
  const bool leaves =
      !paper.contains(track.box.corner) || !paper.contains({track.box.right(), track.box.bottom()});
  double cost = leaves ? off_paper : 0;
  for (Obstacle& one : laid.in_reach) {
    if (cost >= enough) break;
    const std::size_t met = hits(track, one.wide);
    if (met == 0) continue;
    cost += weight(link, diagram.nodes[one.node].presence) * (1 + 0.25 * static_cast<double>(met));
    // What stood in the way of one course stands in that of the next.
    if (cost >= enough) std::swap(one, laid.in_reach.front());
  }
  return cost;
}

/// Where a line heads when it has left the actor behind.
Point leaving(const Track& track, bool from_start) {
  const std::size_t n = track.points.size(), step = std::min<std::size_t>(6, n / 2);
  return from_start ? unit(track.points[step] - track.points.front())
                    : unit(track.points[n - 1 - step] - track.points.back());
}

double narrow_cost(Point u, Point v) {
  const double cosine = u.x * v.x + u.y * v.y;
  return cosine > narrow_cosine_of_lines
             ? 1.6 * (cosine - narrow_cosine_of_lines) / (1 - narrow_cosine_of_lines)
             : 0;
}

/// What it costs to run beside other lines that leave the same actors.
double company_cost(const Diagram& diagram, const Board& board, std::size_t self, const Track& track,
                    double enough) {
  const Link& link = diagram.links[self];
  double cost = 0;
  for (const std::size_t end : {link.from, link.to})
    for (const std::size_t other : board.at_node[end]) {
      const Track& beyond = board.tracks[other];
      if (other == self || !beyond.box.overlaps(grown(track.box, 6))) continue;
      cost +=
          narrow_cost(leaving(track, end == link.from), leaving(beyond, end == diagram.links[other].from));
      if (cost >= enough) return cost;
      const double share = beside(track, beyond);
      cost += 9 * share * share + 2 * share;
      if (cost >= enough) return cost;
    }
  return cost;
}

/// The best course of one line so far.
struct BestSwing {
  Point leaves, arrives;
  Swing swing;
  double cost = std::numeric_limits<double>::infinity();
  Track track;
};

/// Tries one course of a line; `share` tells how far it swings for its length.
void weigh(BestSwing& best, Diagram& diagram, const Board& board, Laid& laid, Swing swing, double share) {
  double cost = swinging * share;
  if (cost >= best.cost) return;
  Link& link = diagram.links[laid.self];
  link.bow = swing.bow;
  link.lean = swing.lean;
  Track candidate = track(course(diagram, link), link.scale);
  cost += shape_cost(diagram, board, laid, candidate, best.cost - cost);
  if (cost < best.cost) cost += company_cost(diagram, board, laid.self, candidate, best.cost - cost);
  if (cost < best.cost)
    cost += over_head * static_cast<double>(heads_met(diagram, board, laid.self, candidate));
  if (cost < best.cost) best = {link.leaves, link.arrives, swing, cost, std::move(candidate)};
}

double span(const Diagram& diagram, const Link& link) {
  const Curve way = course(diagram, link);
  return std::max(1.0, length(way.end - way.start));
}

void weigh_gentle(BestSwing& best, Diagram& diagram, const Board& board, std::size_t self) {
  const double most =
      std::min(span(diagram, diagram.links[self]), widest_gentle_bow / gentle_swings.back().size());
  // Its control points go 4/3 as far aside as a course goes.
  const double reach =
      4.0 / 3 * std::numbers::sqrt2 * most * gentle_swings.back().size() + clearance(diagram.links[self]);
  Laid line = laid_near(diagram, board, self, reach);
  for (const Swing& swing : gentle_swings)
    weigh(best, diagram, board, line, {swing.bow * most, swing.lean * most}, swing.size());
}

/// How far a course swings for the length of the line; far ones count more than in proportion.
double far_share(const Diagram& diagram, const Link& link, const Swing& swing) {
  const double share = swing.size() / std::max(span(diagram, link), 150.0 * link.scale);
  return share + 2 * share * share;
}

void weigh_far(BestSwing& best, Diagram& diagram, const Board& board, std::size_t self,
               std::span<const double> leans = far_leans) {
  const Link& link = diagram.links[self];
  Laid line = laid(diagram, board, self);
  for (const double bow : far_bows)
    for (const double lean : leans) {
      const Swing swing{bow * link.scale, lean * link.scale};
      weigh(best, diagram, board, line, swing, far_share(diagram, link, swing));
    }
}

void settle(Diagram& diagram, Board& board, std::size_t self, BestSwing best) {
  Link& link = diagram.links[self];
  link.leaves = best.leaves;
  link.arrives = best.arrives;
  link.bow = best.swing.bow;
  link.lean = best.swing.lean;
  board.heads[self] = head_boxes(board, link, best.track);
  board.tracks[self] = std::move(best.track);
}

enum class Search { near, everywhere };

void choose_courses(Diagram& diagram, Board& board, Search search) {
  for (std::size_t i = 0; i < diagram.links.size(); ++i) {
    BestSwing best;
    weigh_gentle(best, diagram, board, i);
    const bool blocked = diagram.links[i].tone != Tone::membership && best.cost >= through_actor;
    if (blocked && search == Search::everywhere) weigh_far(best, diagram, board, i);
    settle(diagram, board, i, std::move(best));
  }
}

/// Where a line is fastened, and what its best course from there costs.
struct Fastening {
  Point leaves, arrives;
  double cost = 0;
};

/// A line that has to go far about from where it is fastened may be better fastened elsewhere: the places
/// from where a plain bow costs least are searched for every course.
void choose_doors(Diagram& diagram, Board& board, std::size_t self) {
  constexpr std::array<Point, 9> doors = {
      {{0, -1}, {0, 1}, {-1, 0}, {1, 0}, {0, 0}, {-0.8, -0.8}, {0.8, -0.8}, {-0.8, 0.8}, {0.8, 0.8}}};
  constexpr std::size_t searched = 6;
  Link& link = diagram.links[self];
  const auto at = [&](std::size_t node, Point door) {
    const Size size = diagram.nodes[node].size;
    return Point{door.x * 0.35 * size.width, door.y * 0.35 * size.height};
  };
  const Swing now{link.bow, link.lean};
  BestSwing best;
  Laid line = laid(diagram, board, self);
  weigh(best, diagram, board, line, now, far_share(diagram, link, now));
  std::vector<Fastening> tried;
  for (const Point leave : doors)
    for (const Point arrive : doors) {
      link.leaves = at(link.from, leave);
      link.arrives = at(link.to, arrive);
      BestSwing bow;
      weigh_far(bow, diagram, board, self, std::span(far_leans).first(1));
      tried.push_back({link.leaves, link.arrives, bow.cost});
    }
  std::ranges::stable_sort(tried, {}, &Fastening::cost);
  for (const Fastening& fastening : std::span(tried).first(searched)) {
    link.leaves = fastening.leaves;
    link.arrives = fastening.arrives;
    weigh_far(best, diagram, board, self);
  }
  settle(diagram, board, self, std::move(best));
}

bool goes_far_about(const Diagram& diagram, const Link& link) {
  if (link.tone == Tone::membership) return false;
  return Swing{link.bow, link.lean}.size() > far_about * span(diagram, link) || trespasses(diagram, link);
}

}  // namespace

bool trespasses(const Diagram& diagram, const Link& link) {
  if (link.tone == Tone::membership) return false;
  const Track way = track(course(diagram, link), 0.3);
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n)
    if (n != link.from && n != link.to && diagram.nodes[n].presence == Presence::present &&
        hits(way, diagram.nodes[n].box()) > 0)
      return true;
  return false;
}

Diagram routed(Diagram diagram) {
  for (Link& link : diagram.links) {
    link.leaves = link.arrives = {};
    link.bow = link.lean = link.mark_aside = 0;
  }
  Board lines = board(diagram);
  choose_courses(diagram, lines, Search::near);
  const bool few = diagram.links.size() * diagram.nodes.size() <= most_thorough_work;
  for (int round = 0; round < rounds; ++round) {
    diagram = fastened(std::move(diagram), lines);
    choose_courses(diagram, lines, few ? Search::everywhere : Search::near);
  }
  for (std::size_t i = 0; few && i < diagram.links.size(); ++i)
    if (goes_far_about(diagram, diagram.links[i])) choose_doors(diagram, lines, i);
  for (Link& link : diagram.links) link.above = trespasses(diagram, link);
  return marked(with_clear_names(std::move(diagram), lines), lines);
}

}  // namespace entente
