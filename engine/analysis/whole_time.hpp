// The record as one era.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/ids.hpp>

#include <vector>

namespace entente {

struct Chronicle;

/// Everything that ever counts, as one era `all`: who is there at all, and what is remembered. Cost as
/// fold().
EraGraph graph_of_whole_time(const Chronicle& chronicle, const FoldOptions& folding = {});

/// Who is there at all, sorted. Cost as fold().
std::vector<ActorId> actors_of_whole_time(const Chronicle& chronicle, const FoldOptions& folding = {});

}  // namespace entente
