// Where the names of grounds stand.
#pragma once

#include <entente/viz/render/tracks.hpp>

namespace entente {

/// The names of grounds where the fewest lines run under them: at the left, the right or in the middle of the
/// ground, of places alike the first. O(grounds * points of lines).
Diagram with_clear_names(Diagram diagram, const Board& board);

}  // namespace entente
