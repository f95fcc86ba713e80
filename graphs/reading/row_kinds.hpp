// What rows without a relation of the codebook hold: events, states, or a panel of states of one period each.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// What the rows of each relation of free text are, by the number of the relation in the drafts.
struct RowKinds {
  std::vector<Duration> durations;  ///< event or state
  std::vector<char> panels;         ///< whether they are states of one period each
};

/// Decides it. All rows of one relation decide together (FORMAT.md, "State and event"), or `options.rows`
/// does. Claims of events lose the unknown end that a lone start was given. What was decided otherwise than
/// cell by cell is told in notices. O(claims log claims).
RowKinds row_kinds(std::vector<Claim>& claims, const std::vector<char>& is_free, const ClaimDrafts& rows,
                   const std::string& file, const ReadOptions& options, Problems& problems);

/// A row of a panel that tells no period would hold in all of them: it is an error, and set aside. O(claims).
void set_aside_timeless(std::vector<Claim>& claims, std::vector<std::string_view>& raws,
                        const std::vector<char>& panels, const std::string& file,
                        std::vector<Rejected>& rejected, Problems& problems);

/// A notice of how many states of free text have a start, and no end that anybody tells. O(claims).
void tell_unknown_ends(const Chronicle& world, const std::string& file, Problems& problems);

}  // namespace entente
