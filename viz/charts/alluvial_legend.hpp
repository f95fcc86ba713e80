// What the cells and streams of an alluvial chart mean.
#pragma once

#include <entente/engine/analysis/bloc_streams.hpp>
#include <entente/viz/charts/chart_sheet.hpp>

#include <string>
#include <string_view>

namespace entente {

/// A stream from one place to another, both of which are upper corners; a steep one is as thick as there is
/// room for.
std::string stream_path(Point from, Point to, double height, std::string_view fill);

/// Keys of what occurs among the streams.
void add_alluvial_legend(ChartSheet& sheet, const BlocStreams& streams);

}  // namespace entente
