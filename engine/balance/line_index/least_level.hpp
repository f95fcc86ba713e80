// Of the partitions that break fewest ties, one that breaks the weakest.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>

namespace entente {

/// The same line index with another partition: of all that break as few ties, one that breaks the least
/// level, so that what analysts know as the stronger tie decides where the number of ties does not. Unchanged
/// where levels are counted anyway, where L is not proved, and where should_stop() ended the work. Cost: as
/// another line_index().
LineIndex with_least_level(const SignedGraph& graph, LineIndex index, const ShouldStop& should_stop = {});

}  // namespace entente
