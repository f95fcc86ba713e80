// Packings: what they hold is unbalanced cycles within their share, and their bound is no more than the
// index.
#include <entente/engine/balance/line_index/packing.hpp>
#include <entente/engine/balance/line_index/partition_search.hpp>
#include <entente/engine/balance/line_index/shared_packing.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"

#include <algorithm>
#include <map>

using namespace entente;

namespace {

Block only_block(const SignedGraph& graph, const std::vector<std::int64_t>& weights) {
  std::vector<Block> all = blocks(graph, weights);
  REQUIRE(all.size() == 1);
  return all[0];
}

Block only_block(const SignedGraph& graph) {
  return only_block(graph, std::vector<std::int64_t>(graph.ties.size(), 1));
}

Bipartition good_bipartition(const Block& block, const Links& links) {
  return tabu_bipartition(block, links, tree_bipartition(block, links), {.seed = 1});
}

void check_within_share(const Block& block, const Packing& packing) {
  std::vector<std::int64_t> taken(block.ties.size());
  for (const PackedCycle& cycle : packing.cycles) {
    std::map<Vertex, int> meetings;
    int negative = 0;
    for (const std::uint32_t tie : cycle.ties) {
      taken[tie] += cycle.amount;
      ++meetings[block.ties[tie].a], ++meetings[block.ties[tie].b];
      negative += block.ties[tie].negative;
    }
    CHECK(cycle.amount > 0);
    CHECK(negative % 2 == 1);
    CHECK(meetings.size() == cycle.ties.size());
    CHECK(std::ranges::all_of(meetings, [](const auto& meeting) { return meeting.second == 2; }));
  }
  for (std::size_t tie = 0; tie < taken.size(); ++tie)
    CHECK(taken[tie] <= packing.share * block.ties[tie].weight);
}

}  // namespace

TEST_CASE("five foes have three cycles that share no tie, but by thirds four") {
  const Block block = only_block(worlds::all_hostile(5));
  const Links links(block);
  const Bipartition sides = good_bipartition(block, links);
  CHECK(cost(block, sides) == 4);
  CHECK(disjoint_cycles(block, links, sides).bound() <= 3);
  const Packing shared = shared_cycles(block, links, sides, {.enough = 4});
  check_within_share(block, shared);
  CHECK(shared.bound() == 4);
}

TEST_CASE("the cycles of the tribes show that no partition breaks less than seven ties") {
  const Block block = only_block(worlds::highland_tribes());
  const Links links(block);
  const Bipartition sides = good_bipartition(block, links);
  REQUIRE(cost(block, sides) == 7);
  const Packing packing = disjoint_cycles(block, links, sides);
  check_within_share(block, packing);
  CHECK(packing.bound() == 7);
  CHECK(packing.cycles.size() == 7);
}

TEST_CASE("a heavy tie lies on as many cycles as it weighs") {
  // Two ways round one positive tie of weight 5, each with one negative tie.
  const SignedGraph graph = worlds::signed_world(4, {{0, 1}, {0, 2, -1}, {1, 2}, {0, 3, -1}, {1, 3}});
  const Block block = only_block(graph, {5, 2, 2, 4, 3});
  const Links links(block);
  const Packing packing = disjoint_cycles(block, links, {0, 0, 0, 0});
  check_within_share(block, packing);
  CHECK(packing.bound() == 4);
}

TEST_CASE("packings of random graphs are sound, from any partition") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    worlds::Random random(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, 10);
    std::vector<std::int64_t> weights;
    for (std::size_t i = 0; i < graph.ties.size(); ++i)
      weights.push_back(seed % 2 == 0 ? 1 : 1 + static_cast<std::int64_t>(random.below(5)));
    for (const Block& block : blocks(graph, weights)) {
      const Links links(block);
      const Bipartition best = good_bipartition(block, links);
      for (const Bipartition& sides : {best, shaken(best, 2, seed), Bipartition(best.size(), 0)}) {
        for (const Packing& packing : {disjoint_cycles(block, links, sides, {.seed = seed}),
                                       shared_cycles(block, links, sides, {.rounds = 5})}) {
          check_within_share(block, packing);
          CHECK(packing.bound() <= cost(block, best));
        }
      }
    }
  }
}

TEST_CASE("tabu search is never worse than its start, and says what its partition costs") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 12);
    for (const Block& block : blocks(graph, std::vector<std::int64_t>(graph.ties.size(), 1))) {
      const Links links(block);
      const Bipartition start(block.vertices.size(), 0);
      const Bipartition sides = tabu_bipartition(block, links, start, {.seed = seed, .moves = seed});
      CHECK(cost(block, sides) <= cost(block, start));
    }
  }
}
