// Where lines are fastened to their actors: side by side along the outline instead of all at the centre.
#pragma once

#include <entente/viz/render/tracks.hpp>

namespace entente {

/// The diagram with `leaves` and `arrives` of every link chosen: the lines of each side of an actor stand in
/// the order in which they run now, as far apart as their heads need, or as the side allows. O(links log
/// links).
Diagram fastened(Diagram diagram, const Board& board);

/// How much of an outline the end of a line needs: the start or the other one.
double port_room(const Link& link, bool at_start);

}  // namespace entente
