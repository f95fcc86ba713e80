// Scores by rank as a table.
#pragma once

#include <entente/engine/analysis/ranking.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, actor, label, kind, measure, value, rank, why, layer, actors, ties, share: every actor that is
/// present in any era of the study, in every era, by rank; of a measure of pairs, every pair with a claim in
/// the era, as `a:b` in `actor` and `pair` in `kind`. With `top`, only rows up to that rank. Undefined values
/// have no rank and come last. `share` is the part of the era's sum, where there are no values below zero.
/// With `intervals` also rank_low, rank_high, drawn_by, drawn_from: rank_intervals(), and what was drawn anew
/// (claim or source) of how many; pairs have none, `interval-not-estimated`.
Table score_table(const Chronicle& chronicle, const Study& study, std::span<const Ranking> rankings,
                  const RankingOptions& options = {});

}  // namespace entente
