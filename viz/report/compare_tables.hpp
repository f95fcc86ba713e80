// Shifts between eras as tables: with their intervals, without each source, under other choices, and in
// parts.
#pragma once

#include <entente/engine/change/parts/attribution.hpp>
#include <entente/engine/change/resampling/intervals.hpp>
#include <entente/engine/progress.hpp>
#include <entente/viz/report/tables.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Which shifts are told.
struct ShiftChoice {
  std::vector<std::string> pair_measures = {"level", "polarity"};  ///< beside the measures of the study
  std::vector<Dyad> pairs = {};  ///< these alone, and no actors; none: all pairs and actors
};

/// The chosen shifts between two eras, in the order of Study::shifts().
std::vector<Shift> chosen_shifts(const Study& study, const Comparison& eras, const ShiftChoice& choice = {});

/// from_era, to_era, subject, measure, before, after, shift, low, high, drivers, why, layer, before_count,
/// after_count, drawn_by, drawn_from, one_source, word. `drivers` names the claims with the largest part in
/// the shift. `drawn_by` is claim or source, `drawn_from` how many of them each era has (`14+9`),
/// `one_source` whether they all cite one (yes or no), `word` what movement() calls the shift. `why` is the
/// reason of an undefined shift or interval; without intervals `interval-not-estimated`, and the last four
/// are empty. The text form leaves out layer, before_count and after_count. `progress` counts the replicates
/// of two eras.
Table compare_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    const ShiftChoice& choice = {}, const std::optional<IntervalOptions>& intervals = {},
                    const Progress& progress = {});

/// from_era, to_era, subject, measure, shift, sources, lowest, lowest_without, highest, highest_without,
/// flips, ends, one_source, why: each shift without each of its sources. `flips` and `ends` are the sources
/// without which it has the other sign, or is undefined.
Table leave_one_out_table(const Chronicle& chronicle, const Study& study,
                          std::span<const Comparison> comparisons, const ShiftChoice& choice = {},
                          const Progress& progress = {});

/// from_era, to_era, subject, measure, choice, what, before, after, shift, sign_survives, why: each shift as
/// it is and under other choices. The last row of a shift, `all`, counts under how many of them it keeps its
/// sign; `no-sign` where it has none to keep.
Table sensitivity_table(const Chronicle& chronicle, const Study& study,
                        std::span<const Comparison> comparisons, const ShiftChoice& choice,
                        const Progress& progress = {});

/// from_era, to_era, subject, by, part, before, after, difference, why: what makes each shift of the level of
/// `pairs`, by claim or, with a grouping, by group. The last row of a shift is `all`: the level and its
/// shift, the sum of the rows above.
Table parts_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                  std::span<const Dyad> pairs, std::optional<Grouping> grouping);

/// from_era, to_era, actor, between, before, before_low, before_high, after, after_low, after_high, shift,
/// low, high, drawn_by, drawn_from, word, why: where each actor stands between `p` and `q`. `word` is what
/// leaning() calls the shift, and to whom it leads.
Table leaning_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    std::span<const ActorId> actors, const Dyad& p_and_q, const IntervalOptions& intervals);

}  // namespace entente
