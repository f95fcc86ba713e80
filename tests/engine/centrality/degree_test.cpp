// Degree.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

using namespace entente;

//   0 --5-- 1        ---- friendly
//   :       |        :    hostile
//   3       2   4        (0 and 4 have only a claim that nets to nothing, 5 is absent)
TEST_CASE("degree counts the partners on the layer") {
  const EraGraph graph = worlds::world(6, {{0, 1, 5}, {1, 2, 2}, {0, 3, -1}, {0, 4, 2}, {0, 4, -2}},
                                       {.present = {{0, 1, 2, 3, 4}}});
  CHECK(degree(graph).values == std::vector<Value>{1.0, 2.0, 1.0, 0.0, 0.0, Reason::absent});
  CHECK(degree(graph, {.layer = Layer::negative}).values ==
        std::vector<Value>{1.0, 0.0, 0.0, 1.0, 0.0, Reason::absent});
  CHECK(degree(graph, {.layer = Layer::signed_level}).values ==
        std::vector<Value>{2.0, 2.0, 1.0, 1.0, 0.0, Reason::absent});
  CHECK(degree(graph, {.layer = Layer::absolute}).values ==
        std::vector<Value>{3.0, 2.0, 1.0, 1.0, 1.0, Reason::absent});
  CHECK(degree(graph, {.normalized = true}).values ==
        std::vector<Value>{0.25, 0.5, 0.25, 0.0, 0.0, Reason::absent});
}

TEST_CASE("degree tells how many actors and ties it looked at") {
  const EraGraph graph = worlds::world(4, {{0, 1, 5}, {1, 2, -2}}, {.present = {{0, 1, 2}}});
  CHECK(degree(graph).actors == 3);
  CHECK(degree(graph).ties == 1);
  CHECK(degree(graph).layer == Layer::positive);
}

TEST_CASE("an actor alone has degree 0, and no normalised degree") {
  const EraGraph graph = worlds::world(1, {});
  CHECK(degree(graph).values == std::vector<Value>{0.0});
  CHECK(degree(graph, {.normalized = true}).values == std::vector<Value>{Reason::n_too_small});
}
