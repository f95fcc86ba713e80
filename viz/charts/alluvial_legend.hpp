// What the cells and streams of an alluvial chart mean.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/stream_columns.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/render/geometry.hpp>
#include <entente/viz/render/style.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A stream from one place to another, both of which are upper corners; a steep one is as thick as there is
/// room for. `edge` is the colour of its outline.
std::string stream_path(Point from, Point to, double height, std::string_view fill,
                        std::string_view edge = style::paper);

/// The same as a line of one thickness from the middle of a cell to that of another; `cells` is the thickness
/// and how high cells are.
std::string stream_line(Point from, Point to, Size cells, std::string_view colour);

/// What the division of each column is worth, below what is there: broken_words(), of how many where that is
/// told, the lines of the strongest of these where there are any, and how many others are as good where any
/// era has one.
void add_alluvial_feet(ChartSheet& sheet, const BlocRecord& record, const StreamColumns& columns,
                       const std::vector<std::vector<std::string>>& strongest);
/// Keys of what occurs among the streams of the record.
void add_alluvial_legend(ChartSheet& sheet, const BlocRecord& record);

/// Whether the actor is one end of the strongest tie that the era breaks; never of blocs by modularity.
bool is_end_of_broken(const BlocRecord& record, ActorId actor, std::size_t era);

}  // namespace entente
