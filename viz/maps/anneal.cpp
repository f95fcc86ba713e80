// What one move changes is what depends on the tile moved: its lines against all others, and all lines
// against its box.
#include <entente/viz/maps/anneal.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>

namespace entente {
namespace {

constexpr double through_box = 5, too_little_room = 11, narrowness = 0.4, stretching = 0.15;
constexpr double clearance = 5;         ///< between a line and a box that is not its own
constexpr double narrow_cosine = 0.94;  ///< lines that leave an actor less than 20 degrees apart
constexpr double narrowest_step = 4;
constexpr double moved_aside = 0.1;         ///< of the freedom, where tiles only move aside
constexpr double exchanges = 0.3;           ///< the part of moves that exchange two tiles
constexpr double most_moves = 3500;         ///< of each tile; more make small layouts no better
constexpr std::size_t most_tethers = 3000;  ///< beyond it a crowd is left as it is

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

bool cross_each_other(Point a, Point b, Point c, Point d) {
  if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)) return false;
  const double abc = cross(b - a, c - a), abd = cross(b - a, d - a);
  if ((abc > 0) == (abd > 0)) return false;
  return (cross(d - c, a - c) > 0) != (cross(d - c, b - c) > 0);
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

/// How many eras two lists have in common.
double common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size());
}

/// Numbers that are the same on every machine.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  /// From 0 up to but not including 1.
  double share() { return static_cast<double>(engine_() >> 11U) * 0x1.0p-53; }
  double between(double low, double high) { return low + (high - low) * share(); }
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(share() * static_cast<double>(count));
  }

 private:
  std::mt19937_64 engine_;
};

/// Something that a line may meet, and in how many eras both are seen.
struct Met {
  std::size_t place = 0;
  double eras = 0;
};

bool share_an_end(const Tether& a, const Tether& b) {
  return a.a == b.a || a.a == b.b || a.b == b.a || a.b == b.b;
}

class MovedTiles {
 public:
  explicit MovedTiles(const LayoutScene& scene)
      : scene_(scene),
        tiles_(scene.tiles),
        in_the_way_(scene.tiles.size()),
        at_(scene.tiles.size()),
        lines_by_(scene.tiles.size()),
        tiles_by_(scene.tethers.size()),
        strangers_(scene.tethers.size()),
        neighbours_(scene.tethers.size()) {
    for (std::size_t tile = 0; tile < tiles_.size(); ++tile) {
      centres_.push_back(tiles_[tile].box.centre());
      rooms_.push_back(grown(tiles_[tile].box, clearance));
      if (!tiles_[tile].fixed) free_.push_back(tile);
    }
    for (std::size_t i = 0; i < scene.tethers.size(); ++i) note_company(i);
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      for (std::size_t j = 0; j < tiles_.size(); ++j)
        if (i != j && (!scene.shares_places || common(scene.eras[i], scene.eras[j]) > 0))
          in_the_way_[i].push_back(j);
  }

  const std::vector<std::size_t>& free() const { return free_; }
  Point centre(std::size_t tile) const { return centres_[tile]; }
  const std::vector<Point>& centres() const { return centres_; }

  void move(std::size_t tile, Point to) {
    Box& box = tiles_[tile].box;
    box.corner = {to.x - box.size.width / 2, to.y - box.size.height / 2};
    rooms_[tile] = grown(box, clearance);
    centres_[tile] = to;
  }

  /// Whether a tile lies on the sheet and off the others.
  bool is_allowed(std::size_t tile) const {
    const Box& box = tiles_[tile].box;
    if (!scene_.sheet.contains(box.corner) || !scene_.sheet.contains({box.right(), box.bottom()}))
      return false;
    const Box room = grown(box, scene_.gap);
    return std::ranges::none_of(in_the_way_[tile],
                                [&](std::size_t other) { return tiles_[other].box.overlaps(room); });
  }

  /// What depends on where a tile stands.
  double cost(std::size_t tile) const {
    double sum = 0;
    for (const Met& line : lines_by_[tile]) {
      const Tether& other = scene_.tethers[line.place];
      if (meets(centres_[other.a], centres_[other.b], rooms_[tile])) sum += through_box * line.eras;
    }
    for (const std::size_t i : at_[tile]) sum += cost_of(i, tile);
    return sum;
  }

  double whole_cost() const {
    double sum = 0;
    for (std::size_t i = 0; i < scene_.tethers.size(); ++i) {
      const double lines = crossings(i) + narrow(i, scene_.tethers[i].a) + narrow(i, scene_.tethers[i].b);
      sum += length_cost(i) + lines / 2 + boxes(i);
    }
    return sum;
  }

 private:
  void note_company(std::size_t i) {
    const Tether& one = scene_.tethers[i];
    at_[one.a].push_back(i);
    at_[one.b].push_back(i);
    if (one.eras.empty()) return;
    for (std::size_t tile = 0; tile < tiles_.size(); ++tile) {
      const double eras = tile == one.a || tile == one.b ? 0 : common(one.eras, scene_.eras[tile]);
      if (eras == 0) continue;
      lines_by_[tile].push_back({i, eras});
      tiles_by_[i].push_back({tile, eras});
    }
    for (std::size_t j = 0; j < i; ++j) {
      const Tether& other = scene_.tethers[j];
      const double eras = common(one.eras, other.eras);
      if (eras == 0) continue;
      auto& company = share_an_end(one, other) ? neighbours_ : strangers_;
      company[i].push_back({j, eras});
      company[j].push_back({i, eras});
    }
  }

  /// Of a line at a tile.
  double cost_of(std::size_t i, std::size_t tile) const {
    const Tether& tether = scene_.tethers[i];
    if (tether.eras.empty()) return length_cost(i);
    const std::size_t far = tether.a == tile ? tether.b : tether.a;
    // Two lines at the tile are each met twice.
    return length_cost(i) + boxes(i) + crossings(i) + narrow(i, tile) / 2 + narrow(i, far);
  }

  double length_cost(std::size_t i) const {
    const Tether& tether = scene_.tethers[i];
    const Point way = centres_[tether.b] - centres_[tether.a];
    const double span = std::max(1.0, length(way)), off = (span - tether.length) / tether.length;
    const auto eras = static_cast<double>(std::max<std::size_t>(1, tether.eras.size()));
    double sum = stretching * off * off * std::sqrt(eras);
    if (tether.eras.empty()) return sum;
    const double seen = span - reach(tether.a, way) - reach(tether.b, way);
    if (seen < tether.room) sum += too_little_room * eras * (tether.room - seen) / tether.room;
    return sum;
  }

  /// How far a tile reaches from its centre along a direction.
  double reach(std::size_t tile, Point way) const {
    const double x = std::abs(way.x), y = std::abs(way.y), size = std::max(1.0, length(way));
    const Size half{tiles_[tile].box.size.width / 2, tiles_[tile].box.size.height / 2};
    return x * half.height > y * half.width ? half.width * size / std::max(1e-9, x)
                                            : half.height * size / std::max(1e-9, y);
  }

  double boxes(std::size_t i) const {
    const Tether& tether = scene_.tethers[i];
    double sum = 0;
    for (const Met& tile : tiles_by_[i])
      if (meets(centres_[tether.a], centres_[tether.b], rooms_[tile.place])) sum += through_box * tile.eras;
    return sum;
  }

  double crossings(std::size_t i) const {
    const Point a = centres_[scene_.tethers[i].a], b = centres_[scene_.tethers[i].b];
    double sum = 0;
    for (const Met& line : strangers_[i]) {
      const Tether& other = scene_.tethers[line.place];
      if (cross_each_other(a, b, centres_[other.a], centres_[other.b])) sum += line.eras;
    }
    return sum;
  }

  /// What it costs a line to leave an actor beside others.
  double narrow(std::size_t i, std::size_t shared) const {
    const auto leaving = [&](const Tether& tether) {
      return centres_[tether.a == shared ? tether.b : tether.a] - centres_[shared];
    };
    const Point u = leaving(scene_.tethers[i]);
    double sum = 0;
    for (const Met& line : neighbours_[i]) {
      const Tether& other = scene_.tethers[line.place];
      if (other.a != shared && other.b != shared) continue;
      const Point v = leaving(other);
      const double dot = u.x * v.x + u.y * v.y;
      const double sizes = (u.x * u.x + u.y * u.y) * (v.x * v.x + v.y * v.y);
      if (dot <= 0 || dot * dot <= narrow_cosine * narrow_cosine * sizes) continue;
      sum += narrowness * line.eras * (dot / std::sqrt(sizes) - narrow_cosine) / (1 - narrow_cosine);
    }
    return sum;
  }

  const LayoutScene& scene_;
  std::vector<Tile> tiles_;
  std::vector<Point> centres_;
  std::vector<Box> rooms_;                            ///< the tiles with their clearance
  std::vector<std::size_t> free_;                     ///< tiles
  std::vector<std::vector<std::size_t>> in_the_way_;  ///< of each tile those that it must not lie on
  std::vector<std::vector<std::size_t>> at_;          ///< the tethers of each tile
  std::vector<std::vector<Met>> lines_by_;            ///< of each tile the tethers that are not its own
  std::vector<std::vector<Met>> tiles_by_;            ///< of each tether the tiles that are not its ends
  std::vector<std::vector<Met>> strangers_;           ///< of each tether those without a common end
  std::vector<std::vector<Met>> neighbours_;          ///< and those with one
};

/// Where a tile may go next: near where it is, or anywhere.
Point next_place(Chance& chance, const Box& sheet, Point from, double freedom, Moves moves) {
  if (moves != Moves::anywhere)
    freedom *= moved_aside;
  else if (chance.share() < 0.25 * freedom)
    return {chance.between(sheet.corner.x, sheet.right()), chance.between(sheet.corner.y, sheet.bottom())};
  const double step = narrowest_step + 0.3 * sheet.size.width * freedom * chance.share();
  return from + Point{chance.between(-step, step), chance.between(-step, step)};
}

/// Moves a tile where that is allowed and does not make it worse by more than the threshold.
void try_move(MovedTiles& board, std::size_t tile, Point to, double threshold) {
  const Point home = board.centre(tile);
  board.move(tile, to);
  const bool is_allowed = board.is_allowed(tile);
  const double after = is_allowed ? board.cost(tile) : 0;
  board.move(tile, home);
  if (is_allowed && after <= board.cost(tile) + threshold) board.move(tile, to);
}

/// Exchanges two tiles on the same terms.
void try_exchange(MovedTiles& board, std::size_t one, std::size_t other, double threshold) {
  if (one == other) return;
  const Point a = board.centre(one), b = board.centre(other);
  const auto cost = [&] { return board.cost(one) + board.cost(other); };
  const double before = cost();
  board.move(one, b);
  board.move(other, a);
  if (board.is_allowed(one) && board.is_allowed(other) && cost() <= before + threshold) return;
  board.move(one, a);
  board.move(other, b);
}

}  // namespace

Annealed annealed(const LayoutScene& scene, const Annealing& how) {
  if (scene.tethers.size() > most_tethers) {
    Annealed left;
    for (const Tile& tile : scene.tiles) left.centres.push_back(tile.box.centre());
    return left;
  }
  MovedTiles board(scene);
  const auto n = static_cast<double>(scene.tiles.size()), m = static_cast<double>(scene.tethers.size());
  const double work_of_move = 2 * (m + 2 * n + 2 * m / std::max(1.0, n) * (m + n));
  const auto moves = static_cast<std::size_t>(std::min(how.work / work_of_move, most_moves * n));
  Chance chance(how.seed);
  for (std::size_t i = 0; i < moves && !board.free().empty(); ++i) {
    const double freedom = 1 - static_cast<double>(i) / static_cast<double>(moves);
    const double threshold = how.heat * freedom * freedom * freedom;
    const std::size_t tile = board.free()[chance.below(board.free().size())];
    const Point from = how.moves == Moves::aside ? scene.tiles[tile].box.centre() : board.centre(tile);
    if (chance.share() < (how.moves == Moves::aside ? 0 : exchanges))
      try_exchange(board, tile, board.free()[chance.below(board.free().size())], threshold);
    else
      try_move(board, tile, next_place(chance, scene.sheet, from, freedom, how.moves), threshold);
  }
  return {board.centres(), board.whole_cost()};
}

}  // namespace entente
