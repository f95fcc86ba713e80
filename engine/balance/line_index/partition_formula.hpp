// The partitions of a block as a MaxSAT formula: which side each vertex is on, and the wish that each tie is
// kept.
#pragma once

#include <entente/engine/balance/line_index/blocks.hpp>
#include <entente/engine/balance/line_index/packing.hpp>
#include <entente/engine/balance/solver/max_sat.hpp>

#include <vector>

namespace entente {

/// Vertex v is on side 1 where literal v + 1 holds; vertex 0 is on side 0, so that a partition and its mirror
/// image are one. In a cheapest model a tie is kept exactly where its literal holds.
struct PartitionFormula {
  MaxSat solver{};
  std::vector<Literal> kept{};  ///< by tie of the block
};

/// The formula, told of cycles that cannot all be kept (of the block's ties, sharing none) and of a good
/// partition. The cheapest model costs what the best partition of the block does.
PartitionFormula partition_formula(const Block& block, const Packing& known, const Bipartition& good);

/// The partition of a model.
Bipartition bipartition_of(const Block& block, const std::vector<bool>& model);

}  // namespace entente
