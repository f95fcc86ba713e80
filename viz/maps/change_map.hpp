// What changed between two eras: ties formed, dissolved, no longer recorded, flipped, and those whose level
// rose or fell.
#pragma once

#include <entente/viz/maps/era_map.hpp>

namespace entente {

/// The difference of two eras, everyone in the same place and at the same width as on their maps. Width is
/// the size of the change of the level; heads and dashes are those of the later tie, of the earlier where
/// there is no later one; a tie whose level moved by less than 0.05 is not drawn, so the change from an era
/// to itself has no lines. A tie without a claim in the later era is dissolved where a claim ends it (see
/// ended_ties()), else no longer recorded. Actors in neither era are ghosts. O(actors * ties).
Diagram change_map(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                   const Layout& layout, const EraMapOptions& options = {});

}  // namespace entente
