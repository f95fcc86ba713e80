// A sheet for up to 40 actors is narrow enough that 10 pt names are 7 pt when it is printed 180 mm wide; a
// sheet for more is as wide as A4 on its side, 277 mm, allows.
#include <entente/viz/maps/arrange.hpp>

#include <entente/engine/threads.hpp>
#include <entente/viz/render/style.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace entente {
namespace {

constexpr double gap_of_names = 11;  ///< between names: a line with its clearance passes
constexpr double aspect = 1.25;
constexpr double furniture = 60;  ///< beside the map, and what pushing names apart may add to its width
constexpr double least_height = 300;
constexpr std::size_t printable_actors = 40;
constexpr double work_of_trial = 4e7, work_of_polish = 1e8, work_of_newcomers = 1e7;  ///< see Annealing
constexpr double hot = 30, warm = 1.5, cool = 0.5;

/// Share of the sheet that names with their gaps cover: where very many meet, their lines need more room.
double coverage(std::size_t actors) {
  if (actors <= printable_actors) return 0.3;
  return std::clamp(0.385 - 0.001 * (static_cast<double>(actors) - 2 * printable_actors), 0.25, 0.385);
}

/// Two ways to begin: how evenly the actors are spread at first, and whether the layout is turned on its
/// side.
struct Start {
  double evenness = 0.5;
  double turn = 1;  ///< -1 exchanges the axes
};
constexpr std::array<Start, 6> starts = {{{0.5, 1}, {0.3, 1}, {0.7, 1}, {0.5, -1}, {0.15, 1}, {0.3, -1}}};

/// The points turned so that their longest direction lies level, around the origin.
std::vector<Point> levelled(std::vector<Point> points) {
  const Point centre =
      std::accumulate(points.begin(), points.end(), Point{}) * (1 / static_cast<double>(points.size()));
  double xx = 0, yy = 0, xy = 0;
  for (Point& p : points) {
    p = p - centre;
    xx += p.x * p.x;
    yy += p.y * p.y;
    xy += p.x * p.y;
  }
  const double angle = -0.5 * std::atan2(2 * xy, xx - yy), c = std::cos(angle), s = std::sin(angle);
  for (Point& p : points) p = {c * p.x - s * p.y, s * p.x + c * p.y};
  return points;
}

/// Coordinates between where stress has them and evenly spread ranks: lone actors come near, crowds come
/// apart.
std::vector<double> spread(const std::vector<double>& values, double extent, double evenness) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
  const double low = values[order.front()], range = std::max(1.0, values[order.back()] - low);
  const double steps = std::max(1.0, static_cast<double>(values.size() - 1));
  std::vector<double> made(values.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double by_rank = static_cast<double>(rank) / steps, by_place = (values[order[rank]] - low) / range;
    made[order[rank]] = (evenness * by_rank + (1 - evenness) * by_place - 0.5) * extent;
  }
  return made;
}

std::vector<Point> spread_over(const std::vector<Point>& points, Size room, const Start& start) {
  std::vector<double> xs, ys;
  for (const Point p : points) {
    xs.push_back(start.turn > 0 ? p.x : p.y);
    ys.push_back(start.turn > 0 ? p.y : p.x);
  }
  xs = spread(xs, room.width, start.evenness);
  ys = spread(ys, room.height, start.evenness);
  std::vector<Point> made;
  for (std::size_t i = 0; i < points.size(); ++i) made.push_back({xs[i], ys[i]});
  return made;
}

std::vector<Tile> tiles(const Cast& cast, const std::vector<Point>& points) {
  std::vector<Tile> made;
  for (std::size_t i = 0; i < points.size(); ++i) {
    Node node = cast.nodes[i];
    node.at = points[i];
    made.push_back({node.box(), cast.fixed[i].has_value()});
  }
  return made;
}

Box around(const std::vector<Tile>& tiles) {
  Point low = tiles.front().box.corner, high = low;
  for (const Tile& tile : tiles) {
    low = {std::min(low.x, tile.box.corner.x), std::min(low.y, tile.box.corner.y)};
    high = {std::max(high.x, tile.box.right()), std::max(high.y, tile.box.bottom())};
  }
  return {low, {high.x - low.x, high.y - low.y}};
}

/// The tethers as long as the sheet lets them be on the whole.
std::vector<Tether> scaled(std::vector<Tether> tethers, const std::vector<Point>& points) {
  double wished = 0, found = 0;
  for (const Tether& tether : tethers) {
    wished += tether.length;
    found += length(points[tether.a] - points[tether.b]);
  }
  if (wished > 0 && found > 0)
    for (Tether& tether : tethers) tether.length *= found / wished;
  return tethers;
}

Annealed improved(const Cast& cast, const std::vector<Point>& rough, const Annealing& how) {
  const std::vector<Point> apart = separated(tiles(cast, rough), {.gap = gap_of_names});
  const std::vector<Tile> placed = tiles(cast, apart);
  return annealed({placed, cast.eras, scaled(cast.tethers, apart), around(placed), gap_of_names}, how);
}

}  // namespace

bool Cast::any_fixed() const {
  return std::any_of(fixed.begin(), fixed.end(), [](const auto& point) { return point.has_value(); });
}

/// The sheet less half a name on every side.
Size room_for(const std::vector<Node>& nodes) {
  double area = 0;
  Size mean;
  const auto count = static_cast<double>(nodes.size());
  for (const Node& node : nodes) {
    area += (node.size.width + gap_of_names) * (node.size.height + gap_of_names);
    mean = {mean.width + node.size.width / count, mean.height + node.size.height / count};
  }
  area /= coverage(nodes.size());
  const double sheet =
      (nodes.size() <= printable_actors ? style::narrowest_canvas : style::landscape_canvas) - furniture;
  const double width = nodes.size() > printable_actors ? std::max(sheet, std::sqrt(area * aspect)) : sheet;
  const double height = std::max(area / width, least_height);
  return {std::max(1.0, width - mean.width), std::max(1.0, height - mean.height)};
}

double stretch(const Cast& cast) {
  double wished = 0, found = 0;
  for (const Tether& tether : cast.tethers)
    if (cast.fixed[tether.a] && cast.fixed[tether.b]) {
      wished += tether.length;
      found += length(*cast.fixed[tether.a] - *cast.fixed[tether.b]);
    }
  return wished > 0 && found > 0 ? found / wished : 1;
}

std::vector<Point> arranged(const Cast& cast, const std::vector<Point>& rough, std::size_t threads) {
  if (cast.any_fixed()) return improved(cast, rough, {work_of_newcomers, warm}).centres;
  const std::vector<Point> level = levelled(rough);
  const Size sheet = room_for(cast.nodes);
  std::array<Annealed, starts.size()> tried;
  in_parallel(starts.size(), threads, [&](std::size_t i) {
    tried[i] = improved(cast, spread_over(level, sheet, starts[i]), {work_of_trial, hot, i + 1});
  });
  const Annealed& best = *std::ranges::min_element(tried, {}, &Annealed::cost);
  return improved(cast, best.centres, {work_of_polish, cool}).centres;
}

std::vector<Point> spread_anew(const Cast& cast, const std::vector<Point>& places) {
  if (cast.nodes.size() < 2) return std::vector<Point>(cast.nodes.size());
  return improved(cast, spread_over(places, room_for(cast.nodes), {.evenness = 0.3}),
                  {work_of_newcomers, cool, 1, Moves::aside})
      .centres;
}

std::vector<Point> exchanged(const Cast& cast, const std::vector<Point>& places) {
  return improved(cast, places, {work_of_newcomers, warm, 1, Moves::exchanges}).centres;
}

}  // namespace entente
