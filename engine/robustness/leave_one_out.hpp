// Leaving out one source at a time: whether a shift rests on a single document.
#pragma once

#include <entente/engine/progress.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// A shift as it would be without one source.
struct WithoutSource {
  SourceId source{};
  double shift = 0;
  friend bool operator==(const WithoutSource&, const WithoutSource&) = default;
};

/// What becomes of one shift when each of its sources is left out in turn. These are no shares: they do not
/// sum to the shift.
struct LeaveOneOut {
  std::size_t sources = 0;                           ///< left out one by one
  std::optional<WithoutSource> lowest{}, highest{};  ///< of equal ones the first source; none: never defined
  std::vector<SourceId> flips{};  ///< without any one of these the shift has the other sign
  std::vector<SourceId> ends{};   ///< without any one of these the shift is undefined
  /// Those of `flips` and `ends`, and those without which a shift that has a sign is 0.
  std::vector<SourceId> lost{};
  /// All that is known comes from one document: there is nothing to compare it with.
  bool rests_on_one_source() const { return sources == 1; }
  friend bool operator==(const LeaveOneOut&, const LeaveOneOut&) = default;
};

/// One result for each of `shifts` (their measure and subject; their values are taken anew), in their order.
///
/// - Left out is a source that some claim about the subject cites, or, for measures that are no sum of the
///   subject's claims, any claim of the two eras. A claim that cites others too stays.
/// - Both eras are folded anew without the source, so that rows of one event are divided among those left.
/// - An undefined shift has no sign to flip. A shift within 1e-9 of 0, relative to its two values, has none.
/// - `progress` counts sources; the same on any number of `threads`.
/// - Errors: Error(usage) for a measure that does not exist. Cost: sources times (two folds + the measures).
std::vector<LeaveOneOut> leave_one_source_out(const Chronicle& chronicle, const Era& before, const Era& after,
                                              std::span<const Shift> shifts, const FoldOptions& options = {},
                                              const Progress& progress = {}, std::size_t threads = 1);

}  // namespace entente
