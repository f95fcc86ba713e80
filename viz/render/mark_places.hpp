// Where the marks of lines sit.
#pragma once

#include <entente/viz/render/tracks.hpp>

namespace entente {

/// The diagram with `mark` of every link chosen: off actors, off other marks, and off other lines and their
/// heads wherever the line has such a place, however far from its middle; strong lines choose first.
/// O(links * (nodes + links)).
Diagram marked(Diagram diagram, const Board& board);

}  // namespace entente
