// Blame and the number of best partitions: by hand, and against trying every partition.
#include <entente/engine/balance/line_index/blame.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>
#include <functional>

using namespace entente;
using worlds::signed_world;

namespace {

PartitionCount partitions(const SignedGraph& graph, const PartitionCountOptions& options = {}) {
  return optimal_partitions(graph, line_index(graph), options);
}

}  // namespace

//   0 ---- 1 ---- 3       the negative tie of 0 and 3 lies on two positive ways round
//   | \  /      .
//   2 .........
TEST_CASE("a lone foe among friends is always to blame") {
  const SignedGraph graph = signed_world(5, {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {0, 3, -1}, {3, 4, -1}});
  const LineIndex index = line_index(graph);
  const std::vector<Blame> blames = blame(graph, index);
  for (std::size_t i = 0; i < blames.size(); ++i) {
    const SignedTie& tie = graph.ties[i];
    CHECK(blames[i] == (tie.a == 0 && tie.b == 3 ? Blame::always : Blame::never));
  }
  CHECK(optimal_partitions(graph, index) == PartitionCount{1, false});
}

TEST_CASE("the number of best partitions of graphs of the literature") {
  CHECK(partitions(signed_world(3, {{0, 1}, {1, 2}, {0, 2}})) == PartitionCount{1, false});
  CHECK(partitions(signed_world(3, {{0, 1}, {1, 2}, {0, 2, -1}})) == PartitionCount{3, false});
  CHECK(partitions(signed_world(4, {{0, 1}, {1, 2, -1}, {2, 3, -1}, {3, 0, -1}})) ==
        PartitionCount{4, false});
  CHECK(partitions(worlds::hostile_ring(5)) == PartitionCount{5, false});
  CHECK(partitions(worlds::all_hostile(4)) == PartitionCount{3, false});
  CHECK(partitions(worlds::all_hostile(5)) == PartitionCount{10, false});
  CHECK(partitions(worlds::all_hostile(6)) == PartitionCount{10, false});
  CHECK(partitions(worlds::hostile_petersen()) == PartitionCount{5, false});
  CHECK(partitions({.vertices = 3}) == PartitionCount{1, false});
}

TEST_CASE("best partitions are counted up to the cap, over all blocks") {
  SignedGraph triangles{.vertices = 9};
  for (Vertex v = 0; v < 9; v += 3)
    triangles.ties.insert(triangles.ties.end(), {{v, v + 1, -1}, {v, v + 2, -1}, {v + 1, v + 2, -1}});
  CHECK(partitions(triangles) == PartitionCount{27, false});
  CHECK(partitions(triangles, {.cap = 27}) == PartitionCount{27, false});
  CHECK(partitions(triangles, {.cap = 26}) == PartitionCount{26, true});
  CHECK(partitions(triangles, {.cap = 2}) == PartitionCount{2, true});
}

//   0 ==== 1        of the square one tie must go, and of the triangle of foes one
//   |      :
//   3 .... 2        4 .. 5 .. 6 .. 4
TEST_CASE("the best partitions of each block are told by the ties that they break") {
  const SignedGraph graph =
      signed_world(7, {{0, 1}, {1, 2, -1}, {2, 3, -1}, {3, 0, -1}, {4, 5, -1}, {4, 6, -1}, {5, 6, -1}});
  const std::vector<BlockPartitions> blocks = block_partitions(graph, line_index(graph));
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0] == BlockPartitions{{{0}, {1}, {2}, {3}}, false});
  CHECK(blocks[1] == BlockPartitions{{{4}, {5}, {6}}, false});
  CHECK(partition_count(blocks) == PartitionCount{12, false});
  CHECK(partition_count(blocks, 11) == PartitionCount{11, true});
  const std::vector<BlockPartitions> cut = block_partitions(graph, line_index(graph), {.cap = 3});
  REQUIRE(cut.size() == 2);
  CHECK(cut[0].broken.size() == 3);
  CHECK(cut[0].more);
  CHECK(cut[1] == blocks[1]);
}

TEST_CASE("every partition that is told breaks as few ties as the index, and no two break the same") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, 10);
    const LineIndex index = line_index(graph, {.counted = seed % 3 == 0 ? Counted::levels : Counted::ties});
    const auto blocks = block_partitions(graph, index, {.cap = 100'000});
    REQUIRE(blocks.size() == index.certificate.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      CHECK(std::ranges::adjacent_find(blocks[b].broken, std::ranges::greater_equal{}) ==
            blocks[b].broken.end());
      for (const auto& broken : blocks[b].broken) {
        std::int64_t cost = 0;
        for (const std::uint32_t tie : broken) cost += index.whole.weights[tie];
        CHECK(cost == index.certificate[b].upper);
      }
    }
  }
}

TEST_CASE("blame and the number of best partitions are what trying every partition finds") {
  for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, seed % 4 == 0 ? 14 : 10);
    const Counted counted = seed % 3 == 0 ? Counted::levels : Counted::ties;
    const oracles::BestPartitions expected = oracles::best_partitions(graph, counted);
    const LineIndex index = line_index(graph, {.counted = counted});
    CHECK(blame(graph, index) == expected.blame);
    CHECK(optimal_partitions(graph, index, {.cap = 100'000}) == PartitionCount{expected.partitions, false});
  }
}

TEST_CASE("what was not proved is not blamed") {
  const SignedGraph graph = worlds::hostile_petersen();
  LineIndex index = line_index(graph);
  const ShouldStop at_once = [] { return true; };
  CHECK(blame(graph, index, at_once) == std::vector<Blame>(15, Blame::unknown));
  CHECK(optimal_partitions(graph, index, {.should_stop = at_once}) == PartitionCount{1, true});
  CHECK(block_partitions(graph, index, {.should_stop = at_once}) ==
        std::vector<BlockPartitions>{{{index.broken}, true}});
  --index.certificate[0].lower;
  CHECK(blame(graph, index) == std::vector<Blame>(15, Blame::unknown));
}
