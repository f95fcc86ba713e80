// The best partitions of one block, to be asked for.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/line_index/partition_formula.hpp>

namespace entente {

/// A block, and the formula of which the cheapest models are its best partitions.
struct BestPartitions {
  Block block{};
  PartitionFormula formula{};
  bool ready = false;  ///< the block is proved, and the formula minimised; else nothing can be asked
};

/// Of an unbalanced block of the graph's own line index. Cost: as hard as the proof at worst, and mostly
/// easy.
BestPartitions best_partitions(const SignedGraph& graph, const LineIndex& index, const BlockBounds& bounds,
                               const ShouldStop& should_stop = {});

}  // namespace entente
