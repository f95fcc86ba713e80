// Whether those who were first in one era are first in another, measure by measure.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/shifts/rank_stability.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The ranks of one measure in two eras.
struct RankComparison {
  Comparison eras{};
  std::size_t measure = 0;  ///< place in Study::measures
  RankStability found{};
};

/// rank_stability() of every measure of the study, for each of `comparisons`.
std::vector<RankComparison> compared_ranks(const Study& study, std::span<const Comparison> comparisons,
                                           const RankOptions& options = {});

}  // namespace entente
