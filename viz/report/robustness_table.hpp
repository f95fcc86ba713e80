// Shifts under other choices, as a table.
#pragma once

#include <entente/engine/analysis/variations.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, subject, measure, choice, what, before, after, shift, sign_survives, why, tone_survives:
/// each shift as it is and under other choices, and whether the change of tone behind it has its sign there,
/// too. What this alone does not survive has a row without values. The last row of a shift, `all`, counts
/// under how many of the choices that move it it keeps its sign (choices_kept()); `no-sign` where it has none
/// to keep.
Table robustness_table(const Chronicle& chronicle, std::span<const VariedShift> rows);

}  // namespace entente
