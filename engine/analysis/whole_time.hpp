// The record as one era.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

namespace entente {

struct Chronicle;

/// Everything that ever counts, as one era `all`: who is there at all, and what is remembered. Cost as
/// fold().
EraGraph graph_of_whole_time(const Chronicle& chronicle, const FoldOptions& folding = {});

}  // namespace entente
