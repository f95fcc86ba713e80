// Shifts without each of their sources, as a table.
#pragma once

#include <entente/engine/analysis/variations.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, subject, measure, shift, sources, lowest, lowest_without, highest, highest_without,
/// flips, ends, one_source, why: each shift without each of its sources. `flips` and `ends` are the sources
/// without which it has the other sign, or is undefined.
Table leave_one_out_table(const Chronicle& chronicle, std::span<const ShiftWithoutSources> rows);

}  // namespace entente
