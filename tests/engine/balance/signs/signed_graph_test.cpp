// What becomes of positive, negative, neutral and mixed ties.
#include <entente/engine/balance/signs/signed_graph.hpp>

#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using worlds::world;

namespace {

//   0 ---- 1      cooperative, told by each of the two
//   0 :::: 2      hostile
//   1 -?:: 2      cooperative 1, hostile 3
//   1 -?:: 3      cooperative 2, hostile 2
//   2 .... 3      neutral
const EraGraph drawn = world(5, {{0, 1, 2, true},
                                 {1, 0, 1, true},
                                 {2, 0, -4},
                                 {1, 2, 1, true},
                                 {1, 2, -3},
                                 {1, 3, 2},
                                 {3, 1, -2, true},
                                 {2, 3, 0}});

}  // namespace

TEST_CASE("signed ties carry the level of the ties they stand for, whoever acted") {
  const SignedGraph graph = signed_graph(drawn);
  CHECK(graph.vertices == 5);
  CHECK(graph.mixed == 2);
  CHECK(graph.ties == std::vector<SignedTie>{{0, 1, 3, 0}, {0, 2, -4, 1}, {1, 2, -2, 2}});
  CHECK_FALSE(graph.ties[0].negative());
  CHECK(graph.ties[1].negative());
}

TEST_CASE("mixed ties can be left out, or taken for negative") {
  CHECK(signed_graph(drawn, Mixed::drop_mixed).ties == std::vector<SignedTie>{{0, 1, 3, 0}, {0, 2, -4, 1}});
  const SignedGraph negative = signed_graph(drawn, Mixed::negative_wins);
  CHECK(negative.mixed == 2);
  CHECK(negative.ties == std::vector<SignedTie>{{0, 1, 3, 0}, {0, 2, -4, 1}, {1, 2, -3, 2}, {1, 3, -2, 3}});
}

TEST_CASE("graphs without ties, and weights of any size") {
  CHECK(signed_graph(EraGraph()).ties.empty());
  CHECK(signed_graph(world(10'000, {})).vertices == 10'000);
  CHECK(signed_graph(world(2, {{0, 1, 1e-12}})).ties.size() == 1);
  CHECK(signed_graph(world(2, {{0, 1, -1e12}})).ties[0].negative());
}

TEST_CASE("signed ties are sorted, and each stands for one tie of the era") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const EraGraph graph = worlds::random_world(seed);
    for (const Mixed mixed : {Mixed::net, Mixed::drop_mixed, Mixed::negative_wins}) {
      const SignedGraph found = signed_graph(graph, mixed);
      for (std::size_t i = 0; i < found.ties.size(); ++i) {
        const SignedTie& tie = found.ties[i];
        const Tie& whole = graph.ties()[tie.tie];
        CHECK((tie.a == whole.a && tie.b == whole.b && tie.level != 0));
        if (i > 0) CHECK(found.ties[i - 1].tie < tie.tie);
      }
    }
  }
}

TEST_CASE("the rules for mixed ties have names") {
  CHECK(name(Mixed::net) == "net");
  CHECK(name(Mixed::drop_mixed) == "drop-mixed");
  CHECK(name(Mixed::negative_wins) == "negative-wins");
}
