// What rows without a relation of the codebook hold: events, states, or a panel of states of one period each.
#pragma once

#include <entente/graphs/reading/drafts.hpp>
#include <entente/graphs/reading/resolve.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// The durations of relations that are free text, by their number in the drafts: event or state. All rows of
/// one relation decide together (FORMAT.md, "State and event"), or `options.rows` does. Ties of events lose
/// the unknown end that a lone start was given. What was decided otherwise than cell by cell is told in
/// notices. O(ties log ties).
std::vector<Duration> free_durations(std::vector<Tie>& ties, const std::vector<char>& is_free,
                                     const TieDrafts& rows, const std::string& file,
                                     const ReadOptions& options, Problems& problems);

/// A notice of how many states of free text have a start, and no end that anybody tells. O(ties).
void tell_unknown_ends(const Chronicle& world, const std::string& file, Problems& problems);

}  // namespace entente
