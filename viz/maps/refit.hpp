// A layout brought onto a page of another width: text keeps its size, so places move.
#pragma once

#include <entente/viz/maps/era_map.hpp>

#include <span>

namespace entente {

/// The layout of the actors that options show, fitted to their page: as wide as it, in `graphs` with as few
/// crossings as may be, no name on another; what does not fit makes it taller. The same layout where options
/// name no page, or where it fits already. O(actors^2 + ties^2), about half a second.
Layout refitted(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Layout& layout,
                const EraMapOptions& options);

}  // namespace entente
