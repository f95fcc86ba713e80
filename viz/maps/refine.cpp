// Coordinate descent: each tile tries places around it and on a coarse grid over the sheet, and keeps the
// best.
#include <entente/viz/maps/refine.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace entente {
namespace {

constexpr double through_box = 7, crossing = 0.5, stretching = 2, narrowness = 1.2;
constexpr double narrow_cosine = 0.94;          ///< lines that leave an actor less than 20 degrees apart
constexpr double readable = 55, too_short = 5;  ///< a line needs room for its head and badge
constexpr double clearance = 5;                 ///< between a line and a box that is not its own
constexpr double most_work =
    1.5e8;  ///< beyond it a round would take seconds, and a crowd is left as stress has it

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

bool cross_each_other(Point a, Point b, Point c, Point d) {
  const double abc = cross(b - a, c - a), abd = cross(b - a, d - a), cda = cross(d - c, a - c),
               cdb = cross(d - c, b - c);
  return ((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0));
}

/// Whether the piece from a to b meets the box: their shadows overlap, and the corners do not all lie on one
/// side of the line.
bool meets(Point a, Point b, const Box& box) {
  if (std::max(a.x, b.x) < box.corner.x || std::min(a.x, b.x) > box.right()) return false;
  if (std::max(a.y, b.y) < box.corner.y || std::min(a.y, b.y) > box.bottom()) return false;
  const Point way = b - a;
  const double off = cross(way, box.centre() - a);
  const double reach = (std::abs(way.x) * box.size.height + std::abs(way.y) * box.size.width) / 2;
  return std::abs(off) <= reach;
}

enum class Reach { nearby, everywhere };

class MovedTiles {
 public:
  MovedTiles(const std::vector<Tile>& tiles, const std::vector<Tether>& tethers, const Box& sheet, double gap)
      : tiles_(tiles), tethers_(tethers), sheet_(sheet), gap_(gap), at_(tiles.size()) {
    for (const Tile& tile : tiles_) {
      centres_.push_back(tile.box.centre());
      rooms_.push_back(grown(tile.box, clearance));
    }
    for (std::size_t i = 0; i < tethers_.size(); ++i) {
      at_[tethers_[i].a].push_back(i);
      at_[tethers_[i].b].push_back(i);
    }
  }

  /// Moves a tile to its best place; whether it moved.
  bool improve(std::size_t tile, Reach search) {
    const Point home = centres_[tile];
    Point best = home;
    double least = cost(tile, 1e300) - 1e-6;
    if (least <= 0) return false;
    for (const Point place : candidates(home, search)) {
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

  Refined result() const {
    Refined made{centres_, 0};
    for (const Tether& tether : tethers_) made.cost += own_cost(tether, 1e300);
    return made;
  }

 private:
  void move(std::size_t tile, Point to) {
    Box& box = tiles_[tile].box;
    box.corner = {to.x - box.size.width / 2, to.y - box.size.height / 2};
    rooms_[tile] = grown(box, clearance);
    centres_[tile] = to;
  }

  std::vector<Point> candidates(Point home, Reach search) const {
    std::vector<Point> places;
    for (const double radius : {6.0, 16.0, 36.0, 80.0})
      for (int i = 0; i < 12; ++i) {
        const double angle = 2 * std::numbers::pi * i / 12;
        places.push_back(home + Point{radius * std::cos(angle) * 1.3, radius * std::sin(angle)});
      }
    constexpr int columns = 12, rows = 12;
    for (int i = 0; search == Reach::everywhere && i < columns * rows; ++i)
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

  /// The penalties that depend on where the tile stands; stops early above `enough`.
  double cost(std::size_t tile, double enough) const {
    double sum = 0;
    for (const std::size_t i : at_[tile]) sum += length_cost(tethers_[i]);
    for (const Tether& other : tethers_) {
      if (sum >= enough) return sum;
      if (other.a != tile && other.b != tile && meets(centres_[other.a], centres_[other.b], rooms_[tile]))
        sum += through_box * other.weight;
    }
    for (const std::size_t i : at_[tile]) {
      if (sum >= enough) return sum;
      sum += course_cost(tethers_[i], enough - sum);
    }
    return sum;
  }

  double own_cost(const Tether& tether, double enough) const {
    return length_cost(tether) + course_cost(tether, enough);
  }

  double length_cost(const Tether& tether) const {
    const Point way = centres_[tether.b] - centres_[tether.a];
    const double span = std::max(1.0, length(way)), stretch = std::log(span / tether.length);
    const double seen = span - reach(tether.a, way) - reach(tether.b, way);
    const double cramped = seen < readable ? too_short * (readable - seen) / readable : 0;
    return stretching * stretch * stretch * (stretch < 0 ? 2 : 1) + tether.weight * cramped;
  }

  /// How far a tile reaches from its centre along a direction.
  double reach(std::size_t tile, Point way) const {
    const double x = std::abs(way.x), y = std::abs(way.y), size = std::max(1.0, length(way));
    const Size half{tiles_[tile].box.size.width / 2, tiles_[tile].box.size.height / 2};
    return x * half.height > y * half.width ? half.width * size / std::max(1e-9, x)
                                            : half.height * size / std::max(1e-9, y);
  }

  /// What a line meets on its way.
  double course_cost(const Tether& tether, double enough) const {
    const Point a = centres_[tether.a], b = centres_[tether.b];
    double sum = 0;
    for (const std::size_t end : {tether.a, tether.b})
      for (const std::size_t i : at_[end])
        sum += std::min(tether.weight, tethers_[i].weight) * narrow_cost(tether, tethers_[i], end);
    for (std::size_t i = 0; i < tiles_.size() && sum < enough; ++i)
      if (i != tether.a && i != tether.b && meets(a, b, rooms_[i])) sum += through_box * tether.weight;
    for (const Tether& other : tethers_) {
      if (sum >= enough) return sum;
      const bool shared =
          other.a == tether.a || other.a == tether.b || other.b == tether.a || other.b == tether.b;
      if (!shared && cross_each_other(a, b, centres_[other.a], centres_[other.b]))
        sum += crossing * std::min(tether.weight, other.weight);
    }
    return sum;
  }

  /// What it costs two lines to leave the same actor side by side.
  double narrow_cost(const Tether& one, const Tether& other, std::size_t shared) const {
    if (&one == &other) return 0;
    const Point here = centres_[shared];
    const Point u = centres_[one.a == shared ? one.b : one.a] - here,
                v = centres_[other.a == shared ? other.b : other.a] - here;
    const double dot = u.x * v.x + u.y * v.y;
    const double sizes = (u.x * u.x + u.y * u.y) * (v.x * v.x + v.y * v.y);
    if (dot <= 0 || dot * dot <= narrow_cosine * narrow_cosine * sizes) return 0;
    return narrowness * (dot / std::sqrt(sizes) - narrow_cosine) / (1 - narrow_cosine);
  }

  std::vector<Tile> tiles_;
  const std::vector<Tether>& tethers_;
  Box sheet_;
  double gap_;
  std::vector<std::vector<std::size_t>> at_;  ///< the tethers of each tile
  std::vector<Point> centres_;                ///< of the tiles
  std::vector<Box> rooms_;                    ///< the tiles with their clearance
};

}  // namespace

Refined refined(const std::vector<Tile>& tiles, const std::vector<Tether>& tethers, const Box& sheet,
                double gap, int most_rounds) {
  const auto n = static_cast<double>(tiles.size()), m = static_cast<double>(tethers.size());
  const double work = 60 * (n * m + 2 * m * (n + m));
  const int rounds = std::clamp(static_cast<int>(most_work / std::max(1.0, work)), 0, most_rounds);
  const std::size_t count = tiles.size();
  MovedTiles board(tiles, tethers, sheet, gap);
  bool moved = true;
  for (int round = 0; moved && round < rounds; ++round) {
    moved = false;
    for (std::size_t i = 0; i < count; ++i)
      if (!board.fixed(i) && board.improve(i, round % 3 == 0 ? Reach::everywhere : Reach::nearby))
        moved = true;
  }
  return board.result();
}

}  // namespace entente
