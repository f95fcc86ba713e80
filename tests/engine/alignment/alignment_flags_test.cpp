// Flags of alignment: where indices or the tie itself point elsewhere.
#include <entente/engine/alignment/alignment.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

#include <vector>

using namespace entente;

namespace {

void check(const Value& found, double expected) {
  REQUIRE(found.defined());
  CHECK(found.number() == Approx(expected).epsilon(1e-14));
}

}  // namespace

//   0 --+4-- 1, each with three friends of its own
TEST_CASE("flags warn where indices or the tie itself point elsewhere") {
  const EraGraph graph =
      worlds::world(8, {{0, 1, 4}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}, {1, 5, 1}, {1, 6, 1}, {1, 7, 1}});
  const Alignment apart = alignment(graph, actor_id(0), actor_id(1));
  check(apart.s, 0);
  check(apart.kappa, -1);
  CHECK(apart.has(AlignmentFlag::tie_disagrees));
  CHECK_FALSE(apart.has(AlignmentFlag::indices_disagree));
  CHECK_FALSE(apart.has(AlignmentFlag::few_third_parties));
  const EraGraph wider = worlds::world(10, {{0, 1, -4}, {0, 2, 1}, {0, 3, 1}, {1, 4, 1}, {1, 5, 1}});
  const Alignment padded = alignment(wider, actor_id(0), actor_id(1), {.third_parties = ThirdParties::era});
  check(padded.s, 0.5);
  check(padded.kappa, 1 - 0.5 / (2 * 0.1875));
  CHECK(padded.has(AlignmentFlag::indices_disagree));
  CHECK_FALSE(padded.has(AlignmentFlag::tie_disagrees));
  CHECK(padded.third_parties == 8);
  CHECK(padded.speaking == 4);
}

//   0 has 2 for a friend and 3 for a foe, 1 has both for friends: what they agree on is what chance gives
TEST_CASE("a tie disagrees with neither a kappa of 0 nor one that is undefined, nor does a level of 0") {
  const std::vector<worlds::DrawnClaim> others = {{0, 2, 1}, {0, 3, -1}, {1, 2, 1}, {1, 3, 1}};
  for (const double level : {4.0, -4.0}) {
    auto claims = others;
    claims.push_back({0, 1, level});
    const Alignment found = alignment(worlds::world(4, claims), actor_id(0), actor_id(1));
    CHECK(found.kappa.number() == Approx(0).margin(1e-12));
    CHECK_FALSE(found.has(AlignmentFlag::tie_disagrees));
  }
  const Alignment alone = alignment(worlds::world(2, {{0, 1, 4}}), actor_id(0), actor_id(1));
  CHECK_FALSE(alone.kappa.defined());
  CHECK_FALSE(alone.has(AlignmentFlag::tie_disagrees));
  const Alignment even = alignment(
      worlds::world(
          8, {{0, 1, 2}, {0, 1, -2}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}, {1, 5, 1}, {1, 6, 1}, {1, 7, 1}}),
      actor_id(0), actor_id(1));
  CHECK(even.level == Value(0));
  check(even.kappa, -1);
  CHECK_FALSE(even.has(AlignmentFlag::tie_disagrees));
}
