// From names to actors: the roster with everyone who is named, and each name's actor on its date and in its
// source.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

namespace entente {

/// Everything the sheets said, ready to be put together.
struct Sheets {
  std::vector<ActorDraft> actors;
  std::vector<AffiliationDraft> affiliations;
  std::vector<Source> sources;
  Bibliography bibliography;  ///< of these sources
  std::vector<Era> eras;
  ClaimDrafts claims;
  std::string claims_file;
  bool has_actors = false;   ///< there is an actors.csv, so a name missing from it deserves a warning
  bool has_sources = false;  ///< likewise sources.csv
};

/// The roster: the actors of the sheet, and everyone else whom claims and affiliations name (with a warning
/// when there is a sheet). Unknown or circular successor_of and part_of are errors.
Roster resolve_roster(const Sheets& sheets, Problems& problems);

/// The affiliations by member, group and first day; names that mean two actors are errors.
std::vector<Affiliation> resolve_affiliations(const Sheets& sheets, const Roster& roster,
                                              std::vector<Rejected>& rejected, Problems& problems);

/// Takes the claims out of the sheets and gives them their actors; rows whose names mean two actors, or twice
/// the same, are errors and left out. The raw rows stay beside them.
std::vector<Claim> resolve_claims(Sheets& sheets, const Roster& roster, std::vector<Rejected>& rejected,
                                  Problems& problems);

/// Points the claims' relations into the final codebook, decides what rows of free text hold, and leaves out
/// those that another mirrors. Claims and the raw rows of the sheets stand side by side.
void settle_relations(Chronicle& world, const Codebook& known, Sheets& sheets, const ReadOptions& options,
                      Tally& tally, std::vector<Rejected>& rejected, Problems& problems);

/// Points the claims' citations into the sources of `world`: those of the sheet, and those that only claims
/// name, with a warning when there is a sheet, and remarks on what may be one source or several.
void settle_sources(Chronicle& world, const Sheets& sheets, Problems& problems);

/// Gives every claim of `world` without an id a key from its content, and leaves out (with an error) rows
/// whose id stands already in an earlier line. Claims stand in the order of their rows, `raws` beside them.
void settle_keys(Chronicle& world, const std::string& file, const std::vector<std::string_view>& raws,
                 std::vector<Rejected>& rejected, Problems& problems);

}  // namespace entente
