// Who stands in a bloc with whom it has nothing to do.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <span>
#include <vector>

namespace entente {

class EraGraph;

/// Those who have no cooperative tie with any other member of their bloc, however small: ties with others put
/// them there. Who is alone in a bloc is none of them. Sorted.
/// O(roster + ties).
std::vector<ActorId> without_partners(const EraGraph& graph, const Partition& blocs);
/// The same of each era.
std::vector<std::vector<ActorId>> without_partners(std::span<const EraGraph> graphs,
                                                   std::span<const Partition> eras);

}  // namespace entente
