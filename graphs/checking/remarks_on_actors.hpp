// Remarks of review() on actors. O((actors + claims) log).
#pragma once

#include <entente/graphs/reading/package.hpp>

namespace entente::remarks {

void without_kind(const Roster& roster, Problems& problems);
void without_start(const Roster& roster, Problems& problems);
void unused_actors(const Chronicle& world, Problems& problems);
void divided_successions(const Chronicle& world, Problems& problems);
/// Claims of a leader dated wholly outside every affiliation of his to a state.
void out_of_office(const Chronicle& world, Problems& problems);

}  // namespace entente::remarks
