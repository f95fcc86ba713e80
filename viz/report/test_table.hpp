// Tests of era labels as a table.
#pragma once

#include <entente/engine/analysis/label_tests.hpp>
#include <entente/viz/report/table.hpp>

namespace entente {

/// from_era, to_era, subject, measure, shift, mean_before, mean_after, difference, claims_before,
/// claims_after, claims_in_both, p_two_sided, p_holm, p_greater, tests, permutations, exact, one_source, why:
/// era_labels() for each shift of a level or net strength that has a claim in either era. `p_holm` is
/// adjusted for all `tests` of the table, holm(). The text form leaves out p_greater and tests.
Table test_table(const Chronicle& chronicle, const LabelTests& tests);

}  // namespace entente
