// What the sheets say before names are resolved: rows as values that still name actors by text.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/reading/bibliography.hpp>
#include <entente/graphs/reading/names.hpp>
#include <entente/graphs/reading/package.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Where a name stands, for faults found after its row was read.
struct CellPlace {
  std::size_t line = 0;
  std::size_t column = 0;
};

struct ActorDraft {
  Actor actor;
  std::vector<std::string> successor_of;
  std::string part_of;
  CellPlace successor_place, part_place;
};

struct AffiliationDraft {
  Affiliation affiliation;
  std::string member, group;
  CellPlace member_place, group_place;
  std::string raw;
};

/// The claims of a package before names are resolved. Their actors are places in `names`, their relations in
/// `relations`, their sources in `sources`, their events in `events`; rows without an id have an empty key.
struct ClaimDrafts {
  std::vector<Claim> claims;
  std::vector<std::string_view> raws;  ///< the row of each claim, as it stands
  ActorNames names;
  NameTable relations, sources, events;
  /// Names that stand beside a code, by the two, and where the two stand first.
  std::map<std::pair<ActorId, ActorId>, CellPlace> beside;
  std::vector<std::string> remark_columns;
  CellPlace from, to, about, relation, cite;  ///< columns of the header
  bool has_date = false;                      ///< a column tells one date
  bool has_span = false;                      ///< columns tell a start or an end
};

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

/// What reading a sheet takes: faults go to `problems`, bad rows to `rejected`.
struct Reader {
  const ReadOptions& options;
  Problems& problems;
  std::vector<Rejected>& rejected;
};

}  // namespace entente
