// Degree.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

using namespace entente;

//   0 --5-- 1        ---- positive
//   :       |        :    negative
//   3       2   4        (0 and 4 have only claims that net to nothing, 5 is absent)
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

//   0 ==> 1      0 does good to 1 and gets harm for it: the tie is positive
//   0 ... 2      hostile, both alike
//   3 ==> 0      cooperative
TEST_CASE("degree by direction goes by what each does to the other") {
  const EraGraph graph = worlds::world(6, {{0, 1, 3, true}, {1, 0, -2, true}, {0, 2, -1}, {3, 0, 1, true}},
                                       {.present = {{0, 1, 2, 3, 4}}});
  const auto values = [](const Scores& scores) { return scores.values; };
  using Values = std::vector<Value>;
  CHECK(values(degree(graph)) == Values{2.0, 1.0, 0.0, 1.0, 0.0, Reason::absent});
  CHECK(values(degree_out(graph)) == Values{1.0, 0.0, 0.0, 1.0, 0.0, Reason::absent});
  CHECK(values(degree_in(graph)) == Values{1.0, 1.0, 0.0, 0.0, 0.0, Reason::absent});
  CHECK(values(degree_negative(graph)) == Values{1.0, 0.0, 1.0, 0.0, 0.0, Reason::absent});
  CHECK(values(degree_negative_out(graph)) == Values{1.0, 1.0, 1.0, 0.0, 0.0, Reason::absent});
  CHECK(values(degree_negative_in(graph)) == Values{2.0, 0.0, 1.0, 0.0, 0.0, Reason::absent});
  CHECK(degree_negative_in(graph).layer == Layer::negative);
}

//   0 <=> 1      +3 from 0, and -2 in which both act: 0 does good on the whole, 1 harm
TEST_CASE("the mutual part of a tie counts in both directions, netted with each one's own") {
  const EraGraph graph = worlds::world(2, {{0, 1, 3, true}, {0, 1, -2}});
  CHECK(degree_out(graph).values == std::vector<Value>{1.0, 0.0});
  CHECK(degree_negative_out(graph).values == std::vector<Value>{0.0, 1.0});
  CHECK(degree_in(graph).values == std::vector<Value>{0.0, 1.0});
  CHECK(degree_negative_in(graph).values == std::vector<Value>{1.0, 0.0});
  const EraGraph cancelled = worlds::world(2, {{0, 1, 2, true}, {0, 1, -2}});
  CHECK(degree_out(cancelled).values == std::vector<Value>{0.0, 0.0});
  CHECK(degree_negative_out(cancelled).values == std::vector<Value>{0.0, 1.0});
}

//   0 -- 1, 0 -- 2, 0 :: 3,   4 has only claims that net to nothing, 5 is alone
TEST_CASE("net degree and ratio weigh friends against adversaries") {
  const EraGraph graph = worlds::world(6, {{0, 1, 5}, {0, 2, 0.5}, {0, 3, -9}, {0, 4, 1}, {0, 4, -1}});
  CHECK(degree_net(graph).values == std::vector<Value>{1.0, 1.0, 1.0, -1.0, 0.0, 0.0});
  CHECK(degree_ratio(graph).values ==
        std::vector<Value>{2.0 / 3, 1.0, 1.0, 0.0, Reason::isolated, Reason::isolated});
  CHECK(degree_net(graph).ties == 3);
}
