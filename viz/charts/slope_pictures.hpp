// What is told by lines from era to era.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/engine/analysis/ranking.hpp>
#include <entente/viz/charts/slope_chart.hpp>

#include <span>

namespace entente {

/// The levels of pairs. Stressed are those whose sign flips and, up to three lines in all, the largest
/// changes.
SlopePicture slope_of_levels(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold);

/// The ranks of actors up to `most`, by a measure of actors: `rankings` are of one measure, one for each era
/// of the study. Actors without a tie in an era are left out of it.
/// Equal ranks stand below each other, in roster order, all of them or none. Stressed are the
/// three largest changes from the first rank shown to the last, of two places or more.
SlopePicture slope_of_ranks(const Chronicle& chronicle, const Study& study, std::span<const Ranking> rankings,
                            std::size_t most, const FoldOptions& fold);

}  // namespace entente
