// Blocs {A, B, C} and {D, E}: A == B, A :: D, C :: D, D == E, B == D across; F alone in a third, G in none.
#include <entente/engine/analysis/bloc_partners.hpp>

#include <entente/engine/analysis/bloc_matrix.hpp>
#include <entente/engine/analysis/bloc_streams.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("partners: who is in a bloc by ties with others alone") {
  const EraGraph graph = worlds::world(7, {{0, 1, 3}, {0, 3, -2}, {2, 3, -1}, {3, 4, 2}, {1, 3, 1}});
  Partition blocs;
  blocs.k = 3;
  blocs.members = {{.bloc = 1}, {.bloc = 1}, {.bloc = 1}, {.bloc = 2}, {.bloc = 2}, {.bloc = 3}, {}};
  CHECK(without_partners(graph, blocs) == std::vector<ActorId>{actor_id(2)});

  blocs.members[1] = {.bloc = 2};  // A has no friend left, B one in D
  CHECK(without_partners(graph, blocs) == std::vector<ActorId>{actor_id(0), actor_id(2)});
  const std::vector<BlocSides> sides = bloc_sides({&graph, 1}, {&blocs, 1});
  for (const MatrixActor& one : bloc_matrix(graph, sides.front()).actors)
    CHECK(one.has_no_partner == (one.actor == actor_id(0) || one.actor == actor_id(2)));
  const BlocStreams streams = bloc_streams({&graph, 1}, {&blocs, 1}, {});
  for (const BlocStream& row : streams.rows)
    CHECK(row.places[0].has_no_partner == (row.actor == actor_id(0) || row.actor == actor_id(2)));

  // Any cooperative level makes partners, even one that is printed as 0.0; none does that is zero or below.
  const EraGraph faint = worlds::world(6, {{0, 1, 0.04}, {2, 3, -0.04}, {4, 5, 0}});
  Partition pairs;
  pairs.k = 3;
  pairs.members = {{.bloc = 1}, {.bloc = 1}, {.bloc = 2}, {.bloc = 2}, {.bloc = 3}, {.bloc = 3}};
  CHECK(without_partners(faint, pairs) ==
        std::vector<ActorId>{actor_id(2), actor_id(3), actor_id(4), actor_id(5)});

  blocs.members.assign(7, {});
  CHECK(without_partners(graph, blocs).empty());
}
