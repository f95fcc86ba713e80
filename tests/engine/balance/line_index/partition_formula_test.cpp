// The formula of partitions, before any search: what it is told, it knows.
#include <entente/engine/balance/line_index/partition_formula.hpp>

#include <catch2/catch.hpp>
#include "engine/balance/named_signed_graphs.hpp"

using namespace entente;

TEST_CASE("a solver that is stopped at once still has the partition that it was offered") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const SignedGraph graph = worlds::random_signed_graph(seed, 10);
    worlds::Random random(seed);
    for (const Block& block : blocks(graph, std::vector<std::int64_t>(graph.ties.size(), 1))) {
      CAPTURE(seed);
      Bipartition good;
      for (std::size_t v = 0; v < block.vertices.size(); ++v)
        good.push_back(static_cast<std::uint8_t>(v == 0 ? 0 : random.below(2)));
      PartitionFormula formula = partition_formula(block, {}, good);
      const MaxSatResult stopped = formula.solver.minimize([] { return true; });
      CHECK(stopped.upper == cost(block, good));
      CHECK(bipartition_of(block, stopped.model) == good);
    }
  }
}
