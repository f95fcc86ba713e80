// Meetings by hand, and against a count that takes two at a time in double precision.
#include <entente/viz/maps/anneal.hpp>
#include <entente/viz/maps/meetings.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

using namespace entente;

namespace {

Tile tile_at(double x, double y) { return {{{x - 10, y - 5}, {20, 10}}}; }

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

bool parts(Point a, Point b, Point c, Point d) {
  return (cross(b - a, c - a) > 0) != (cross(b - a, d - a) > 0);
}

bool meet(Point a, Point b, Point c, Point d) { return parts(a, b, c, d) && parts(c, d, a, b); }

/// Whether a piece enters a box: an end lies in it, or one of its diagonals is crossed.
bool enters(Point a, Point b, const Box& box) {
  const Point low = box.corner, high{box.right(), box.bottom()};
  return box.contains(a) || box.contains(b) || meet(a, b, low, high) ||
         meet(a, b, {low.x, high.y}, {high.x, low.y});
}

int common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<int>(both.size());
}

std::vector<std::uint32_t> some_eras(worlds::Random& random) {
  std::vector<std::uint32_t> eras;
  for (const std::uint32_t era : {0U, 1U, 63U, 64U, 130U})
    if (random.below(2) == 0) eras.push_back(era);
  return eras;
}

LayoutScene random_scene(worlds::Random& random) {
  LayoutScene scene;
  const std::size_t n = 2 + random.below(12);
  for (std::size_t i = 0; i < n; ++i) {
    scene.tiles.push_back(tile_at(static_cast<double>(random.below(4000)) / 10 + 0.03,
                                  static_cast<double>(random.below(3000)) / 10 + 0.07));
    scene.eras.push_back(some_eras(random));
  }
  for (std::size_t i = 0; i < 2 * n; ++i) {
    const std::size_t a = random.below(n), b = random.below(n);
    if (a != b) scene.tethers.push_back({a, b, 72, some_eras(random)});
  }
  return scene;
}

/// The arc cosine of 0.92.
constexpr double shallow_degrees = 23.0739;

/// Between two lines without a direction: 0 to 90.
double degrees_between(Point u, Point v) {
  const double turn = std::abs(u.x * v.y - u.y * v.x), along = std::abs(u.x * v.x + u.y * v.y);
  return std::atan2(turn, along) * 180 / std::numbers::pi;
}

/// The tethers that are seen.
std::vector<Tether> lines_of(const LayoutScene& scene) {
  std::vector<Tether> lines;
  std::ranges::copy_if(scene.tethers, std::back_inserter(lines),
                       [](const Tether& tether) { return !tether.eras.empty(); });
  return lines;
}

void check_counts(const LayoutScene& scene, const Meetings& meetings, double clearance) {
  const std::vector<Tether> lines = lines_of(scene);
  const auto at = [&](std::size_t tile) { return scene.tiles[tile].box.centre(); };
  std::vector<int> through(scene.tiles.size(), 0);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Tether& one = lines[i];
    int crossings = 0, shallow = 0, boxes = 0;
    for (std::size_t j = 0; j < lines.size(); ++j) {
      const Tether& other = lines[j];
      const bool share = one.a == other.a || one.a == other.b || one.b == other.a || one.b == other.b;
      if (i != j) CHECK(meetings.together(i, j) == common(one.eras, other.eras));
      if (share || !meet(at(one.a), at(one.b), at(other.a), at(other.b))) continue;
      crossings += common(one.eras, other.eras);
      if (degrees_between(at(one.b) - at(one.a), at(other.b) - at(other.a)) < shallow_degrees)
        shallow += common(one.eras, other.eras);
    }
    for (std::size_t tile = 0; tile < scene.tiles.size(); ++tile)
      if (tile != one.a && tile != one.b &&
          enters(at(one.a), at(one.b), grown(scene.tiles[tile].box, clearance))) {
        boxes += common(one.eras, scene.eras[tile]);
        through[tile] += common(one.eras, scene.eras[tile]);
      }
    CHECK(meetings.crossings(i) == crossings);
    CHECK(meetings.shallow_crossings(i) == shallow);
    CHECK(meetings.boxes_through(i) == boxes);
  }
  for (std::size_t tile = 0; tile < scene.tiles.size(); ++tile)
    CHECK(meetings.lines_through(tile) == through[tile]);
}

}  // namespace

TEST_CASE("meetings: a cross in two eras of three, through a box that is there in one") {
  // 0 - 1 lies level, 2 - 3 upright; 4 lies on the first, to the right of where they cross.
  LayoutScene scene{
      .tiles = {tile_at(0, 50), tile_at(200, 50), tile_at(50, 0), tile_at(50, 100), tile_at(120, 54)},
      .eras = {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {2}},
      .tethers = {{0, 1, 72, {0, 1, 2}}, {2, 3, 72, {0, 1}}, {1, 3, 72, {}}}};
  Meetings meetings(scene, 0);
  CHECK(meetings.crossings(0) == 2);
  CHECK(meetings.crossings(1) == 2);
  CHECK(meetings.boxes_through(0) == 1);
  CHECK(meetings.boxes_through(1) == 0);
  CHECK(meetings.lines_through(4) == 1);
  CHECK(meetings.shallow_crossings(0) == 0);
  meetings.move(4, {120, 56});
  CHECK(meetings.lines_through(4) == 0);
  CHECK(Meetings(scene, 2).lines_through(4) == 1);
  meetings.move(3, {50, 40});
  CHECK(meetings.crossings(0) == 0);
  CHECK(meetings.crossings(1) == 0);
}

TEST_CASE("meetings: none without lines, none without boxes") {
  const LayoutScene bare{.tiles = {tile_at(0, 0)}, .eras = {{}}};
  CHECK(Meetings(bare, 5).lines_through(0) == 0);
  const Meetings none(LayoutScene{}, 5);
}

TEST_CASE("meetings: as counted two at a time, before and after moves") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    worlds::Random random(seed);
    LayoutScene scene = random_scene(random);
    Meetings meetings(scene, 5);
    INFO("seed " << seed);
    check_counts(scene, meetings, 5);
    for (int moved = 0; moved < 3; ++moved) {
      const std::size_t tile = random.below(scene.tiles.size());
      const Point to{static_cast<double>(random.below(4000)) / 10 + 0.01,
                     static_cast<double>(random.below(3000)) / 10 + 0.05};
      scene.tiles[tile] = tile_at(to.x, to.y);
      meetings.move(tile, to);
    }
    check_counts(scene, meetings, 5);
  }
}
