// Names that are one actor's and another's code: `AUS` is Australia, and Austria in a table of COW codes.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

namespace entente {

/// Warns, once each, of the names in claims that mean an actor by id, label or alias and are another's code.
/// Says so where all names of the table are codes of that list. O(names log actors + claims).
void tell_code_clashes(const Sheets& sheets, const Roster& roster, const Codes& codes, Problems& problems);

/// Warns of names that stand beside a code and mean another actor: the code counts. O(pairs log actors).
void tell_names_against_codes(const Sheets& sheets, const Roster& roster, const Codes& codes,
                              Problems& problems);

}  // namespace entente
