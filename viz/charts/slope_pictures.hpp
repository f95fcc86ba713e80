// What is told by lines from era to era.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/engine/analysis/ranking.hpp>
#include <entente/viz/charts/slope_chart.hpp>

#include <span>

namespace entente {

/// The levels of pairs. Stressed are the four largest changes from the first level to the last, of 1 or more.
SlopePicture slope_of_levels(const Chronicle& chronicle, std::span<const Era> eras,
                             const PairHistories& histories, const FoldOptions& fold);

/// The ranks of actors by a measure of actors: `rankings` are first_ranks() of the study, up to `most`.
/// Stressed are the three largest changes from the first rank to the last, of two places or more, among the
/// first eight ranks whatever `most` is, of those whose moves are shown. For bump_chart().
SlopePicture slope_of_ranks(const Chronicle& chronicle, const Study& study, std::span<const Ranking> rankings,
                            std::size_t most, const FoldOptions& fold);

}  // namespace entente
