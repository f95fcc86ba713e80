// What makes shifts, part by part, as a table.
#pragma once

#include <entente/engine/analysis/attributed_shifts.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// from_era, to_era, subject, by, part, before, after, difference, why, measure, standard_error, composition,
/// rate, entry_exit: what makes the shifts of chosen subjects that have a claim in either era, by claim or by
/// group. The last row of a shift is `all`: the statistic and its shift, the sum of the differences above.
/// The differences of a polarity are Shapley values, with a standard error where they were sampled, and have
/// no before and after. The last three columns divide the difference of a tone. The text form leaves out
/// those of the last four columns that are empty throughout.
Table attribution_table(const Chronicle& chronicle, std::span<const Era> eras,
                        std::span<const AttributedShift> rows, Grouping grouping);

/// era, subject, by, part, level, cooperative, hostile, share, why: the parts of the level of a pair, or of
/// the net strength of an actor, in each of `eras`, the largest amounts first, and `all`, which is
/// alone without a claim. `share` is the part's of both amounts together.
Table level_parts_table(const Chronicle& chronicle, std::span<const Era> eras, const Subject& subject,
                        std::span<const AttributedLevel> rows, Grouping grouping);

}  // namespace entente
