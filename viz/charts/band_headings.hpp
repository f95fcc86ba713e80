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

/// What a band may be called, by bloc, the best first: bloc_names(), of two sides `Not with Germany` or
/// `Other side`. Band 0 is of those in no bloc.
using BandNames = std::map<std::uint32_t, std::vector<std::string>>;
BandNames band_names(const BlocStreams& streams, const BlocNames& names);

/// Draws them on a chart that begins where the sheet is: the name and the place, at the left edge of the page
/// or of a column, that streams cover least, the left edge of the page before others. O(bands * names *
/// eras^2 * streams).
void add_band_headings(ChartSheet& sheet, const StreamPlaces& places, const StreamColumns& columns,
                       const BandNames& names);

}  // namespace entente
