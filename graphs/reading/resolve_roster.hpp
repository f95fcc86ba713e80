// From names to actors: the roster with everyone who is named.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

namespace entente {

/// The roster: the actors of the sheet, and everyone else whom claims and affiliations name (with a warning
/// when there is a sheet). Unknown or circular successor_of and part_of are errors.
Roster resolve_roster(const Sheets& sheets, Problems& problems);

}  // namespace entente
