// The matrix of an era, by hand: A == B of 6, A :: C of 2, C == D of 1; E without a tie.
#include <entente/engine/analysis/bloc_matrix.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include "worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace entente;

namespace {

constexpr ActorId a = actor_id(0), b = actor_id(1), c = actor_id(2), d = actor_id(3), e = actor_id(4);

BlocMatrix matrix(const MatrixChoice& choice = {}) {
  const EraGraph graph = worlds::world(5, {{0, 1, 4}, {0, 1, 2}, {0, 2, -2}, {2, 3, 1}});
  const Partition found = blocs(graph, {.method = BlocMethod::two_blocs});
  return bloc_matrix(graph, bloc_sides({&graph, 1}, {&found, 1}).front(), choice);
}

std::vector<ActorId> actors(const BlocMatrix& found) {
  std::vector<ActorId> all;
  for (const MatrixActor& one : found.actors) all.push_back(one.actor);
  return all;
}

}  // namespace

TEST_CASE("matrix: actors by bloc and size, cells on both sides") {
  const BlocMatrix found = matrix();
  CHECK(actors(found) == std::vector<ActorId>{a, b, c, d});
  CHECK(found.actors[0].size == 8);
  CHECK(found.actors[0].bloc == found.actors[1].bloc);
  CHECK(found.actors[1].bloc != found.actors[2].bloc);
  REQUIRE(found.cells[0][1].has_value());
  CHECK(found.cells[0][1]->level == 6);
  CHECK(found.cells[1][0]->claims == 2);
  CHECK(found.cells[2][0]->level == -2);
  CHECK_FALSE(found.cells[1][2].has_value());
  CHECK_FALSE(found.cells[0][0].has_value());
  CHECK(found.all_actors == 4);
  CHECK(found.ties == 3);
  CHECK(found.all_ties == 3);
}

TEST_CASE("matrix: the largest alone, or those who are named") {
  const BlocMatrix largest = matrix({.most = 2});
  CHECK(actors(largest) == std::vector<ActorId>{a, b});
  CHECK(largest.left_out == std::vector<ActorId>{c, d});
  CHECK(largest.ties == 1);
  CHECK(largest.all_ties == 3);
  const BlocMatrix named = matrix({.actors = {d, e, c}, .most = 1});
  CHECK(actors(named) == std::vector<ActorId>{c, d, e});
  CHECK(named.actors[2].bloc == 0);
  CHECK(named.ties == 1);
  CHECK(named.left_out.empty());
}

// A has most in all, 2 with each of three, then D == E of 5 are the largest. The only one whose row would be
// empty is left out where it is the last, and so is A beside D and E, whom it has no tie with.
TEST_CASE("matrix: of too many the largest, and at the end nobody without a tie among them") {
  const EraGraph graph = worlds::world(6, {{0, 1, 2}, {0, 2, 2}, {0, 5, 2}, {3, 4, 5}});
  const Partition found = blocs(graph, {.method = BlocMethod::two_blocs});
  const BlocSides sides = bloc_sides({&graph, 1}, {&found, 1}).front();
  const auto shown = [&](std::size_t most) {
    std::vector<ActorId> all = actors(bloc_matrix(graph, sides, {.most = most}));
    std::ranges::sort(all);
    return all;
  };
  CHECK(shown(3) == std::vector<ActorId>{a, d, e});
  CHECK(shown(4) == std::vector<ActorId>{a, b, d, e});
  const BlocMatrix four = bloc_matrix(graph, sides, {.most = 4});
  CHECK(four.left_out == std::vector<ActorId>{c, actor_id(5)});
  CHECK_FALSE(four.added.has_value());
  CHECK(four.share == Approx(7.0 / 11));  // 2 and 5 of 2, 2, 2 and 5
  const EraGraph uneven = worlds::world(5, {{0, 1, 6}, {0, 2, 1}, {3, 4, 5}});
  const Partition divided = blocs(uneven, {.method = BlocMethod::two_blocs});
  const BlocMatrix two = bloc_matrix(uneven, bloc_sides({&uneven, 1}, {&divided, 1}).front(), {.most = 3});
  CHECK(actors(two) == std::vector<ActorId>{a, b});  // D, the third, has only E
  CHECK(two.left_out == std::vector<ActorId>{d, e, c});
}

TEST_CASE("matrix: the actor by whom blocs are told is always among those shown") {
  const EraGraph graph = worlds::world(5, {{0, 1, 6}, {1, 2, 5}, {2, 3, 4}, {3, 4, 1}});
  const Partition found = blocs(graph, {.method = BlocMethod::two_blocs});
  const BlocSides sides = bloc_sides({&graph, 1}, {&found, 1}, {.anchor = e}).front();
  const BlocMatrix shown = bloc_matrix(graph, sides, {.most = 3});
  std::vector<ActorId> all = actors(shown);
  std::ranges::sort(all);
  CHECK(all == std::vector<ActorId>{b, c, e});  // of B 11, C 9, A 6, D 5 and E 1
  CHECK(shown.added == e);
  CHECK(shown.left_out == std::vector<ActorId>{a, d});
  CHECK_FALSE(bloc_matrix(graph, sides).added.has_value());
}

TEST_CASE("matrix: blocs are told as seen from who is in one most, and how sure they are") {
  // C :: D alone beside A == B: no chain of ties joins the two, so nobody knows on whose side they are.
  const EraGraph graph = worlds::world(4, {{0, 1, 4}, {2, 3, -1}});
  const Partition found = blocs(graph, {.method = BlocMethod::two_blocs});
  const BlocSides sides = bloc_sides({&graph, 1}, {&found, 1}, {.anchor = d}).front();
  const BlocMatrix shown = bloc_matrix(graph, sides);
  REQUIRE(shown.actors.size() == 4);
  for (const MatrixActor& one : shown.actors) {
    CHECK(one.bloc == sides.bloc_of(one.actor));
    const bool is_known = one.actor == c || one.actor == d;
    CHECK(one.certainty == (is_known ? BlocCertainty::certain : BlocCertainty::choice));
    if (one.actor == d) CHECK(one.bloc == 1);
    if (one.actor == c) CHECK(one.bloc == 2);
  }
}
