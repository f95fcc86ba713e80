// How lines bow around the actors that are not theirs, and where their marks sit.
#pragma once

#include <entente/viz/render/diagram.hpp>

namespace entente {

/// The diagram with `bow` and `mark` of every link chosen: from a small set of bows, the one that crosses the
/// fewest shapes and runs beside the fewest other lines; then places for the marks off shapes, off other
/// marks, and off other lines where that can be had. Deterministic. O(links * (nodes + links at its ends)).
Diagram routed(Diagram diagram);

}  // namespace entente
