// Pairs by eras: the level of each pair in each era as a coloured cell, so that who moved is seen at one
// look.
#pragma once

#include <entente/engine/analysis/pair_histories.hpp>
#include <entente/viz/charts/chart_options.hpp>

#include <span>
#include <string>

namespace entente {

/// The chart as a stand-alone SVG document.
///
/// - A row is a pair, a column an era. A cell has the colour of its level in eight steps (below 1, from 1, 4
///   and 10 to either side, or fitting_steps()), and the level where there is room; then the change from the
///   first level to the last stands behind, too, with two arrows where these differ in sign. White strokes
///   over a cell: one claim only. A dot: no claim, which is not zero.
/// - Rows ordered by blocs stand in groups under headings: pairs within each bloc, across, and others.
///   In the era of the blocs a cell that breaks them has an edge.
/// - On a narrow page short names stand for whole ones and years for the names of eras, and lines below tell
///   which; where columns have less room than numbers need, cells have none (HeatLayout).
/// - <desc> tells the rows from the largest change down, those that flip first.
/// - Errors: Error(usage) where not even bare columns fit the page. O(rows * eras).
std::string heat_chart(const Chronicle& chronicle, std::span<const Era> eras, const PairHistories& histories,
                       const ChartOptions& options = {});

}  // namespace entente
