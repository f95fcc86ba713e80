// Shifts, each with its interval and the claims that made it, as a table.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/table.hpp>

#include <optional>
#include <span>
#include <string>

namespace entente {

/// from_era, to_era, subject, measure, before, after, shift, low, high, drivers, why, layer, before_count,
/// after_count, drawn_by, drawn_from, one_source, word, survives, choices_kept, choices, sources_kept,
/// sources, lost_without. `drivers` names the claims with the largest part in the shift. `drawn_by` is claim
/// or source, `drawn_from` how many of them each era has (`14+9`), `one_source` whether they all cite one
/// (yes or no), `word` what movement() calls the shift. `why` is the reason of an undefined shift or
/// interval; without intervals `interval-not-estimated`, and all from `drawn_by` on is empty. `survives`
/// tells robustness() in words, the last five in numbers; they are empty for a shift without a sign, and
/// where they would take more than about ten seconds for two eras. The text form leaves out those numbers,
/// the layer, the counts and one_source.
Table compare_table(const Chronicle& chronicle, std::span<const ComparedShift> rows);

/// `46 of 48 choices; 4 of 5 sources (not khan2016)`; empty for a shift without a sign.
std::string robustness_text(const Chronicle& chronicle, const std::optional<Robustness>& found);

}  // namespace entente
