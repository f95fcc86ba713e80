// The graph of some of its actors.
#include <entente/graphs/folding/among.hpp>

#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

//   0 --+2-- 1 ==+4,-1== 2 --+3-- 3     4 is alone, 5 elsewhere
TEST_CASE("among: ties between those who stay are as they were, and nobody is added") {
  const EraGraph graph = worlds::world(6, {{0, 1, 2.0}, {1, 2, 4.0}, {2, 1, -1.0, true}, {2, 3, 3.0}},
                                       {.present = {{0, 1, 2, 3, 4}}});
  const std::vector<ActorId> kept = {actor_id(1), actor_id(2), actor_id(4), actor_id(5)};
  const EraGraph part = among(graph, kept);
  CHECK(part.actors() == std::vector<ActorId>{actor_id(1), actor_id(2), actor_id(4)});
  CHECK(part.roster_size() == 6);
  CHECK(part.era().id == graph.era().id);
  REQUIRE(part.ties().size() == 1);
  const Tie &tie = part.ties()[0], &old = graph.ties()[1];
  CHECK(tie.a == 0);
  CHECK(tie.b == 1);
  CHECK(tie.amounts() == old.amounts());
  CHECK(tie.from_b == old.from_b);
  CHECK(tie.effective_claims == old.effective_claims);
  REQUIRE(part.shares(tie).size() == 2);
  CHECK(part.shares(tie)[0].claim == graph.shares(old)[0].claim);
  CHECK(part.shares(tie)[1].value == -1);
}

TEST_CASE("among: everybody, nobody, and an empty graph") {
  const EraGraph graph = worlds::world(3, {{0, 1, 2.0}, {1, 2, -4.0}});
  const EraGraph all = among(graph, graph.actors());
  CHECK(all.actors() == graph.actors());
  CHECK(all.ties().size() == 2);
  CHECK(all.shares().size() == 2);
  CHECK(among(graph, {}).size() == 0);
  CHECK(among(graph, {}).ties().empty());
  CHECK(among(EraGraph{}, graph.actors()).size() == 0);
}

//   0 --+2-- 1 --(-3)-- 2 --+1-- 3     0 --+1-- 4 --(-1)-- 1     5 is alone, 6 elsewhere
TEST_CASE("ego network: whoever is so many ties away, whatever their sign") {
  const EraGraph graph = worlds::world(7, {{0, 1, 2.0}, {1, 2, -3.0}, {2, 3, 1.0}, {0, 4, 1.0}, {4, 1, -1.0}},
                                       {.present = {{0, 1, 2, 3, 4, 5}}});
  const auto ids = [](std::initializer_list<std::size_t> places) {
    std::vector<ActorId> made;
    for (const std::size_t place : places) made.push_back(actor_id(place));
    return made;
  };
  CHECK(ego_network(graph, actor_id(0), 0) == ids({0}));
  CHECK(ego_network(graph, actor_id(0), 1) == ids({0, 1, 4}));
  CHECK(ego_network(graph, actor_id(0), 2) == ids({0, 1, 2, 4}));
  CHECK(ego_network(graph, actor_id(0), 9) == ids({0, 1, 2, 3, 4}));
  CHECK(ego_network(graph, actor_id(2), 1) == ids({1, 2, 3}));
  CHECK(ego_network(graph, actor_id(5), 3) == ids({5}));
  CHECK(ego_network(graph, actor_id(6), 3).empty());
  CHECK(ego_network(EraGraph{}, actor_id(0), 1).empty());
  // The ties among neighbours are those of the graph.
  CHECK(among(graph, ego_network(graph, actor_id(0), 1)).ties().size() == 3);
}
