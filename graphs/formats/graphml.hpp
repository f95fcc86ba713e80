// GraphML: what most programs for networks read.
#pragma once

#include <entente/graphs/formats/format.hpp>

namespace entente {

/// One undirected graph. Its nodes are the actors present in any of the eras, their ids those of the sheets,
/// with `actor` (the id again: programs change ids of nodes), actor_attributes() and `eras`, the ids of the
/// eras in which they are present, parted by `|`. Its edges are the ties, era by era, with era, start, end
/// (first and last day, both inclusive) and tie_attributes(); where several eras are written, a pair has an
/// edge for each. The graph has title, as_of, view and hash. What is undefined has no element, and no
/// attribute is called `weight`, which programs take for a length or a strength unasked. O(claims).
std::string graphml(const Export& graphs);

/// Whether bytes begin as GraphML does.
bool is_graphml(std::string_view bytes);

}  // namespace entente
