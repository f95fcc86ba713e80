// The names of blocs above their bands in an alluvial chart.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/stream_columns.hpp>
#include <entente/viz/charts/stream_places.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace entente {

/// The lines of each heading, by bloc: of two sides `Side of Germany` and `Other side`, else bloc_names().
using BandLines = std::map<std::uint32_t, std::vector<std::string>>;

/// In as many lines, up to three, as let a heading end before the first stream that runs from above it to
/// below; one line where that is not enough. O(blocs * eras * streams).
BandLines band_lines(const BlocStreams& streams, const StreamColumns& columns, const BlocNames& names);

/// Draws them on a chart that begins where the sheet is: at the left edge of the page, or where streams that
/// change blocs would run through one in any case, further to the right. O(bands * eras^2 * streams).
void add_band_headings(ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                       const BandLines& lines);

}  // namespace entente
