// The claims about a subject by the days on which they begin and end of themselves: what the tests of turning
// points look at.
#pragma once

#include <entente/engine/shifts/subject.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// One claim about a subject; rows of one account (account.hpp) are one claim.
struct TurnClaim {
  std::vector<std::uint32_t> rows{};  ///< places in Chronicle::claims, ascending
  std::vector<SourceId> sources{};    ///< those heard that it cites, sorted, each once
  std::optional<SourceId>
      source{};           ///< of these the one that most claims of the subject cite, the first of equal
  double value = 0;       ///< the mean signed weight of its rows
  bool is_event = false;  ///< all of its rows are
  /// The days of which one is its first, or the day of an event; nothing where it has no beginning of its
  /// own.
  std::optional<Interval> begins{};
  std::optional<Interval> ends{};  ///< the same of the last day of a state
  friend bool operator==(const TurnClaim&, const TurnClaim&) = default;
};

/// The day that a vague date is put on: the middle of the days that it may mean.
constexpr Date middle(Interval days) { return days.first + static_cast<std::int32_t>((days.days() - 1) / 2); }

/// The claims about `subject` that count, neutral ones included, in canonical order of their first rows.
///
/// - A date of its own: known, and no vaguer than a year. Of a state, a beginning is none on the first day of
///   the record (whole_time()) or at the birth of either actor, an end is none on the last day of the record
///   or at the death of either, and neither is one where it may be the date of a source that the claim cites:
///   there the author's view ends, and not the state.
/// - Of several rows the earliest beginning counts and the latest end, where all of them have one.
/// - `subject.acting` is not looked at. Empty where nothing counts. O(claims log claims).
std::vector<TurnClaim> turn_claims(const Chronicle& chronicle, const Subject& subject,
                                   const FoldOptions& folding = {});

}  // namespace entente
