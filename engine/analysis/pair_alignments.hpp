// Pairs in each era: the direct tie, the likeness of portfolios, and how sure the level is.
#pragma once

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/resampling/level_interval.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// A pair in an era.
struct PairAlignment {
  std::size_t era = 0;  ///< place among the graphs
  Alignment alignment{};
  /// The part of both amounts together that rests on states whose end nobody tells, 0 ... 1. Undefined as the
  /// level, and no-signed-claims.
  Value open_share{};
  Value undated_share{};  ///< the part of claims without a date; undefined alike
  Value
      corroborated_share{};  ///< that of claims which two sources or more tell, rows of one event and sign as one
  std::optional<LevelInterval> interval{};  ///< nothing where none was asked for
};

/// How pairs are looked at.
struct PairAlignmentOptions {
  std::vector<Pair> pairs{};  ///< these, in every era; none: every pair with a claim in the era
  AlignmentOptions likeness{};
  std::optional<IntervalOptions> intervals{};
};

/// The pairs of each graph, which are folds of `chronicle`. `progress` counts pairs. Errors as
/// level_interval(). Cost: that of alignment(), and of intervals.
std::vector<PairAlignment> pair_alignments(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                           const PairAlignmentOptions& options = {},
                                           const Progress& progress = {});

}  // namespace entente
