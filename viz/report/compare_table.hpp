// Shifts, each with its interval and the claims that made it, as a table.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/table.hpp>

#include <optional>
#include <span>
#include <string>

namespace entente {

/// from_era, to_era, subject, measure, before, after, shift, low, high, verdict, reason, drivers, why, layer,
/// before_count, after_count, drawn_by, drawn_from, one_source, word, survives, choices_kept, choices,
/// sources_kept, sources, lost_without, tone_went, tone_came, tone, tone_low, tone_high, probability, p_holm,
/// family, sources_along, sources_against, sources_nowhere, sources_both, sources_before, because.
///
/// - `verdict` and `reason`, of levels of pairs and net strengths of actors: shift_verdicts(), in words; from
///   `tone_went` on what they rest on. `word` is what movement() calls the shift.
/// - `low` and `high`: the interval of the shift if other authors had written; `drawn_by` is claim or source,
///   `drawn_from` how many of them each era has (`14+9`), `one_source` whether they all cite one (yes or no).
/// - `drivers` names the claims with the largest part in the shift, `because` tells the two largest in words.
///   `why` is the reason of an undefined shift or interval; without intervals `interval-not-estimated`, and
///   of the rest only counts are told.
/// - `survives` tells robustness() in words, the next five in numbers; they are empty for a shift without a
///   sign, and where they would take more than about ten seconds for two eras.
/// - The text form leaves out numbers behind words, and where every row has a verdict the interval of the
///   shift for that of the tone; reasons and claims stand beneath the rows.
/// `view` is what the eras were folded with.
Table compare_table(const Chronicle& chronicle, std::span<const ComparedShift> rows,
                    const FoldOptions& view = {});

}  // namespace entente
