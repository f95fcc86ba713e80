// The graph of an era with some of its actors left out, and whom a choice by nearness leaves in.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The same era with these actors alone, and the ties between them as they were. Those of `actors` who are
/// not in the era are not added.
///
/// - `actors`: sorted, each once.
/// - Cost: O(actors + ties + shares).
EraGraph among(const EraGraph& graph, std::span<const ActorId> actors);

/// Who can be reached from `ego` over no more than `hops` ties, whatever their sign and size, `ego` included:
/// with among() its ego network of that radius (Wasserman & Faust 1994,
/// doi:10.1017/CBO9780511815478). Sorted; empty where `ego` is not in the era. O(actors + ties).
std::vector<ActorId> ego_network(const EraGraph& graph, ActorId ego, std::size_t hops);

}  // namespace entente
