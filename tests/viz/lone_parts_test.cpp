// Small parts of a map: found, taken out, and set in rows below the others.
#include <entente/viz/maps/lone_parts.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace entente {
namespace {

//   0 - 1 - 2 - 3 - 4 - 5 (a chain)   6 - 7   9 - 8 - 10   11 - 12 (in era 1 alone)   13 (without a line)
Fitting parted() {
  Fitting fitting{.gap = 10, .lone_line = 42, .shares_places = true};
  for (std::size_t i = 0; i < 14; ++i) {
    Node node;
    node.id = std::to_string(i);
    node.size = {40, 20};
    fitting.nodes.push_back(node);
    fitting.eras.push_back({i == 11 || i == 12 ? 1U : 0U});
  }
  const std::vector<std::pair<std::size_t, std::size_t>> lines = {{0, 1}, {1, 2}, {2, 3},  {3, 4},  {4, 5},
                                                                  {6, 7}, {8, 9}, {8, 10}, {11, 12}};
  for (const auto& [a, b] : lines) fitting.tethers.push_back({.a = a, .b = b, .eras = {a == 11 ? 1U : 0U}});
  return fitting;
}

}  // namespace

TEST_CASE("parts of two to four actors that no line joins to the others are found, their heads first") {
  const Fitting fitting = parted();
  const std::vector<LonePart> parts = lone_parts(fitting);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].nodes == std::vector<std::size_t>{6, 7});
  CHECK(parts[1].nodes == std::vector<std::size_t>{8, 9, 10});
  CHECK(parts[2].nodes == std::vector<std::size_t>{11, 12});
  CHECK(parts[2].eras == std::vector<std::uint32_t>{1});
  Fitting fewer = fitting;
  fewer.tethers.pop_back();
  CHECK(lone_parts(fewer).size() == 2);
  std::erase_if(fewer.tethers, [](const Tether& line) { return line.a == 6; });
  CHECK(lone_parts(fewer).empty());  // one part finds room among the others
  Fitting unseen = fitting;
  unseen.tethers.push_back({.a = 0, .b = 6});  // a line that no era draws joins nothing
  CHECK(lone_parts(unseen).size() == 3);
  unseen.tethers.back().eras = {0};
  CHECK(lone_parts(unseen).size() == 2);
  Fitting small = fitting;
  small.tethers.erase(small.tethers.begin());  // the largest part has five actors
  CHECK(lone_parts(small).size() == 3);
  small.tethers.erase(small.tethers.begin());
  CHECK(lone_parts(small).empty());
  CHECK(lone_parts({}).empty());
}

TEST_CASE("below the head of a part no line passes over an actor where that can be") {
  Fitting fitting = parted();
  for (Tether& line : fitting.tethers)
    if (line.a >= 8) line.eras = {0};
  fitting.tethers.push_back({.a = 8, .b = 11, .eras = {0}});
  fitting.tethers.push_back({.a = 9, .b = 11, .eras = {0}});
  std::erase_if(fitting.tethers, [](const Tether& line) { return line.b == 12; });
  const std::vector<LonePart> parts = lone_parts(fitting);
  REQUIRE(parts.size() == 2);
  CHECK(parts[1].nodes == std::vector<std::size_t>{8, 9, 11, 10});  // 9 and 11 side by side
}

TEST_CASE("parts lie below the others, apart where they are seen together, and no wider than the sheet") {
  const Fitting fitting = parted();
  const std::vector<LonePart> parts = lone_parts(fitting);
  Fitting rest = without_parts(fitting, parts);
  REQUIRE(rest.nodes.size() == 7);
  CHECK(rest.tethers.size() == 5);
  CHECK(rest.nodes.back().id == "13");
  for (std::size_t i = 0; i < rest.nodes.size(); ++i) rest.nodes[i].at = {60.0 * static_cast<double>(i), 5};
  const std::vector<Node> made = with_parts_below(fitting, parts, rest.nodes, 200);
  REQUIRE(made.size() == 14);
  for (std::size_t i = 0; i < 14; ++i) CHECK(made[i].id == std::to_string(i));
  CHECK(made[5].at == Point{300, 5});
  CHECK(made[13].at == Point{360, 5});
  const std::vector<std::size_t> seen_together = {6, 7, 8, 9, 10};
  for (std::size_t i = 6; i < 13; ++i) {
    CHECK(made[i].box().corner.y > 15);
    CHECK(made[i].box().corner.x >= -100);
    CHECK(made[i].box().right() <= 100);
    for (const std::size_t j : seen_together)
      if (i != j && i < 11) CHECK_FALSE(made[i].box().overlaps(made[j].box()));
  }
  CHECK(made[7].box().corner.y - made[6].box().bottom() >= 42);  // a line with its level
  CHECK(made[11].at == made[6].at);                              // never seen together
  Fitting all_apart = fitting;
  all_apart.shares_places = false;
  CHECK(with_parts_below(all_apart, parts, rest.nodes, 200)[11].at != made[6].at);
  const std::vector<Node> level = with_parts_below(all_apart, parts, rest.nodes, 160);
  CHECK(level[6].at.y < level[7].at.y);  // beside the part of three
  CHECK(level[11].at.y == level[12].at.y);
  CHECK(level[12].box().corner.x - level[11].box().right() == Approx(66));
  const std::vector<Node> upright = with_parts_below(all_apart, parts, rest.nodes, 145);
  CHECK(upright[11].at.y < upright[12].at.y);  // 146 side by side
  const std::vector<Node> narrow = with_parts_below(fitting, parts, rest.nodes, 100);
  CHECK(narrow[8].at.y > narrow[7].at.y);  // in two rows
}

}  // namespace entente
