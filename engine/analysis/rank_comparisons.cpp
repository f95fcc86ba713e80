#include <entente/engine/analysis/rank_comparisons.hpp>

namespace entente {

std::vector<RankComparison> compared_ranks(const Study& study, std::span<const Comparison> comparisons,
                                           const RankOptions& options) {
  std::vector<RankComparison> rows;
  for (const Comparison& eras : comparisons)
    for (std::size_t m = 0; m < study.measures.size(); ++m)
      rows.push_back(
          {eras, m, rank_stability(study.scores[eras.before][m], study.scores[eras.after][m], options)});
  return rows;
}

}  // namespace entente
