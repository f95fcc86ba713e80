// A pair through the eras with each claim that made its levels: what a timeline tells.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/analysis/pair_alignments.hpp>
#include <entente/graphs/model/days.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// A row that counts for a pair in an era or more.
struct TimelineClaim {
  std::uint32_t claim = 0;       ///< place in Chronicle::claims
  Days days{};                   ///< Chronicle::extent()
  bool is_event = false;         ///< Chronicle::is_event()
  std::vector<double> values{};  ///< what it adds to the level of each era; 0 where it does not count
};

/// What a claim adds to the shift into an era.
struct TimelinePart {
  std::size_t claim = 0;  ///< place in PairTimeline::claims
  std::size_t era = 0;    ///< of the two eras the later
  double part = 0;        ///< what it adds to the level there, less what it added in the era before
};

/// One pair in all eras.
struct PairTimeline {
  Pair pair{};
  std::vector<PairAlignment> eras{};    ///< one for each graph
  std::vector<TimelineClaim> claims{};  ///< in canonical order
  /// Of the level from era to era, where one of the two has a claim; none without intervals.
  std::vector<ComparedShift> shifts{};

  /// The claims that move the level most into any era, `most` at the most, each with its largest part, which
  /// of a state is its end where beginning and end are alike, and of an event that it happened. The largest
  /// comes first, of those alike the first in canonical order, so that their places are the same whatever is
  /// `most`. Rows of one event are there once. Left out is what does not show in a level of two decimals, and
  /// what moves no level, as the era before or the era itself has none. O(claims * (eras + log claims)).
  std::vector<TimelinePart> largest_parts(const Chronicle& chronicle, std::size_t most) const;
};

/// How timelines are made.
struct TimelineOptions {
  /// Nothing: levels without intervals, and no verdicts.
  std::optional<IntervalOptions> intervals{};
  std::size_t threads = 1;  ///< results are the same on any number
};

/// The timelines of the pairs, each once, in their order. The graphs are folds of `chronicle` in order of
/// time, all with the same options; verdicts are those of all pairs and eras together. Errors and cost: those
/// of pair_alignments(), explanations() and compared_pairs().
std::vector<PairTimeline> pair_timelines(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                         std::span<const Pair> pairs, const TimelineOptions& options = {},
                                         const Progress& progress = {});

}  // namespace entente
