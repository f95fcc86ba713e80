// The compressed rows of an era's graph.
//   A --- B      C is alone
//    \   :
//      D
#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("arcs and ties of a graph name each other") {
  const EraGraph graph = worlds::world(4, {{0, 1, 2.0}, {0, 3, 1.0}, {1, 3, -1.0}});
  CHECK(graph.size() == 4);
  CHECK(graph.arcs(0).size() == 2);
  CHECK(graph.arcs(2).empty());
  CHECK(graph.arcs(3)[0].to == 0);
  CHECK(graph.arcs(3)[1].to == 1);
  CHECK(graph.tie(3, 1) == graph.tie(1, 3));
  CHECK(graph.tie(1, 3)->level() == -1);
  CHECK(graph.tie(2, 3) == nullptr);
  for (Vertex v = 0; v < graph.size(); ++v)
    for (const Arc& arc : graph.arcs(v)) {
      const Tie& tie = graph.ties()[arc.tie];
      CHECK((tie.a == v ? tie.b : tie.a) == arc.to);
    }
}

TEST_CASE("the tie of two actors is found by who they are") {
  const EraGraph graph = worlds::world(5, {{1, 3, 2.0}, {3, 4, -1.0}}, {.present = {{1, 3, 4}}});
  const auto tie = [&](std::uint32_t a, std::uint32_t b) { return graph.tie(actor_id(a), actor_id(b)); };
  REQUIRE(tie(4, 3) != nullptr);
  CHECK(tie(4, 3) == tie(3, 4));
  CHECK(tie(4, 3)->level() == -1);
  CHECK(graph.pair(*tie(4, 3)) == Pair{actor_id(3), actor_id(4)});
  CHECK(tie(1, 4) == nullptr);
  CHECK(tie(0, 1) == nullptr);
  CHECK(tie(3, 3) == nullptr);
}

TEST_CASE("a layer keeps the actors and the ties on it") {
  const EraGraph graph = worlds::world(4, {{0, 1, 2.0}, {0, 3, 1.0}, {1, 3, -1.0}});
  CHECK(on_layer(graph, Layer::negative).ties().size() == 1);
  CHECK(on_layer(graph, Layer::positive).ties().size() == 2);
  CHECK(on_layer(graph, Layer::absolute).ties().size() == 3);
  CHECK(on_layer(graph, Layer::negative).size() == 4);
}

TEST_CASE("an empty graph is a graph") {
  const EraGraph graph;
  CHECK(graph.size() == 0);
  CHECK(graph.ties().empty());
  CHECK_FALSE(graph.vertex(actor_id(0)));
}
