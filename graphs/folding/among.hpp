// The graph of an era with some of its actors left out.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <span>

namespace entente {

/// The same era with these actors alone, and the ties between them as they were. Those of `actors` who are
/// not in the era are not added.
///
/// - `actors`: sorted, each once.
/// - Cost: O(actors + ties + shares).
EraGraph among(const EraGraph& graph, std::span<const ActorId> actors);

}  // namespace entente
