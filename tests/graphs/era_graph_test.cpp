// The compressed rows of an era's graph.
//   A --- B      C is alone
//    \   :
//      D
#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("arcs and bonds of a graph name each other") {
  const EraGraph graph = worlds::world(4, {{0, 1, 2.0}, {0, 3, 1.0}, {1, 3, -1.0}});
  CHECK(graph.size() == 4);
  CHECK(graph.arcs(0).size() == 2);
  CHECK(graph.arcs(2).empty());
  CHECK(graph.arcs(3)[0].to == 0);
  CHECK(graph.arcs(3)[1].to == 1);
  CHECK(graph.bond(3, 1) == graph.bond(1, 3));
  CHECK(graph.bond(1, 3)->level() == -1);
  CHECK(graph.bond(2, 3) == nullptr);
  for (Vertex v = 0; v < graph.size(); ++v)
    for (const Arc& arc : graph.arcs(v)) {
      const Bond& bond = graph.bonds()[arc.bond];
      CHECK((bond.a == v ? bond.b : bond.a) == arc.to);
    }
}

TEST_CASE("the bond of two actors is found by who they are") {
  const EraGraph graph = worlds::world(5, {{1, 3, 2.0}, {3, 4, -1.0}}, {.present = {{1, 3, 4}}});
  const auto bond = [&](std::uint32_t a, std::uint32_t b) { return graph.bond(actor_id(a), actor_id(b)); };
  REQUIRE(bond(4, 3) != nullptr);
  CHECK(bond(4, 3) == bond(3, 4));
  CHECK(bond(4, 3)->level() == -1);
  CHECK(graph.dyad(*bond(4, 3)) == Dyad{actor_id(3), actor_id(4)});
  CHECK(bond(1, 4) == nullptr);
  CHECK(bond(0, 1) == nullptr);
  CHECK(bond(3, 3) == nullptr);
}

TEST_CASE("a layer keeps the actors and the bonds on it") {
  const EraGraph graph = worlds::world(4, {{0, 1, 2.0}, {0, 3, 1.0}, {1, 3, -1.0}});
  CHECK(on_layer(graph, Layer::negative).bonds().size() == 1);
  CHECK(on_layer(graph, Layer::positive).bonds().size() == 2);
  CHECK(on_layer(graph, Layer::absolute).bonds().size() == 3);
  CHECK(on_layer(graph, Layer::negative).size() == 4);
}

TEST_CASE("an empty graph is a graph") {
  const EraGraph graph;
  CHECK(graph.size() == 0);
  CHECK(graph.bonds().empty());
  CHECK_FALSE(graph.vertex(actor_id(0)));
}
