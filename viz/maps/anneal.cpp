// What one move changes is what depends on the tile moved: its lines against all others, and all lines
// against its box.
#include <entente/viz/maps/anneal.hpp>

#include <entente/viz/maps/meetings.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace entente {
namespace {

constexpr double through_box = 5, too_little_room = 4, narrowness = 0.4, stretching = 0.15;
constexpr double narrow_cosine = 0.94;  ///< lines that leave an actor less than 20 degrees apart
constexpr double narrowest_step = 4;
constexpr double moved_aside = 0.1;         ///< of the freedom, where tiles only move aside
constexpr double exchanges = 0.3;           ///< the part of moves that exchange two tiles
constexpr double most_moves = 3500;         ///< of each tile; more make small layouts no better
constexpr std::size_t most_tethers = 3000;  ///< beyond it a crowd is left as it is

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

/// A line among those that are seen, and where it leads from a tile.
struct Leaving {
  std::size_t line = 0, to = 0;
};

class MovedTiles {
 public:
  explicit MovedTiles(const LayoutScene& scene)
      : scene_(scene),
        tiles_(scene.tiles),
        meetings_(scene, scene.clearance),
        in_the_way_(scene.tiles.size()),
        pulls_at_(scene.tiles.size()),
        leaving_(scene.tiles.size()) {
    for (std::size_t tile = 0; tile < tiles_.size(); ++tile) {
      centres_.push_back(tiles_[tile].box.centre());
      if (!tiles_[tile].fixed) free_.push_back(tile);
    }
    for (const Tether& tether : scene.tethers) {
      for (const std::size_t end : {tether.a, tether.b}) pulls_at_[end].push_back(&tether);
      if (tether.eras.empty()) continue;
      leaving_[tether.a].push_back({lines_, tether.b});
      leaving_[tether.b].push_back({lines_++, tether.a});
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      for (std::size_t j = 0; j < tiles_.size(); ++j)
        if (i != j && (!scene.shares_places || ever_together(scene.eras[i], scene.eras[j])))
          in_the_way_[i].push_back(j);
  }

  std::size_t lines() const { return lines_; }
  const std::vector<std::size_t>& free() const { return free_; }
  Point centre(std::size_t tile) const { return centres_[tile]; }
  /// Where a tile may stand.
  const Box& field(std::size_t tile) const {
    return scene_.fields.empty() ? scene_.sheet : scene_.fields[tile];
  }
  const std::vector<Point>& centres() const { return centres_; }

  void move(std::size_t tile, Point to) {
    Box& box = tiles_[tile].box;
    box.corner = {to.x - box.size.width / 2, to.y - box.size.height / 2};
    centres_[tile] = to;
    meetings_.move(tile, to);
  }

  /// Whether a tile lies on the sheet and off the others.
  bool is_allowed(std::size_t tile) const {
    const Box& box = tiles_[tile].box;
    const Box& paper = field(tile);
    if (!paper.contains(box.corner) || !paper.contains({box.right(), box.bottom()})) return false;
    const Box room = grown(box, scene_.gap);
    return std::ranges::none_of(in_the_way_[tile],
                                [&](std::size_t other) { return tiles_[other].box.overlaps(room); });
  }

  /// What depends on where a tile stands; summed no further than `enough`, beyond which a move is refused.
  double cost(std::size_t tile, double enough = std::numeric_limits<double>::infinity()) const {
    double sum = through_box * meetings_.lines_through(tile) + narrow(tile);
    for (const Tether* tether : pulls_at_[tile]) sum += length_cost(*tether);
    for (const auto& [line, far] : leaving_[tile]) {
      if (sum > enough) return sum;
      sum += through_box * meetings_.boxes_through(line) + crossed(line) + narrow(far, line);
    }
    return sum;
  }

  double whole_cost() const {
    double sum = 0;
    for (const Tether& tether : scene_.tethers) sum += length_cost(tether);
    for (std::size_t line = 0; line < lines_; ++line)
      sum += 0.5 * crossed(line) + through_box * meetings_.boxes_through(line);
    for (std::size_t tile = 0; tile < tiles_.size(); ++tile) sum += narrow(tile);
    return sum;
  }

 private:
  double crossed(std::size_t line) const {
    const double all = meetings_.crossings(line);
    return scene_.shallow > 0 ? all + scene_.shallow * meetings_.shallow_crossings(line) : all;
  }

  double length_cost(const Tether& tether) const {
    const Point way = centres_[tether.b] - centres_[tether.a];
    const double span = std::max(1.0, length(way)), off = (span - tether.length) / tether.length;
    const auto eras = static_cast<double>(std::max<std::size_t>(1, tether.eras.size()));
    double sum = stretching * off * off * std::sqrt(eras);
    if (tether.eras.empty()) return sum;
    const double seen = span - reach(tether.a, way, span) - reach(tether.b, way, span);
    const double lacking = std::max(0.0, 1 - seen / tether.room);
    return sum + too_little_room * eras * lacking * (1 + 3 * lacking);
  }

  /// How far a tile reaches from its centre along a way so long.
  double reach(std::size_t tile, Point way, double span) const {
    const double x = std::abs(way.x), y = std::abs(way.y);
    const Size half{tiles_[tile].box.size.width / 2, tiles_[tile].box.size.height / 2};
    return x * half.height > y * half.width ? half.width * span / std::max(1e-9, x)
                                            : half.height * span / std::max(1e-9, y);
  }

  /// What it costs two lines to leave a tile side by side.
  double narrow(std::size_t tile, const Leaving& one, const Leaving& other) const {
    const Point u = centres_[one.to] - centres_[tile], v = centres_[other.to] - centres_[tile];
    const double dot = u.x * v.x + u.y * v.y;
    const double sizes = (u.x * u.x + u.y * u.y) * (v.x * v.x + v.y * v.y);
    if (dot <= 0 || dot * dot <= narrow_cosine * narrow_cosine * sizes) return 0;
    return narrowness * meetings_.together(one.line, other.line) * (dot / std::sqrt(sizes) - narrow_cosine) /
           (1 - narrow_cosine);
  }

  /// The same for all lines of a tile.
  double narrow(std::size_t tile) const {
    const std::vector<Leaving>& lines = leaving_[tile];
    double sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) sum += narrow(tile, lines[i], lines[j]);
    return sum;
  }

  /// The same for one of its lines.
  double narrow(std::size_t tile, std::size_t line) const {
    const std::vector<Leaving>& lines = leaving_[tile];
    const Leaving& one = *std::ranges::find(lines, line, &Leaving::line);
    double sum = 0;
    for (const Leaving& other : lines)
      if (other.line != line) sum += narrow(tile, one, other);
    return sum;
  }

  const LayoutScene& scene_;
  std::vector<Tile> tiles_;
  Meetings meetings_;
  std::size_t lines_ = 0;
  std::vector<Point> centres_;
  std::vector<std::size_t> free_;                     ///< tiles
  std::vector<std::vector<std::size_t>> in_the_way_;  ///< of each tile those that it must not lie on
  std::vector<std::vector<const Tether*>> pulls_at_;  ///< the tethers of each tile
  std::vector<std::vector<Leaving>> leaving_;         ///< the lines of each tile
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
  board.move(tile, home);
  if (!is_allowed) return;
  const double most = board.cost(tile) + threshold;
  board.move(tile, to);
  if (board.cost(tile, most) > most) board.move(tile, home);
}

/// Exchanges two tiles on the same terms.
void try_exchange(MovedTiles& board, std::size_t one, std::size_t other, double threshold) {
  if (one == other) return;
  const Point a = board.centre(one), b = board.centre(other);
  const auto exchange = [&](Point of_one, Point of_other) {
    board.move(one, of_one);
    board.move(other, of_other);
  };
  exchange(b, a);
  const bool is_allowed = board.is_allowed(one) && board.is_allowed(other);
  exchange(a, b);
  if (!is_allowed) return;
  const double most = board.cost(one) + board.cost(other) + threshold;
  exchange(b, a);
  const double moved = board.cost(one, most);
  if (moved > most || moved + board.cost(other, most - moved) > most) exchange(a, b);
}

}  // namespace

bool ever_together(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::ranges::any_of(a, [&](std::uint32_t era) { return std::ranges::binary_search(b, era); });
}

Annealed annealed(const LayoutScene& scene, const Annealing& how) {
  if (scene.tethers.size() > most_tethers) {
    Annealed left;
    for (const Tile& tile : scene.tiles) left.centres.push_back(tile.box.centre());
    return left;
  }
  MovedTiles board(scene);
  const auto n = static_cast<double>(scene.tiles.size()), m = static_cast<double>(board.lines());
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
      try_move(board, tile, next_place(chance, board.field(tile), from, freedom, how.moves), threshold);
  }
  return {board.centres(), board.whole_cost()};
}

}  // namespace entente
