// A layout brought onto a page of another width: text keeps its size, so places move.
#pragma once

#include <entente/viz/maps/panel.hpp>
#include <entente/viz/maps/union_graph.hpp>

#include <span>
#include <vector>

namespace entente {

/// The layout of the actors that options show, fitted to their page: as wide as it, in `graphs` with as few
/// crossings as may be, no name on another; what does not fit makes it taller. The same layout where options
/// name no page, or where it fits already. O(actors^2 + ties^2), about half a second.
Layout refitted(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                const EraMapOptions& options);

/// The tethers of the union that are seen, between places of the stand, with lengths on another scale.
std::vector<Tether> tethers_of(const UnionGraph& all, const Stand& stand, double scale);

}  // namespace entente
