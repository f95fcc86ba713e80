// The best of all partitions: by exact fractions, and against trying all of them one after the other.
#include <entente/engine/balance/blocs/best_blocs.hpp>
#include <entente/engine/balance/blocs/bloc_search.hpp>
#include <entente/engine/balance/blocs/modularity.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <limits>

using namespace entente;
using worlds::signed_world;

namespace {

struct KnownBest {
  const char* name;
  SignedGraph graph;
  double modularity;
  std::uint64_t partitions;
  Labels labels;
};

// Worked out in exact fractions over all partitions.
std::vector<KnownBest> known_bests() {
  return {
      {"friends", signed_world(3, {{0, 1}, {1, 2}, {0, 2}}), 0, 1, {1, 1, 1}},
      {"friends of friends at odds", signed_world(3, {{0, 1}, {1, 2}, {0, 2, -1}}), 1 / 12.0, 2, {1, 1, 2}},
      {"a common enemy", signed_world(3, {{0, 1}, {1, 2, -1}, {0, 2, -1}}), 1 / 3.0, 1, {1, 1, 2}},
      {"three enemies", worlds::all_hostile(3), 1 / 3.0, 1, {1, 2, 3}},
      {"a ring of five enemies", worlds::hostile_ring(5), 9 / 25.0, 5, {1, 2, 1, 2, 3}},
      {"a square", signed_world(4, {{0, 1}, {1, 2, -1}, {2, 3, -1}, {3, 0, -1}}), 1 / 4.0, 2, {1, 1, 2, 3}},
      {"four enemies", worlds::all_hostile(4), 1 / 4.0, 1, {1, 2, 3, 4}},
      {"six enemies", worlds::all_hostile(6), 1 / 6.0, 1, {1, 2, 3, 4, 5, 6}},
      {"enemies of one, tied to nobody else",
       signed_world(4, {{0, 1, -1}, {1, 2}, {1, 3, -1}}),
       1 / 3.0,
       1,
       {1, 2, 2, 1}},
      {"Petersen's graph of enemies",
       worlds::hostile_petersen(),
       17 / 50.0,
       20,
       {1, 2, 1, 2, 3, 2, 3, 3, 1, 1}},
      {"two pairs of enemies", signed_world(4, {{0, 1, -1}, {2, 3, -1}}), 1 / 2.0, 2, {1, 2, 1, 2}},
  };
}

}  // namespace

TEST_CASE("small graphs reach the modularity that exact fractions give") {
  for (const KnownBest& known : known_bests()) {
    const Communities found = communities(known.graph);
    CAPTURE(known.name);
    CHECK(found.modularity.number() == Approx(known.modularity).margin(1e-15));
    CHECK(found.partitions == known.partitions);
    CHECK(found.labels == known.labels);
    CHECK(found.certainty == Optimality::proved);
    CHECK(found.upper == found.modularity);
  }
}

TEST_CASE("levels weigh in the best partition") {
  const SignedGraph conflict =
      signed_world(4, {{0, 1, 3}, {1, 2, -2}, {0, 2, 0.5}, {2, 3, 1}, {0, 3, -1}, {1, 3, -2.5}});
  const Communities found = communities(conflict, {.counted = Counted::levels});
  CHECK(found.modularity.number() == Approx(73 / 180.0).epsilon(1e-12));
  CHECK(found.labels == Labels{1, 1, 2, 2});
  CHECK(found.partitions == 1);
}

TEST_CASE("no small graph is told below its best partition, nor with another number of them") {
  std::size_t several = 0, held_by_nothing = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, seed % 10 == 0 ? 8 : 7);
    CAPTURE(seed);
    for (const Counted counted : {Counted::ties, Counted::levels}) {
      const oracles::HighestModularity best = oracles::highest_modularity(graph, counted);
      const Communities found = communities(graph, {.counted = counted});
      if (graph.ties.empty()) continue;
      CHECK(found.certainty == Optimality::proved);
      CHECK(found.modularity.number() == Approx(best.value).margin(1e-12));
      if (std::ranges::count(found.labels, 0U) > 0) continue;  // the oracle puts those without ties somewhere
      CHECK(found.partitions == best.partitions);
      CHECK(found.labels == best.labels);
      several += best.partitions > 1 ? 1U : 0U;
      held_by_nothing += cut_by_signs(graph, best.labels) != best.labels ? 1U : 0U;
    }
  }
  CHECK(several > 20);
  CHECK(held_by_nothing > 20);
}

TEST_CASE("whatever its start, the search ends at the same partition") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const LinkGraph links =
        link_graph(worlds::random_signed_graph(seed, 9), Counted::ties, NullModel::strength);
    const auto from_nothing = best_blocs(links, -std::numeric_limits<double>::infinity());
    REQUIRE(from_nothing);
    const auto from_best = best_blocs(links, joint_value(links, from_nothing->labels));
    REQUIRE(from_best);
    CHECK(from_best->labels == from_nothing->labels);
    CHECK(from_best->partitions == from_nothing->partitions);
  }
}

//   twenty friends of 0, who is hostile to 1, as are ten friends of 1
TEST_CASE("who must stand together is put together first, so that larger graphs are proved too") {
  std::vector<worlds::DrawnClaim> claims{{0, 1, -1}};
  for (std::uint32_t v = 2; v < 32; ++v) claims.push_back({v < 22 ? 0U : 1U, v, 1});
  const Communities found = communities(signed_world(32, claims));
  CHECK(found.certainty == Optimality::proved);
  CHECK(found.partitions == 1);
  CHECK(found.blocs == 2);
  CHECK(std::ranges::count(found.labels, 1U) == 21);
}

TEST_CASE("groups are given up beyond their size, and when stopped") {
  const auto tried = [](const SignedGraph& graph, const ShouldStop& should_stop = {}) {
    const LinkGraph links = link_graph(graph, Counted::ties, NullModel::strength);
    return best_blocs(links, 0, should_stop).has_value();
  };
  CHECK(tried(worlds::hostile_ring(12)));
  CHECK(!tried(worlds::hostile_ring(13)));
  CHECK(!tried(worlds::hostile_ring(100)));
  CHECK(!tried(worlds::hostile_ring(12), [] { return true; }));
  CHECK(tried(SignedGraph{.vertices = 1'000}));
}
