// The splits of a block as a MaxSAT formula: which side each vertex is on, and the wish that each tie is
// kept.
#pragma once

#include <entente/engine/balance/line_index/blocks.hpp>
#include <entente/engine/balance/line_index/packing.hpp>
#include <entente/engine/balance/solver/max_sat.hpp>

#include <vector>

namespace entente {

/// Vertex v is on side 1 where literal v + 1 holds; vertex 0 is on side 0, so that a split and its mirror
/// image are one. In a cheapest model a tie is kept exactly where its literal holds.
struct SplitFormula {
  MaxSat solver{};
  std::vector<Literal> kept{};  ///< by tie of the block
};

/// The formula, told of cycles that cannot all be kept (of the block's ties, sharing none) and of a good
/// split. The cheapest model costs what the best split of the block does.
SplitFormula split_formula(const Block& block, const Packing& known, const Split& good);

/// The split of a model.
Split split_of(const Block& block, const std::vector<bool>& model);

}  // namespace entente
