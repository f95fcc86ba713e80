// The names of blocs above their bands in an alluvial chart.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/stream_columns.hpp>
#include <entente/viz/charts/stream_places.hpp>
#include <entente/viz/maps/bloc_words.hpp>

namespace entente {

/// Draws them on a chart that begins where the sheet is: at the left edge of the page, or where streams that
/// change blocs would run through one, further to the right. O(bands * eras^2 * streams).
void add_band_headings(ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                       const BlocNames& names);

}  // namespace entente
