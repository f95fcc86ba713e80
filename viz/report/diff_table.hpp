// What changed between two versions of a package, in the sheets and in the results.
#pragma once

#include <entente/engine/shifts/moved_levels.hpp>
#include <entente/graphs/reading/revision.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// change, sheet, key, field, old, new, why: every row that only one version has, and every field in which
/// the two differ.
Table diff_table(std::span<const RowChange> changes);

/// era, a, b, measure, old, new, shift, rows, why: the levels that moved, with the five rows that moved them
/// most, each `added`, `removed`, `changed`, or `same` where the row is what it was and counts otherwise. An
/// era that only one version has is one row without actors.
Table diff_results_table(const Version& before, const Version& after, std::span<const MovedLevel> levels,
                         std::span<const RowChange> changes);

}  // namespace entente
