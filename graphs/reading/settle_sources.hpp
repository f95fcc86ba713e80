// The sources of a chronicle, that its claims point into.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

namespace entente {

/// Points the claims' citations into the sources of `world`: those of the sheet, and those that only claims
/// name, with a warning when there is a sheet, and remarks on what may be one source or several.
void settle_sources(Chronicle& world, const Sheets& sheets, Problems& problems);

}  // namespace entente
