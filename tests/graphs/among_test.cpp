// The graph of some of its actors.
#include <entente/graphs/model/among.hpp>

#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

//   0 --+2-- 1 ==+4,-1== 2 --+3-- 3     4 is alone, 5 elsewhere
TEST_CASE("among: bonds between those who stay are as they were, and nobody is added") {
  const EraGraph graph = worlds::world(6, {{0, 1, 2.0}, {1, 2, 4.0}, {2, 1, -1.0, true}, {2, 3, 3.0}},
                                       {.present = {{0, 1, 2, 3, 4}}});
  const std::vector<ActorId> kept = {actor_id(1), actor_id(2), actor_id(4), actor_id(5)};
  const EraGraph part = among(graph, kept);
  CHECK(part.actors() == std::vector<ActorId>{actor_id(1), actor_id(2), actor_id(4)});
  CHECK(part.roster_size() == 6);
  CHECK(part.era().id == graph.era().id);
  REQUIRE(part.bonds().size() == 1);
  const Bond &bond = part.bonds()[0], &old = graph.bonds()[1];
  CHECK(bond.a == 0);
  CHECK(bond.b == 1);
  CHECK(bond.parts() == old.parts());
  CHECK(bond.from_b == old.from_b);
  CHECK(bond.effective_claims == old.effective_claims);
  REQUIRE(part.contributions(bond).size() == 2);
  CHECK(part.contributions(bond)[0].tie == graph.contributions(old)[0].tie);
  CHECK(part.contributions(bond)[1].value == -1);
}

TEST_CASE("among: everybody, nobody, and an empty graph") {
  const EraGraph graph = worlds::world(3, {{0, 1, 2.0}, {1, 2, -4.0}});
  const EraGraph all = among(graph, graph.actors());
  CHECK(all.actors() == graph.actors());
  CHECK(all.bonds().size() == 2);
  CHECK(all.contributions().size() == 2);
  CHECK(among(graph, {}).size() == 0);
  CHECK(among(graph, {}).bonds().empty());
  CHECK(among(EraGraph{}, graph.actors()).size() == 0);
}
