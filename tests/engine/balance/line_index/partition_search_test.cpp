// The search for a partition: what it finds within so many moves.
#include <entente/engine/balance/line_index/partition_search.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"

using namespace entente;

TEST_CASE("one move mends a partition in which one actor alone stands on the wrong side, whoever it is") {
  // 0, 1 and 2 are friends, and foes of 3, 4 and 5, who are friends too.
  SignedGraph graph{.vertices = 6};
  Bipartition blocs = {0, 0, 0, 1, 1, 1};
  for (Vertex a = 0; a < 6; ++a)
    for (Vertex b = a + 1; b < 6; ++b) graph.ties.push_back({a, b, blocs[a] == blocs[b] ? 1.0 : -1.0});
  const Block block = blocks(graph, std::vector<std::int64_t>(graph.ties.size(), 1)).at(0);
  const Links links(block);
  for (Vertex v = 0; v < 6; ++v) {
    CAPTURE(v);
    Bipartition start = blocs;
    start[v] ^= 1;
    CHECK(cost(block, start) == 5);
    CHECK(tabu_bipartition(block, links, start, {.moves = 1}) == blocs);
  }
}
