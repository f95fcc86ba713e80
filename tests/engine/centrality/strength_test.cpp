// Strength.
#include <entente/engine/centrality/centrality.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

using namespace entente;

//        +5        ---- positive
//   0 ------- 1    :    negative
//   : -3      |
//   3         | +2     4 is alone, 5 is absent
//             2
TEST_CASE("strength sums the levels of an actor's ties, positive and negative apart") {
  const EraGraph graph = worlds::world(6, {{0, 1, 5}, {1, 2, 2}, {0, 3, -3}}, {.present = {{0, 1, 2, 3, 4}}});
  CHECK(strength_positive(graph).values == std::vector<Value>{5.0, 7.0, 2.0, 0.0, 0.0, Reason::absent});
  CHECK(strength_negative(graph).values == std::vector<Value>{3.0, 0.0, 0.0, 3.0, 0.0, Reason::absent});
  CHECK(strength_net(graph).values == std::vector<Value>{2.0, 7.0, 2.0, -3.0, 0.0, Reason::absent});
  CHECK(strength_positive(graph).ties == 2);
  CHECK(strength_negative(graph).ties == 1);
  CHECK(strength_net(graph).ties == 3);
}

//   0 ==== 1     +4 and -1 in the one tie: a level of 3
TEST_CASE("a tie counts by its level, in which both amounts are netted") {
  const EraGraph graph = worlds::world(2, {{0, 1, 4, true}, {1, 0, -1, true}});
  CHECK(strength_positive(graph).values == std::vector<Value>{3.0, 3.0});
  CHECK(strength_negative(graph).values == std::vector<Value>{0.0, 0.0});
  CHECK(strength_net(graph).values == std::vector<Value>{3.0, 3.0});
}

TEST_CASE("an actor alone has strength 0") {
  CHECK(strength_positive(worlds::world(1, {})).values == std::vector<Value>{0.0});
  CHECK(strength_net(worlds::world(1, {})).values == std::vector<Value>{0.0});
}

//   0 ==3==> 1, 1 ..2..> 0, 0 --1-- 1     what 0 does to 1 comes to 4, what 1 does to 0 to -1
//   2 ..5..> 0
TEST_CASE("strength by direction sums what each does to the others") {
  const EraGraph graph =
      worlds::world(4, {{0, 1, 3, true}, {1, 0, -2, true}, {0, 1, 1}, {2, 0, -5, true}, {2, 1, 0.5, true}});
  CHECK(strength_positive(graph).values == std::vector<Value>{2.0, 2.5, 0.5, 0.0});
  CHECK(strength_positive_out(graph).values == std::vector<Value>{4.0, 0.0, 0.5, 0.0});
  CHECK(strength_positive_in(graph).values == std::vector<Value>{0.0, 4.5, 0.0, 0.0});
  CHECK(strength_negative(graph).values == std::vector<Value>{5.0, 0.0, 5.0, 0.0});
  CHECK(strength_negative_out(graph).values == std::vector<Value>{0.0, 1.0, 5.0, 0.0});
  CHECK(strength_negative_in(graph).values == std::vector<Value>{6.0, 0.0, 0.0, 0.0});
}

//   0 --3-- 1 --1-- 2     3 :: 0
TEST_CASE("shares of strength sum to one") {
  const EraGraph graph = worlds::world(4, {{0, 1, 3}, {1, 2, 1}, {0, 3, -7}});
  CHECK(strength_share(graph).values == std::vector<Value>{3.0 / 8, 4.0 / 8, 1.0 / 8, 0.0});
  const EraGraph feud = worlds::world(2, {{0, 1, -2}});
  CHECK(strength_share(feud).values == std::vector<Value>{Reason::no_ties, Reason::no_ties});
}

TEST_CASE("who has part in every tie has just half of all strength") {
  CHECK(strength_share(worlds::world(4, {{0, 1, 7}, {0, 2, 0.9001232}, {0, 3, 0.1}})).values[0] ==
        Value(0.5));
}
