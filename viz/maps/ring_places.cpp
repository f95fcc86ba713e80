// Few forms of a ring are compared, each turned to begin with every actor, from the flattest up.
#include <entente/viz/maps/ring_places.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace entente {
namespace {

constexpr std::array<double, 5> exponents = {1, 0.8, 0.6, 0.45, 1.4};  ///< from round to square, of each axis
constexpr double flattest_by_name = 0.15, growth_of_ring = 1.08;
constexpr double highest_wished = 1.2, highest_needed = 3;  ///< in widths
constexpr double height_counts = 1.8;                       ///< as much as lines that are not seen
constexpr double between_names = 7, clear_of_names = 8;
constexpr double seen_beside_number = 12;  ///< 3 mm of a line on each side of its number
constexpr double number_height = 10;
constexpr double through_name = 60;

/// Places of a ring whose half height and half width are 1, from the one above or half a step beside it.
std::vector<Point> round_places(std::size_t count, Point exponents_of, double begin) {
  const auto squared = [](double x, double exponent) {
    return std::copysign(std::pow(std::abs(x), exponent), x);
  };
  std::vector<Point> places;
  for (std::size_t i = 0; i < count; ++i) {
    const double turn = 2 * std::numbers::pi * (static_cast<double>(i) + begin) / static_cast<double>(count) -
                        std::numbers::pi / 2;
    const double x = std::abs(std::cos(turn)) < 1e-9 ? 0 : std::cos(turn);
    places.push_back({squared(x, exponents_of.x), squared(std::sin(turn), exponents_of.y)});
  }
  return places;
}

Box box_of_name(Point at, Size name) { return {at - Point{name.width / 2, name.height / 2}, name}; }

bool any_touch(const std::vector<Point>& places, const std::vector<Size>& names) {
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = i + 1; j < places.size(); ++j)
      if (grown(box_of_name(places[i], names[i]), between_names).overlaps(box_of_name(places[j], names[j])))
        return true;
  return false;
}

/// How far a box reaches from its centre that way.
double reach_of_name(Size size, Point way) {
  return std::min(size.width / 2 / std::max(1e-9, std::abs(way.x)),
                  size.height / 2 / std::max(1e-9, std::abs(way.y)));
}

bool enters(Point from, Point to, const Box& box) {
  constexpr int steps = 24;
  for (int i = 1; i < steps; ++i)
    if (box.contains(from + (to - from) * (static_cast<double>(i) / steps))) return true;
  return false;
}

/// The share of the lines that is too short to be seen, or runs through names, which counts many times.
double hidden(const RingScene& scene, const std::vector<Point>& places) {
  double sum = 0, lines = 0;
  for (const RingLine& line : scene.lines) {
    const Point way = places[line.b] - places[line.a], along = unit(way);
    const double seen =
        length(way) - reach_of_name(scene.names[line.a], along) - reach_of_name(scene.names[line.b], along);
    // Room for half a number, which may stand beside the line.
    const double needed =
        2 * seen_beside_number + (line.number > 0 ? reach_of_name({line.number, number_height}, along) : 0);
    const double lacking = std::max(0.0, 1 - seen / needed);
    sum += line.eras * lacking * (1 + 3 * lacking);
    for (std::size_t i = 0; i < places.size(); ++i)
      if (i != line.a && i != line.b &&
          enters(places[line.a], places[line.b],
                 grown(box_of_name(places[i], scene.names[i]), clear_of_names)))
        sum += through_name * line.eras;
    lines += line.eras;
  }
  return lines > 0 ? sum / lines : 0;
}

struct BestRing {
  RingPlaces places;
  double cost = std::numeric_limits<double>::infinity();
};

/// Tries one form of a ring of that size, begun with each of those who stand on it.
void try_form(BestRing& best, const RingScene& scene, const std::vector<Point>& form, Size size,
              bool is_beside) {
  const std::size_t n = form.size();
  for (std::size_t turned = 0; turned < n; ++turned) {
    const RingStance stance{turned, is_beside};
    if (scene.stance && scene.stance != stance) continue;
    std::vector<Point> at;
    for (std::size_t i = 0; i < n; ++i) {
      const Point place = form[(i + turned) % n];
      at.push_back({place.x * (size.width - scene.names[i].width) / 2,
                    place.y * (size.height - scene.names[i].height) / 2});
    }
    if (any_touch(at, scene.names)) continue;
    const double sum = hidden(scene, at) + height_counts * size.height / size.width;
    if (sum < best.cost - 1e-9) best = {{std::move(at), size, stance}, sum};
  }
}

/// One below the other, where names are too large for a ring.
RingPlaces in_column(const RingScene& scene) {
  RingPlaces made{{}, {scene.width, -between_names}, {}};
  for (const Size& name : scene.names) made.size.height += name.height + between_names;
  double y = -made.size.height / 2;
  for (const Size& name : scene.names) {
    made.at.push_back({0, y + name.height / 2});
    y += name.height + between_names;
  }
  return made;
}

}  // namespace

RingPlaces ring_places(const RingScene& scene) {
  if (scene.names.empty()) return {{}, {scene.width, 0}, {}};
  BestRing best;
  Size largest;
  for (const Size& name : scene.names)
    largest = {std::max(largest.width, name.width), std::max(largest.height, name.height)};
  const double flattest =
      std::min(scene.flattest, flattest_by_name * static_cast<double>(scene.names.size()));
  for (double height = flattest; height <= highest_needed; height *= growth_of_ring) {
    if (height > highest_wished && std::isfinite(best.cost)) break;
    const Size size{std::max(scene.width, largest.width), std::max(height * scene.width, largest.height)};
    for (const double across : exponents)
      for (const double down : exponents)
        for (const bool is_beside : {false, true})
          try_form(best, scene, round_places(scene.names.size(), {across, down}, is_beside ? 0.5 : 0), size,
                   is_beside);
  }
  if (std::isfinite(best.cost)) return std::move(best.places);
  if (!scene.stance) return in_column(scene);
  RingScene free = scene;
  free.stance.reset();
  return ring_places(free);
}

}  // namespace entente
