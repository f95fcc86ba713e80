// Ladders of claims.
//   A === B  three lines, C --- A  one; C is emphasised
#include "diagrams.hpp"

#include <entente/viz/maps/claim_ladder.hpp>
#include <entente/viz/render/shape.hpp>

#include <catch2/catch.hpp>

#include <cmath>

namespace entente {
namespace {

Diagram pairs_of_claims() {
  Diagram diagram;
  for (const char* id : {"A", "B", "C"}) {
    Node node;
    node.id = id;
    node.lines = {std::string(id) + "land"};
    node.kind = Kind::state;
    diagram.nodes.push_back(node);
  }
  diagram.nodes[2].emphasised = true;
  for (int i = 0; i < 4; ++i) {
    Link link;
    link.from = 0;
    link.to = i == 0 ? 2 : 1;
    link.direction = Direction::forward;
    diagram.links.push_back(link);
  }
  return diagram;
}

}  // namespace

TEST_CASE("ladders: a pair stands at both sides, its lines run level and end on both") {
  const ClaimLadders found = claim_ladders(pairs_of_claims(), 296);
  REQUIRE(found.diagram.nodes.size() == 4);
  REQUIRE(found.diagram.links.size() == 4);
  const Node &a = node(found.diagram, "A:B/A"), &b = node(found.diagram, "A:B/B");
  CHECK(a.box().corner.x == Approx(0));
  CHECK(b.box().right() == Approx(296));
  CHECK(a.at.y == b.at.y);
  CHECK(a.size.height == Approx(2 * 15 + 2 * 10));
  double last = -10;
  for (std::size_t i = 0; i < 3; ++i) {
    const Curve line = visible(found.diagram, found.diagram.links[i]);
    CHECK(line.start.y == Approx(line.end.y));
    CHECK(line.start.y > last + 14.9);
    CHECK(line.start.x > a.box().right());
    CHECK(line.end.x < b.box().corner.x);
    last = line.start.y;
  }
}

TEST_CASE("ladders: a single one stands in the middle, no wider than 130 mm") {
  Diagram one = pairs_of_claims();
  one.links.erase(one.links.begin());  // that of C and A
  const ClaimLadders found = claim_ladders(one, 712);
  CHECK(node(found.diagram, "A").box().corner.x == Approx((712 - 520) / 2.0));
  CHECK(node(found.diagram, "B").box().right() == Approx((712 + 520) / 2.0));
  CHECK(found.content.size.width == 712);
  const Curve line = visible(found.diagram, found.diagram.links[0]);
  CHECK(line.end.x - line.start.x >= least_rung(one, 712));
  CHECK(line.end.x - line.start.x < least_rung(one, 712) + 8);
  CHECK(least_rung(one, 712) == least_rung(one, 520));
  CHECK(least_rung(pairs_of_claims(), 712) < 334);  // two columns
}

TEST_CASE("ladders: the one with the most lines first, who is emphasised on the left, two columns if wide") {
  const ClaimLadders narrow = claim_ladders(pairs_of_claims(), 296);
  const Node &c = node(narrow.diagram, "A:C/C"), &a = node(narrow.diagram, "A:C/A");
  CHECK(c.at.x < a.at.x);
  CHECK(c.box().corner.y > node(narrow.diagram, "A:B/A").box().bottom());
  CHECK(narrow.diagram.links[3].direction == Direction::forward);  // still towards C
  CHECK(narrow.diagram.nodes[narrow.diagram.links[3].to].id == "A:C/C");
  CHECK(narrow.content.bottom() == Approx(c.box().bottom()));
  const ClaimLadders wide = claim_ladders(pairs_of_claims(), 676);
  CHECK(node(wide.diagram, "A:C/C").at.x > node(wide.diagram, "A:B/B").at.x);
  CHECK(node(wide.diagram, "A:C/C").box().corner.y == Approx(0));
}

TEST_CASE("ladders: a single pair keeps its names, and nothing gives nothing") {
  Diagram one = pairs_of_claims();
  one.links.erase(one.links.begin());
  CHECK(claim_ladders(one, 296).diagram.nodes[0].id == "A");
  CHECK(claim_ladders({}, 296).diagram.nodes.empty());
}

}  // namespace entente
