// Blocs over eras: each actor is a stream, so that who changed sides, and when, is seen at one look.
#pragma once

#include <entente/viz/charts/chart_options.hpp>
#include <entente/viz/maps/bloc_words.hpp>

#include <string>

namespace entente {

/// The chart as a stand-alone SVG document.
///
/// - A column is an era, a band a bloc by its number: of two at most the first is that of the anchor.
///   The last band is of actors without a signed tie. Streams cross as little as they can.
/// - A cell is deep where the actor is in its bloc by every best partition; it is pale where another one puts
///   it elsewhere, or nobody found out. A stream that changes blocs has the colour of the new one, and is
///   deep where both ends are certain. Who is absent has no cell.
/// - Below each column stand the ties broken (of modularity: its value) and how many partitions are as good.
/// - Names stand in the cells or beside the columns where there is room; short names have their place where
///   there is none, and a line tells what they stand for (StreamColumns).
/// - <desc> tells who changed blocs from era to era.
/// - Errors: Error(usage) where there are not two eras, or not even bare columns fit the page. O(eras *
///   streams^2 * log streams).
std::string alluvial_chart(const Chronicle& chronicle, const BlocRecord& record,
                           const ChartOptions& options = {});

}  // namespace entente
