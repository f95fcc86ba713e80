// The graph of an era with some of its actors left out.
#pragma once

#include <entente/graphs/model/era_graph.hpp>

#include <span>

namespace entente {

/// The same era with these actors alone, and the bonds between them as they were. Those of `actors` who are
/// not in the era are not added.
///
/// - `actors`: sorted, each once.
/// - Cost: O(actors + bonds + contributions).
EraGraph among(const EraGraph& graph, std::span<const ActorId> actors);

}  // namespace entente
