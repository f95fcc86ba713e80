// A level row by row: what each claim adds, what was left out and why, and the sums.
#pragma once

#include <entente/engine/alignment/explanation.hpp>
#include <entente/engine/analysis/comparison.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, a, b, kind, row, line, from, relation, to, counts_for, dates, duration, sign, weight, time_share,
/// persistence, event, event_rows, event_part, share, arithmetic, value, status, sources, why, documents: in
/// each era the rows about a pair that count (`claim`), those that do not (`left-out`), and what the first
/// come to (`cooperative`, `hostile`, `level`, `polarity`, `effective-claims`), and where it is among
/// `shifts` of the pair how the level moved from the graph before, with the verdict on it in `why` (`shift`).
/// A word alone in `why` speaks for every empty cell of the row. Sources that the view does not listen to
/// stand in brackets.
Table explain_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Pair& pair,
                    std::span<const Explanation> eras, std::span<const ComparedShift> shifts = {});

}  // namespace entente
