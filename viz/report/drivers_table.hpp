// The claims behind each shift, as a table.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, subject, measure, place, row, says, before, after, difference, line, from, relation, to,
/// dates, status, sources: for each shift of a sum of levels every claim about its subject in either era,
/// those with the largest difference first, `place` from 1. `says` is the claim in words. The differences of
/// a shift sum to it. A shift that is undefined has its claims too, those of the one era.
Table drivers_table(const Chronicle& chronicle, std::span<const ComparedShift> rows, const FoldOptions& view);

}  // namespace entente
