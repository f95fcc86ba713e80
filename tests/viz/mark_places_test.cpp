// Where numbers stand on lines.
#include <entente/viz/render/mark_places.hpp>

#include "diagrams.hpp"

#include <entente/viz/render/mark.hpp>
#include <entente/viz/render/shape.hpp>
#include <entente/viz/render/tracks.hpp>

#include <catch2/catch.hpp>

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

}  // namespace

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
