// The graph of an era as some of its actors make it up.
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <span>

namespace entente {

/// The same era with only those of `actors`, sorted, who are present, and the bonds among them.
/// O(actors + bonds log actors).
EraGraph among(const EraGraph& graph, std::span<const ActorId> actors);

}  // namespace entente
