// The sides of blocs through eras, and the ties at odds with them.
//   first (1950s)          second (1960s)          third (1970s)
//   A == B                 A: absent               A == C
//   A :: C   C == D        B :: C   C == D         A :: D   B == D   B == C
//   A == D (weak)
#include <entente/engine/analysis/bloc_sides.hpp>

#include <entente/engine/analysis/balance_of_eras.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include "worlds.hpp"

#include <catch2/catch.hpp>

using namespace entente;

namespace {

constexpr ActorId a = actor_id(0), b = actor_id(1), c = actor_id(2), d = actor_id(3), e = actor_id(4);

std::vector<BlocSides> sides(const SidesChoice& choice = {}, BlocMethod method = BlocMethod::two_blocs) {
  const Package package = read(Files{
      {"ties.csv",
       "from,to,relation,start,end,weight\nA,B,alliance,1950,1959,5\nC,D,alliance,1950,1959,5\n"
       "A,C,war,1950,1959,8\nA,D,alliance,1950,1959,1\nB,C,war,1960,1969,5\nC,D,alliance,1960,1969,5\n"
       "A,C,alliance,1970,1979,5\nA,D,war,1970,1979,5\nB,D,alliance,1970,1979,5\nB,C,alliance,1970,1979,1\n"
       "C,E,alliance,1950,1959,3\nC,E,war,1950,1959,3\n"},
      {"actors.csv", "id,start,end\nA,1940,\nB,1940,\nC,1940,\nD,1940,\nE,1940,1959\n"},
      {"eras.csv", "id,start,end\nfirst,1950,1959\nsecond,1960,1969\nthird,1970,1979\n"}});
  const std::vector<EraGraph> graphs = fold(package.world, package.eras, {});
  return bloc_sides(graphs, blocs_of_eras(graphs, {.method = method, .mixed = choice.mixed}), choice);
}

std::vector<std::uint32_t> blocs_in(const BlocSides& era) {
  return {era.bloc_of(a), era.bloc_of(b), era.bloc_of(c), era.bloc_of(d), era.bloc_of(e)};
}

using Blocs = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("bloc sides: the first is that of the anchor, and numbers last where it is in none") {
  const auto found = sides({.anchor = a});
  CHECK(blocs_in(found[0]) == Blocs{1, 1, 2, 2, 0});
  // A has no tie in the sixties; B stood with it before, and is where it was.
  CHECK(blocs_in(found[1]) == Blocs{0, 1, 2, 2, 0});
  CHECK(blocs_in(found[2]) == Blocs{1, 2, 1, 2, 0});
  CHECK(found[0].anchor == a);
  CHECK_FALSE(found[1].anchor);
  CHECK(found[2].anchor == a);
}

TEST_CASE("bloc sides: seen from the other side they change places") {
  const auto found = sides({.anchor = d});
  CHECK(blocs_in(found[0]) == Blocs{2, 2, 1, 1, 0});
  CHECK(blocs_in(found[1]) == Blocs{0, 2, 1, 1, 0});
  CHECK(blocs_in(found[2]) == Blocs{2, 1, 2, 1, 0});
}

TEST_CASE("bloc sides: which ties break the blocs, of those that have a sign") {
  const auto found = sides({.anchor = a});
  CHECK(found[0].breaking == std::vector<Pair>{{a, d}});
  CHECK(found[0].is_broken_by({a, d}));
  CHECK_FALSE(found[0].is_broken_by({a, b}));
  CHECK(found[0].ties == 4);  // C and E cancel
  CHECK(found[1].breaking.empty());
  CHECK(found[2].breaking == std::vector<Pair>{{b, c}});
  // Where the hostile claim wins, E is C's enemy.
  const auto strict = sides({.anchor = a, .mixed = Mixed::negative_wins});
  CHECK(strict[0].ties == 5);
  CHECK(strict[0].bloc_of(e) == 1);
  CHECK(strict[0].breaking == std::vector<Pair>{{a, d}});
}

// Of two broken ties of -2 and 3 the second is the stronger one.
TEST_CASE("bloc sides: the strongest tie that an era breaks") {
  const EraGraph graph = worlds::world(4, {{0, 1, -2}, {1, 2, 9}, {0, 3, 3}});
  std::vector<BlocSides> found(2);
  found[0].breaking = {{a, b}, {a, d}};
  const std::vector<EraGraph> graphs = {graph, graph};
  const auto strongest = strongest_broken(graphs, found);
  REQUIRE(strongest.size() == 2);
  REQUIRE(strongest[0].has_value());
  CHECK(strongest[0]->pair == Pair{a, d});
  CHECK(strongest[0]->level == Approx(3));
  CHECK_FALSE(strongest[1].has_value());
}

TEST_CASE("bloc sides: heads are those with the largest levels") {
  const auto found = sides({.anchor = a});
  CHECK(found[0].heads == std::map<std::uint32_t, ActorId>{{1, a}, {2, c}});
  CHECK(found[1].heads == std::map<std::uint32_t, ActorId>{{1, b}, {2, c}});
}

TEST_CASE("bloc sides: more than two blocs are seen from nobody, and no eras have no sides") {
  const auto found = sides({.anchor = a}, BlocMethod::free_k);
  REQUIRE(found.size() == 3);
  for (const BlocSides& era : found) CHECK(era.places.size() == 5);
  CHECK(bloc_sides({}, {}).empty());
}
