// Part of the actors of an era.
#include <entente/graphs/model/among.hpp>

#include <catch2/catch.hpp>
#include "worlds.hpp"

using namespace entente;

TEST_CASE("among some actors are those of them who are present, and their bonds") {
  const EraGraph graph =
      worlds::world(6, {{1, 2, 2.0}, {1, 4, 1.0}, {2, 4, -1.0}, {2, 4, -3.0}}, {.present = {{1, 2, 3, 4}}});
  const std::vector<ActorId> some = {actor_id(0), actor_id(2), actor_id(4), actor_id(5)};
  const EraGraph found = among(graph, some);
  CHECK(found.actors() == std::vector{actor_id(2), actor_id(4)});
  REQUIRE(found.bonds().size() == 1);
  CHECK(found.bond(0, 1)->level() == -4);
  CHECK(found.contributions(found.bonds()[0])[1].value == -3);
  CHECK(found.roster_size() == 6);
  CHECK(among(graph, graph.actors()).bonds().size() == 3);
  CHECK(among(graph, {}).actors().empty());
}
