// Pairs push each other along the axis on which they overlap least; a spiral search settles what remains.
#include <entente/viz/maps/overlap.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr int most_rounds = 400;

class TileTable {
 public:
  TileTable(const std::vector<Tile>& tiles, const SeparationOptions& options)
      : tiles_(tiles), options_(options) {}

  /// One push of every overlapping pair; whether any pair overlapped.
  bool push() {
    bool moved = false;
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      for (std::size_t j = i + 1; j < tiles_.size(); ++j)
        if (!(tiles_[i].fixed && tiles_[j].fixed) && collide(i, j)) {
          push_pair(tiles_[i], tiles_[j]);
          moved = true;
        }
    return moved;
  }

  void settle() {
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      if (!tiles_[i].fixed && !free(i)) spiral(i);
  }

  std::vector<Point> centres() const {
    std::vector<Point> points;
    for (const Tile& tile : tiles_) points.push_back(tile.box.centre());
    return points;
  }

 private:
  bool collide(std::size_t i, std::size_t j) const {
    return grown(tiles_[i].box, options_.gap - 0.01).overlaps(tiles_[j].box) &&
           (!options_.apart || options_.apart(i, j));
  }

  bool free(std::size_t i) const {
    for (std::size_t j = 0; j < tiles_.size(); ++j)
      if (j != i && collide(i, j)) return false;
    return true;
  }

  void push_pair(Tile& a, Tile& b) const {
    const Point ca = a.box.centre(), cb = b.box.centre();
    const double x = (a.box.size.width + b.box.size.width) / 2 + options_.gap - std::abs(ca.x - cb.x);
    const double y = (a.box.size.height + b.box.size.height) / 2 + options_.gap - std::abs(ca.y - cb.y);
    const Point shift = x < y ? Point{cb.x >= ca.x ? x : -x, 0} : Point{0, cb.y >= ca.y ? y : -y};
    const double of_a = a.fixed ? 0 : b.fixed ? 1 : 0.5;
    a.box.corner = a.box.corner - shift * of_a;
    b.box.corner = b.box.corner + shift * (1 - of_a);
  }

  void spiral(std::size_t i) {
    const Point home = tiles_[i].box.corner;
    for (int step = 1; !free(i); ++step) {
      const double angle = 0.7 * step, radius = 1.5 * std::sqrt(step) * 3;
      tiles_[i].box.corner = home + Point{radius * 1.4 * std::cos(angle), radius * std::sin(angle)};
    }
  }

  std::vector<Tile> tiles_;
  const SeparationOptions& options_;
};

}  // namespace

std::vector<Point> separated(const std::vector<Tile>& tiles, const SeparationOptions& options) {
  TileTable table(tiles, options);
  int round = 0;
  while (round < most_rounds && table.push()) ++round;
  if (round == most_rounds) table.settle();
  return table.centres();
}

}  // namespace entente
