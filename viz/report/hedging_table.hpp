// Actors between two others, era by era, as a table.
#pragma once

#include <entente/engine/analysis/leanings.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, actor, between, level_p, low_p, high_p, level_q, low_q, high_q, level_pq, low_pq, high_pq, lean,
/// drawn_by, drawn_from, one_source, word, why: how each of `actors` stands to `p` and `q` in every era, and
/// they to each other; without actors, everyone who has a claim with both in the era, or one row that says
/// that nobody has. `word` is `hedging` where hedging() says so; else `why` tells, level by level, what is
/// wanting. drawn_by, drawn_from and one_source are those of the three levels (`none` without a claim),
/// joined by `+` where they differ (drawn_from always).
Table hedging_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraHedging> rows,
                    const Pair& p_and_q);

}  // namespace entente
