// Cycles with one negative tie: shortest ones, packed ones, and those that broken ties leave.
#include <entente/engine/balance/blocs/positive_paths.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/assignment_oracle.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>

using namespace entente;
using worlds::signed_world;

namespace {

/// One negative tie, and positive ones that lead from one of its ends to the other.
void check_cycle(const SignedGraph& graph, const TieCycle& cycle) {
  REQUIRE(cycle.size() >= 3);
  CHECK(graph.ties[cycle.front()].negative());
  std::vector<int> ends(graph.vertices, 0);
  for (const std::uint32_t tie : cycle) {
    CHECK(graph.ties[tie].negative() == (tie == cycle.front()));
    ++ends[graph.ties[tie].a];
    ++ends[graph.ties[tie].b];
  }
  CHECK(std::ranges::all_of(ends, [](int count) { return count == 0 || count == 2; }));
}

}  // namespace

//   0 ---- 1 ---- 2        0 : 2, 0 : 4
//   |             |
//   3 ----------- 4
TEST_CASE("the shortest positive way between two foes is found") {
  const SignedGraph graph = signed_world(5, {{0, 1}, {1, 2}, {0, 3}, {3, 4}, {2, 4}, {0, 2, -1}, {0, 4, -1}});
  PositivePaths paths(graph);
  std::vector<bool> closed(graph.ties.size(), false);
  // In (a, b) order: 0-1, 0:2, 0-3, 0:4, 1-2, 2-4, 3-4.
  TieCycle cycle = paths.cycle(1, closed, 10);
  std::ranges::sort(cycle);
  CHECK(cycle == TieCycle{0, 1, 4});
  CHECK(paths.cycle(1, closed, 1).empty());
  closed[0] = true;
  CHECK(paths.cycle(1, closed, 2).empty());
  cycle = paths.cycle(1, closed, 3);
  std::ranges::sort(cycle);
  CHECK(cycle == TieCycle{1, 2, 5, 6});
  closed[5] = true;
  CHECK(paths.cycle(1, closed, 10).empty());
}

TEST_CASE("packed cycles share no tie and bound the violations of every partition") {
  std::size_t met = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 8);
    const WholeWeights whole = whole_weights(graph, Counted::levels);
    const PackedCycles packed = packed_cycles(graph, whole.weights);
    for (const TieCycle& cycle : packed.cycles) check_cycle(graph, cycle);
    const double fewest = oracles::fewest_violations(graph, graph.vertices, Counted::levels);
    CHECK(whole.amount(packed.bound) <= fewest);
    met += whole.amount(packed.bound) == fewest ? 1U : 0U;
    const PackedCycles alike = packed_cycles(graph, std::vector<std::int64_t>(graph.ties.size(), 1));
    CHECK(alike.bound == static_cast<std::int64_t>(alike.cycles.size()));
    std::vector<std::uint32_t> used;
    for (const TieCycle& cycle : alike.cycles) used.insert(used.end(), cycle.begin(), cycle.end());
    std::ranges::sort(used);
    CHECK(std::ranges::adjacent_find(used) == used.end());
  }
  CHECK(met > 30);
}

TEST_CASE("ties that a partition violates break every cycle with one negative tie, and others do not") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 7);
    std::vector<bool> broken(graph.ties.size(), false);
    const auto whole = unbroken_cycles(graph, broken);
    REQUIRE(whole);
    for (const TieCycle& cycle : *whole) check_cycle(graph, cycle);
    CHECK(whole->empty() == (oracles::fewest_violations(graph, graph.vertices, Counted::ties) == 0));
    for (std::size_t tie = 0; tie < broken.size(); ++tie) {
      const bool together = graph.ties[tie].a % 2 == graph.ties[tie].b % 2;
      broken[tie] = together == graph.ties[tie].negative();
    }
    CHECK(unbroken_cycles(graph, broken)->empty());
  }
  const SignedGraph triangle = signed_world(3, {{0, 1}, {1, 2}, {0, 2, -1}});
  CHECK(!unbroken_cycles(triangle, {false, false, false}, [] { return true; }));
}
