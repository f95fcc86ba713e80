// All that is known: actors, codebook, sources and claims in canonical order. Built once, then only read.
#pragma once

#include <entente/graphs/model/actor.hpp>
#include <entente/graphs/model/claim.hpp>
#include <entente/graphs/model/codebook.hpp>
#include <entente/graphs/model/era.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A document that claims rest on.
struct Source {
  std::string id, type, title, author, publisher, date, url, accessed, perspective, note;
  std::vector<Extra> extra;
  bool inferred = false;  ///< cited by a claim, missing from sources.csv
  std::size_t line = 0;
};

/// The days on which a source may have been written; nothing where its date is missing, or cannot be read.
std::optional<Interval> when_written(const Source& source);

/// Claims are sorted by first day, last day, from, to, relation and key: every later sum follows this order,
/// so the order of rows in the sheet changes no result.
struct Chronicle {
  std::string title;
  Date as_of =
      distant_future;  ///< the last day the package speaks of: unknown and open ends count up to here
  Roster roster;
  Codebook codebook;
  std::vector<Source> sources;  ///< sorted by id; SourceId is the place
  std::vector<Affiliation> affiliations;
  std::vector<std::string> events;          ///< ids of events; EventId is the place
  std::vector<std::string> remark_columns;  ///< names of the columns that Remark points to, sorted
  std::vector<Claim> claims;

  const Source& operator[](SourceId id) const { return sources[index(id)]; }
  std::optional<SourceId> source(std::string_view id) const;
  /// The claim's text in a remark column (`note`, `quote`, ...); empty when it has none.
  std::string_view remark(const Claim& claim, std::string_view column) const;

  /// Whether a claim happens once, rather than holding over its span: events and intents, and any relation
  /// dated once within a span.
  bool is_event(const Claim& claim) const {
    return !holds_over_time(codebook[claim.relation].duration) || claim.when.extent == Extent::once_within;
  }
  /// The days a claim may touch: its span, clipped to both lives and to as_of, after which nothing is told.
  /// Without days when it lies outside.
  Days extent(const Claim& claim) const;
};

/// Puts claims into canonical order. O(n log n).
void sort_canonically(std::vector<Claim>& claims);

}  // namespace entente
