// When a claim held or happened, as far as its source says: the EDTF (ISO 8601-2) subset of FORMAT.md.
// A vague date is the span it may mean, never its first day.
#pragma once

#include <entente/graphs/model/date.hpp>
#include <entente/graphs/model/problem.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// How a span of days is meant. A single date (`1955`) is the whole of it for a state and some day in it for
/// an event; `1947/1991` held throughout; `[1947..1991]` happened once within.
enum class Extent : std::uint8_t { single, throughout, once_within };

/// Whether an end of the span is known, open (`..`, still going on) or unknown (left blank).
enum class Edge : std::uint8_t { known, open, unknown };

/// A dated span with its vagueness kept: the days on which it may have begun and the days on which it may
/// have ended.
struct When {
  Interval begins;  ///< every day that may be the first
  Interval ends;    ///< every day that may be the last
  Extent extent = Extent::single;
  Edge start_edge = Edge::unknown;
  Edge end_edge = Edge::unknown;
  bool uncertain = false;    ///< `?` or `%`
  bool approximate = false;  ///< `~` or `%`
  std::string text;          ///< as the sheet has it; a pair of cells is joined with `/`

  /// The widest span it may cover: from the earliest beginning to the latest end.
  Interval span() const { return {begins.first, ends.past}; }
  bool dated() const { return start_edge != Edge::unknown || end_edge != Edge::unknown; }
  /// Whether it tells the first day that it may mean: `201X` and `[2010..]` do, `[..1960]` and `../1960` do
  /// not.
  bool has_first_day() const { return start_edge == Edge::known; }
  friend bool operator==(const When&, const When&) = default;
};

/// The order of the two readings of `12/01/2014`.
enum class DateOrder : std::uint8_t { refuse, day_first, month_first };

/// Reads one EDTF expression: `2015`, `2015-10`, `2015-10-07`, seasons 21-24, qualifiers `? ~ %`, unspecified
/// digits `201X`, intervals `a/b`, `a/..`, `a/`, one-of `[a..b]`; and, beyond EDTF, quarters `2015-Q1`. An
/// empty text is an unknown date. Qualifiers never widen the bounds. Spreadsheet rewrites (`12/01/2014`,
/// `42278`, `Oct-15`) are faults whose hint names the likely original; `order` resolves the first of them.
/// Years 1 to 9999. O(length). Source: Library of Congress, EDTF specification, 2019-02-04.
Reading<When> parse_when(std::string_view text, DateOrder order = DateOrder::refuse);

/// The same without an order of days and months, and without a word on what is wrong. O(length).
std::optional<When> edtf(std::string_view text);

/// The span from the first of `start` to the last of `end`, held throughout: two cells of a sheet. A blank
/// end is unknown and reaches to distant_future until someone bounds it. `[1986..1989]` in either is a day
/// that lies somewhere in it.
Reading<When> join(const When& start, const When& end);

}  // namespace entente
