// Coordinate descent: each tile tries places around it and on a coarse grid over the sheet, and keeps the
// best.
#include <entente/viz/maps/refine.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace entente {
namespace {

constexpr int most_rounds = 8;
constexpr double through_box = 4, crossing = 0.5, stretching = 1.6, narrow = 1.2;
constexpr double narrow_cosine = 0.94;  ///< lines that leave an actor less than 20 degrees apart
constexpr double clearance = 5;         ///< between a line and a box that is not its own
constexpr double most_work = 6e7;

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

bool cross_each_other(Point a, Point b, Point c, Point d) {
  const double abc = cross(b - a, c - a), abd = cross(b - a, d - a), cda = cross(d - c, a - c),
               cdb = cross(d - c, b - c);
  return ((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0));
}

/// Whether the piece from a to b meets the box.
bool meets(Point a, Point b, const Box& box) {
  double from = 0, to = 1;
  const Point way = b - a;
  const auto clip = [&](double start, double step, double low, double high) {
    if (std::abs(step) < 1e-12) return start >= low && start <= high;
    const double t0 = (low - start) / step, t1 = (high - start) / step;
    from = std::max(from, std::min(t0, t1));
    to = std::min(to, std::max(t0, t1));
    return from <= to;
  };
  return clip(a.x, way.x, box.corner.x, box.right()) && clip(a.y, way.y, box.corner.y, box.bottom());
}

class Board {
 public:
  Board(std::vector<Tile> tiles, const std::vector<Tether>& tethers, const Box& sheet, double gap)
      : tiles_(std::move(tiles)), tethers_(tethers), sheet_(sheet), gap_(gap), at_(tiles_.size()) {
    for (std::size_t i = 0; i < tethers_.size(); ++i) {
      at_[tethers_[i].a].push_back(i);
      at_[tethers_[i].b].push_back(i);
    }
  }

  /// Moves a tile to its best place; whether it moved.
  bool improve(std::size_t tile, bool everywhere) {
    const Point home = centre(tile);
    Point best = home;
    double least = cost(tile, 1e300) - 1e-6;
    for (const Point place : candidates(home, everywhere)) {
      move(tile, place);
      if (!allowed(tile)) continue;
      const double here = cost(tile, least);
      if (here >= least) continue;
      least = here;
      best = place;
    }
    move(tile, best);
    return !(best == home);
  }

  bool fixed(std::size_t tile) const { return tiles_[tile].fixed; }
  Point centre(std::size_t tile) const { return tiles_[tile].box.centre(); }

 private:
  void move(std::size_t tile, Point to) {
    Box& box = tiles_[tile].box;
    box.corner = {to.x - box.size.width / 2, to.y - box.size.height / 2};
  }

  std::vector<Point> candidates(Point home, bool everywhere) const {
    std::vector<Point> places;
    for (const double radius : {6.0, 16.0, 36.0, 80.0})
      for (int i = 0; i < 12; ++i) {
        const double angle = 2 * std::numbers::pi * i / 12;
        places.push_back(home + Point{radius * std::cos(angle) * 1.3, radius * std::sin(angle)});
      }
    constexpr int columns = 14, rows = 14;
    for (int i = 0; everywhere && i < columns * rows; ++i)
      places.push_back(sheet_.corner + Point{sheet_.size.width * (i % columns + 0.5) / columns,
                                             sheet_.size.height * (i / columns + 0.5) / rows});
    return places;
  }

  bool allowed(std::size_t tile) const {
    const Box& box = tiles_[tile].box;
    if (!sheet_.contains(box.corner) || !sheet_.contains({box.right(), box.bottom()})) return false;
    const Box room = grown(box, gap_);
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      if (i != tile && tiles_[i].box.overlaps(room)) return false;
    return true;
  }

  /// The penalties that depend on where the tile stands; may stop early above `enough`.
  double cost(std::size_t tile, double enough) const {
    double sum = 0;
    const Box room = grown(tiles_[tile].box, clearance);
    for (const Tether& other : tethers_)
      if (other.a != tile && other.b != tile && meets(centre(other.a), centre(other.b), room))
        sum += through_box;
    for (const std::size_t i : at_[tile]) {
      if (sum >= enough) return sum;
      sum += own_cost(tethers_[i]);
    }
    return sum;
  }

  double own_cost(const Tether& tether) const {
    const Point a = centre(tether.a), b = centre(tether.b);
    const double stretch = std::log(std::max(1.0, length(b - a)) / tether.length);
    double sum = stretching * stretch * stretch;
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      if (i != tether.a && i != tether.b && meets(a, b, grown(tiles_[i].box, clearance))) sum += through_box;
    for (const Tether& other : tethers_) {
      const bool shared =
          other.a == tether.a || other.a == tether.b || other.b == tether.a || other.b == tether.b;
      if (shared)
        sum += narrow_cost(tether, other);
      else if (cross_each_other(a, b, centre(other.a), centre(other.b)))
        sum += crossing;
    }
    return sum;
  }

  /// What it costs two lines to leave the same actor side by side.
  double narrow_cost(const Tether& one, const Tether& other) const {
    if (&one == &other) return 0;
    const std::size_t shared = one.a == other.a || one.a == other.b ? one.a : one.b;
    const Point here = centre(shared);
    const Point u = unit(centre(one.a == shared ? one.b : one.a) - here),
                v = unit(centre(other.a == shared ? other.b : other.a) - here);
    const double cosine = u.x * v.x + u.y * v.y;
    return cosine > narrow_cosine ? narrow * (cosine - narrow_cosine) / (1 - narrow_cosine) : 0;
  }

  std::vector<Tile> tiles_;
  const std::vector<Tether>& tethers_;
  Box sheet_;
  double gap_;
  std::vector<std::vector<std::size_t>> at_;
};

}  // namespace

std::vector<Point> refined(std::vector<Tile> tiles, const std::vector<Tether>& tethers, const Box& sheet,
                           double gap) {
  const auto n = static_cast<double>(tiles.size()), m = static_cast<double>(tethers.size());
  const double work = 60 * (n * m + 2 * m * (n + m));
  const int rounds = std::clamp(static_cast<int>(most_work / std::max(1.0, work)), 1, most_rounds);
  const std::size_t count = tiles.size();
  Board board(std::move(tiles), tethers, sheet, gap);
  bool moved = true;
  for (int round = 0; moved && round < rounds; ++round) {
    moved = false;
    for (std::size_t i = 0; i < count; ++i)
      if (!board.fixed(i) && board.improve(i, round % 3 == 0)) moved = true;
  }
  std::vector<Point> centres;
  for (std::size_t i = 0; i < count; ++i) centres.push_back(board.centre(i));
  return centres;
}

}  // namespace entente
