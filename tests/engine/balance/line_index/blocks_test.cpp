// Blocks: by hand, and against taking each vertex away.
#include <entente/engine/balance/line_index/blocks.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/partition_oracle.hpp"

#include <algorithm>
#include <numeric>

using namespace entente;
using worlds::signed_world;

namespace {

std::vector<Block> blocks_of(const SignedGraph& graph) {
  return blocks(graph, std::vector<std::int64_t>(graph.ties.size(), 1));
}

std::vector<std::vector<Vertex>> vertices_of(const SignedGraph& graph) {
  std::vector<std::vector<Vertex>> result;
  for (const Block& block : blocks_of(graph)) result.push_back(block.vertices);
  return result;
}

// Can the far ends of two ties that share a vertex reach each other without it? Then they share a cycle.
bool reach_without(const SignedGraph& graph, Vertex from, Vertex to, Vertex without) {
  std::vector<bool> reached(graph.vertices);
  reached[from] = true;
  for (std::size_t round = 0; round < graph.vertices; ++round) {
    for (const SignedTie& tie : graph.ties) {
      if (tie.a == without || tie.b == without) continue;
      if (reached[tie.a] || reached[tie.b]) reached[tie.a] = reached[tie.b] = true;
    }
  }
  return reached[to];
}

}  // namespace

//   0 -- 1    4 -- 5
//    \  /    /   /
//      2 -- 3 --    6 -- 7
TEST_CASE("two triangles with a bridge between them are two blocks") {
  const SignedGraph graph = signed_world(8, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {4, 5}, {3, 5}, {6, 7}});
  CHECK(vertices_of(graph) == std::vector<std::vector<Vertex>>{{0, 1, 2}, {3, 4, 5}});
  const Block block = blocks_of(graph)[1];
  REQUIRE(block.ties.size() == 3);
  CHECK(block.ties[0].a == 0);
  CHECK(block.ties[0].b == 1);
  CHECK(graph.ties[block.ties[2].tie].a == 4);
}

TEST_CASE("triangles that share an actor are two blocks, and a tree has none") {
  CHECK(vertices_of(signed_world(5, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {2, 4}})) ==
        std::vector<std::vector<Vertex>>{{0, 1, 2}, {2, 3, 4}});
  CHECK(vertices_of(signed_world(4, {{0, 1}, {1, 2}, {1, 3}})).empty());
  CHECK(vertices_of({}).empty());
}

TEST_CASE("ties are of one block where they share a cycle") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const SignedGraph graph = worlds::random_signed_graph(seed, 9);
    std::vector<std::size_t> block_of_tie(graph.ties.size());
    std::iota(block_of_tie.begin(), block_of_tie.end(), std::size_t{1'000});
    const std::vector<Block> all = blocks_of(graph);
    for (std::size_t place = 0; place < all.size(); ++place) {
      for (const BlockTie& tie : all[place].ties) block_of_tie[tie.tie] = place;
    }
    for (std::size_t i = 0; i < graph.ties.size(); ++i) {
      for (std::size_t j = 0; j < graph.ties.size(); ++j) {
        const SignedTie &one = graph.ties[i], &other = graph.ties[j];
        if (i == j || one.a != other.a) continue;
        CHECK((block_of_tie[i] == block_of_tie[j]) == reach_without(graph, one.b, other.b, one.a));
      }
    }
  }
}

TEST_CASE("a ring of 200,000 actors is one block") {
  SignedGraph ring{.vertices = 200'000};
  for (Vertex v = 0; v + 1 < ring.vertices; ++v) ring.ties.push_back({v, v + 1, 1});
  ring.ties.insert(ring.ties.begin() + 1, {0, 199'999, -1});
  REQUIRE(blocks_of(ring).size() == 1);
  CHECK(blocks_of(ring)[0].ties.size() == 200'000);
}
