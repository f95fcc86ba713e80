// The pressure of third parties by hand, and against all threes of random worlds.
#include <entente/engine/balance/signs/pressure.hpp>

#include "engine/random_worlds.hpp"
#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using worlds::world;

namespace {

//   0 and 1 are the pair; 2 is a friend of both, 3 an enemy of both, 4 stands between them, 5 is tied to 0
//   alone, 6 to neither, 7 is absent; 8 nets to nothing with 1.
const EraGraph drawn = world(9,
                             {{0, 1, -5},
                              {0, 2, 3},
                              {2, 1, 0.5, true},
                              {0, 3, -2},
                              {1, 3, -4},
                              {0, 4, 6},
                              {1, 4, -1},
                              {0, 5, 9},
                              {0, 8, 1},
                              {1, 8, 2},
                              {1, 8, -2}},
                             {.present = {{0, 1, 2, 3, 4, 5, 6, 8}}});

constexpr ActorId actor(std::uint32_t place) { return actor_id(place); }

}  // namespace

TEST_CASE("friends and enemies in common push together, a friend of one and enemy of the other apart") {
  const Pressure found = pressure(drawn, actor(0), actor(1));
  CHECK(found.weighted == Value(1.5 + 8 - 6));
  CHECK(found.net == Value(1.0));
  CHECK(found.share == Value(2.0 / 3));
  CHECK(found.third_parties ==
        std::vector<ThirdParty>{{actor(2), 3, 0.5}, {actor(3), -2, -4}, {actor(4), 6, -1}});
  CHECK(found.third_parties[2].push() == -6);
}

TEST_CASE("third parties can be named") {
  const Pressure found = pressure(drawn, actor(0), actor(1), {.only = {actor(4), actor(3), actor(4)}});
  CHECK(found.weighted == Value(2.0));
  CHECK(found.net == Value(0.0));
  CHECK(found.share == Value(0.5));
  CHECK(pressure(drawn, actor(0), actor(1), {.only = {actor(0), actor(6)}}).share ==
        Value(Reason::no_third_parties));
}

TEST_CASE("without a third party, or without one of the pair, nothing is said") {
  const Value nobody = Reason::no_third_parties;
  CHECK(pressure(drawn, actor(0), actor(6)) == Pressure{nobody, nobody, nobody, {}});
  CHECK(pressure(drawn, actor(0), actor(7)) == Pressure{});
  CHECK(pressure(drawn, actor(7), actor(1)).weighted == Value(Reason::absent));
  CHECK(pressure(EraGraph(), actor(0), actor(1)) == Pressure{});
}

TEST_CASE("levels of any size") {
  const EraGraph graph = world(4, {{0, 2, 1e18}, {1, 2, -1e18}, {0, 3, 1e-18}, {1, 3, 1e-18}});
  const Pressure found = pressure(graph, actor(0), actor(1));
  CHECK(found.weighted.number() == Approx(-1e36));
  CHECK(found.net == Value(0.0));
}

TEST_CASE("pressure agrees with all threes, in both orders of the pair") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    INFO("seed " << seed);
    const EraGraph graph = worlds::random_world(seed);
    const auto n = static_cast<std::uint32_t>(graph.size());
    const auto level = [&](std::uint32_t a, std::uint32_t b) {
      const Tie* tie = graph.tie(a, b);
      return tie == nullptr ? 0 : tie->level();
    };
    for (std::uint32_t a = 0; a < n; ++a) {
      for (std::uint32_t b = a + 1; b < n; ++b) {
        double weighted = 0, net = 0, count = 0;
        for (std::uint32_t k = 0; k < n; ++k) {
          const double push = k == a || k == b ? 0 : level(a, k) * level(b, k);
          weighted += push;
          net += (push > 0) - (push < 0);
          count += push != 0;
        }
        const Pressure found = pressure(graph, actor(a), actor(b));
        const Pressure turned = pressure(graph, actor(b), actor(a));
        CHECK(static_cast<double>(found.third_parties.size()) == count);
        CHECK((found.weighted == turned.weighted && found.net == turned.net && found.share == turned.share));
        if (count == 0) {
          CHECK(found.weighted == Value(Reason::no_third_parties));
          continue;
        }
        CHECK(found.weighted == Value(weighted));
        CHECK(found.net == Value(net));
        CHECK(found.share.number() == Approx((net / count + 1) / 2));
      }
    }
  }
}
