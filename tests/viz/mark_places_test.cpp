// Where numbers stand on lines.
#include <entente/viz/render/mark_places.hpp>

#include "diagrams.hpp"

#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/render/tracks.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

/// Two actors of 40 by 20 with a line so long between them, and its number in place.
Diagram line_of(double seen) {
  Diagram diagram;
  diagram.map = {{-100, -100}, {600, 200}};
  for (const double x : {0.0, 40 + seen}) {
    Node node;
    node.id = x > 0 ? "B" : "A";
    node.kind = Kind::unknown;
    node.at = {x, 0};
    node.size = {40, 20};
    diagram.nodes.push_back(node);
  }
  Link link;
  link.to = 1;
  link.badge = "+9.0";
  link.tone = Tone::cooperative;
  diagram.links = {link};
  const Board lines = board(diagram);
  return marked(std::move(diagram), lines);
}

Node plain_node(Point at) {
  Node node;
  node.at = at;
  node.size = {40, 20};
  return node;
}

/// A line of 300 with a number between A and B, which others cross upright at these places; in their order.
Diagram crossed_at(std::initializer_list<double> places, int strength) {
  Diagram diagram;
  diagram.canvas = {500, 400};
  diagram.map = {{0, 0}, diagram.canvas};
  diagram.nodes = {plain_node({60, 200}), plain_node({400, 200})};
  Link number{.to = 1, .tone = Tone::cooperative, .badge = "−6.4 → −11"};
  diagram.links = {number};
  for (const double x : places) {
    const std::size_t top = diagram.nodes.size();
    diagram.nodes.push_back(plain_node({80 + x, 30}));
    diagram.nodes.push_back(plain_node({80 + x, 370}));
    diagram.links.push_back({.from = top, .to = top + 1, .tone = Tone::cooperative, .strength = strength});
  }
  const Board lines = board(diagram);
  return marked(std::move(diagram), lines);
}

/// How far the number of the first line is from the nearest of those that cross it; below 0 on one of them.
double free_of_others(const Diagram& diagram) {
  const Box box = mark(diagram.links[0], visible(diagram, diagram.links[0]))->box();
  double least = 1000;
  for (std::size_t i = 1; i < diagram.links.size(); ++i) {
    const double x = diagram.nodes[diagram.links[i].from].at.x, half = style::width(diagram.links[i]) / 2;
    least = std::min(least, std::max(box.corner.x - x, x - box.right()) - half);
  }
  return least;
}

}  // namespace

//        C   E        the number of A - B stands in a gap between the lines that cross it, however far from
//   A ---+---+--- B   the middle the gap is, and however wide they are
//        D   F
TEST_CASE("marks: a number stands on no other line where its own has a gap") {
  for (const int strength : {1, 5}) {
    CHECK(crossed_at({}, strength).links[0].mark == 0.5);
    for (double x = 120; x <= 180; x += 5) {
      const Diagram one = crossed_at({x}, strength);
      CHECK(free_of_others(one) > 0);
      CHECK(one.links[0].mark_aside == 0);
    }
    for (double gap = 80; gap <= 150; gap += 10) {  // from the end of the line to the first that crosses
      const Diagram many = crossed_at({gap, gap + 40, gap + 80, gap + 110, gap + 140}, strength);
      CHECK(free_of_others(many) > 0);
      CHECK(many.links[0].mark_aside == 0);
      CHECK(many.links[0].mark < 0.4);
    }
  }
}

TEST_CASE("marks: a number stands on a line that shows 3 mm on both its sides, else beside it") {
  const Diagram tall = line_of(80), low = line_of(40);
  CHECK(tall.links[0].mark_aside == 0);
  CHECK(tall.links[0].mark == 0.5);
  REQUIRE(low.links[0].mark_aside != 0);
  const auto number = mark(low.links[0], visible(low, low.links[0]));
  REQUIRE(number);
  CHECK_FALSE(number->box().contains({number->at.x, 0}));
}

}  // namespace entente
