// Remarks of review() on one claim at a time. O(claims).
#pragma once

#include <entente/graphs/reading/package.hpp>

namespace entente::remarks {

void outside_of_lives(const Chronicle& world, Problems& problems);
void without_citation(const Chronicle& world, Problems& problems);
/// Plans whose date has passed as_of and of which no outcome is told.
/// Claims of what was, of which every source was written before it began; not where the sheet has what it
/// stated.
void told_too_early(const Chronicle& world, Problems& problems);
void plans_without_outcome(const Chronicle& world, Problems& problems);
/// Dates in the column `stated` that cannot be read.
void unreadable_stated_dates(const Chronicle& world, Problems& problems);
/// States whose end nobody tells, counted.
void states_without_end(const Chronicle& world, Problems& problems);
/// States of the codebook that a single day dates, counted: it may be their beginning.
void states_of_one_day(const Chronicle& world, Problems& problems);

}  // namespace entente::remarks
