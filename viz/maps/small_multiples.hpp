// All eras side by side on one sheet, each on the same map, with one legend.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <span>

namespace entente {

/// One panel per graph, in the order given, read row by row; in each who has a tie in it. `options.title`
/// heads the sheet (the package's title when empty). Made for a page of that width, with as many panels side
/// by side as it has room for; without one for print 180 mm wide when two panels stand side by side, and 277
/// mm when three do: one row on A4 on its side, more rows on A3 upright (Diagram::page_width tells). No
/// graphs give a sheet that says so. O(eras * actors * ties).
Diagram small_multiples(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                        const EraMapOptions& options = {});

}  // namespace entente
