// What is known of the block is told to the solver: its cycles, and the partition at hand.
#include <entente/engine/balance/line_index/best_partitions.hpp>

#include <algorithm>

namespace entente {
namespace {

Packing told_of_block(const Block& block, const Packing& packing) {
  Packing told = packing;
  for (PackedCycle& cycle : told.cycles) {
    for (std::uint32_t& tie : cycle.ties)
      tie = static_cast<std::uint32_t>(std::ranges::lower_bound(block.ties, tie, {}, &BlockTie::tie) -
                                       block.ties.begin());
  }
  return told;
}

}  // namespace

// Cycles that share ties are no cores that the solver could take one after the other.
BestPartitions best_partitions(const SignedGraph& graph, const LineIndex& index, const BlockBounds& bounds,
                               const ShouldStop& should_stop) {
  BestPartitions result{.block = block_of(graph, index.whole.weights, bounds.ties)};
  if (bounds.lower != bounds.upper || !index.whole.tell(index.upper)) return result;
  Bipartition blocs;
  for (const Vertex v : result.block.vertices) blocs.push_back(index.blocs[v]);
  const Packing known = bounds.packing.share == 1 ? told_of_block(result.block, bounds.packing) : Packing{};
  result.formula = partition_formula(result.block, known, blocs);
  result.ready = result.formula.solver.minimize(should_stop).proved();
  return result;
}

}  // namespace entente
