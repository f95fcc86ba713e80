// How lines run: around the actors that are not theirs, apart from one another, each from a place of its own.
#pragma once

#include <entente/viz/render/diagram.hpp>

namespace entente {

/// The diagram with the course (`leaves`, `arrives`, `bow`, `lean`) and the `mark` of every link chosen. A
/// tie never runs under a present third actor: where no bow and no S leads round it, the link is marked
/// `above` and drawn over the actor instead. Memberships give way first. Deterministic. O(links * (nodes +
/// links at its ends)).
Diagram routed(Diagram diagram);

/// Whether a tie runs through the box of a present actor that is not its own.
bool trespasses(const Diagram& diagram, const Link& link);

}  // namespace entente
