// Rings by hand, and swept over sizes.
#include <entente/viz/maps/ring_places.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace entente;

namespace {

RingScene ring_of(std::size_t count, Size name, double width) {
  RingScene scene{std::vector<Size>(count, name), {}, width};
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = a + 1; b < count; ++b) scene.lines.push_back({a, b, 1, 20});
  return scene;
}

Box box_at(Point at, Size name) { return {at - Point{name.width / 2, name.height / 2}, name}; }

bool crosses(Point from, Point to, const Box& box) {
  for (int i = 1; i < 200; ++i)
    if (box.contains(from + (to - from) * (i / 200.0))) return true;
  return false;
}

}  // namespace

TEST_CASE("ring places: three stand at the edges of a flat ring, one of them in the middle above or below") {
  const RingPlaces found = ring_places(ring_of(3, {40, 20}, 200));
  REQUIRE(found.at.size() == 3);
  CHECK(found.size.width == 200);
  CHECK(found.size.height == Approx(90));
  const auto in_the_middle = std::ranges::count_if(found.at, [](Point at) { return std::abs(at.x) < 1e-9; });
  CHECK(in_the_middle == 1);
}

TEST_CASE("ring places: who stands where is kept, however wide the ring and its names are") {
  RingScene wide = ring_of(5, {50, 34}, 222);
  wide.lines.erase(wide.lines.begin() + 3);
  const RingPlaces usual = ring_places(wide);
  REQUIRE(usual.stance.has_value());
  for (const RingStance other : {RingStance{0, false}, RingStance{2, true}, *usual.stance}) {
    RingScene narrow = ring_of(5, {30, 20}, 155);
    narrow.flattest = 0.55;
    narrow.stance = other;
    const RingPlaces found = ring_places(narrow);
    CHECK(found.stance == other);
    CHECK(found.size.height < 0.75 * 155);
    // The one who begins is the first of the form: right above the middle, or beside that.
    const Point first = found.at[(5 - other.first) % 5];
    CHECK((std::abs(first.x) < 1e-6) == !other.is_beside);
    CHECK(first.y < 0);
  }
}

TEST_CASE("ring places: names do not touch, lie on the ring, and no line runs through one") {
  for (const Size name : {Size{30, 18}, Size{36, 21}})
    for (const double width : {137.0, 210.0, 300.0})
      for (std::size_t count = 1; count <= 8; ++count) {
        INFO(count << " of " << name.width << " on " << width);
        const RingPlaces found = ring_places(ring_of(count, name, width));
        REQUIRE(found.at.size() == count);
        const bool has_room = count <= 6 || width > 200;  // for lines of everyone with everyone
        const Box ring{{-found.size.width / 2 - 0.01, -found.size.height / 2 - 0.01},
                       {found.size.width + 0.02, found.size.height + 0.02}};
        for (std::size_t i = 0; i < count; ++i) {
          const Box box = box_at(found.at[i], name);
          CHECK(ring.contains(box.corner));
          CHECK(ring.contains({box.right(), box.bottom()}));
          for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = a + 1; b < count; ++b) {
              if (i == a) CHECK_FALSE(box.overlaps(box_at(found.at[b], name)));
              if (has_room && i != a && i != b) CHECK_FALSE(crosses(found.at[a], found.at[b], box));
            }
        }
        const RingPlaces again = ring_places(ring_of(count, name, width));
        CHECK(again.at == found.at);
      }
}

TEST_CASE("ring places: more lines make a ring higher, names without room a column") {
  RingScene few = ring_of(6, {35, 21}, 137);
  const double full = ring_places(few).size.height;
  few.lines.resize(1);
  CHECK(ring_places(few).size.height < full);
  const RingPlaces column = ring_places(ring_of(9, {90, 90}, 100));
  REQUIRE(column.at.size() == 9);
  for (std::size_t i = 1; i < 9; ++i) CHECK(column.at[i].y - column.at[i - 1].y > 90);
  CHECK(ring_places({}).at.empty());
}
