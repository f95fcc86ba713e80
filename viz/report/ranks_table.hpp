// The stability of ranks as a table.
#pragma once

#include <entente/engine/analysis/rank_comparisons.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, measure, layer, actors, tau_b, top, overlap, entered, left, why: the stability of the
/// ranks of each measure of the study. `actors` is the number of those who have a value in both eras.
Table ranks_table(const Chronicle& chronicle, const Study& study, std::span<const RankComparison> rows,
                  const RankOptions& options = {});

}  // namespace entente
