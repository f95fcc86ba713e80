// Remarks of review() on the names of actors. O((actors + claims) log).
#pragma once

#include <entente/graphs/reading/package.hpp>

namespace entente::remarks {

/// Names that two actors answer to on the same day.
void shared_names(const Roster& roster, Problems& problems);

}  // namespace entente::remarks
