// How far the level of a pair in one era depends on which claims, or sources, are in the record.
#pragma once

#include <entente/engine/resampling/intervals.hpp>

#include <cstddef>

namespace entente {

/// The level and the polarity of a pair in an era, each with the ends of its interval.
struct LevelInterval {
  Value level{}, polarity{};
  Bounds level_bounds{}, polarity_bounds{};
  Drawn drawn = Drawn::claims;  ///< for the level; where it is each_claim, the polarity is drawn by claims
  std::size_t claims = 0;       ///< claims about the pair in the era, neutral ones included
  std::size_t sources = 0;      ///< sources that they cite; "rests on one source" when it is 1
  std::size_t drawn_from = 0;   ///< claims or sources that the level is drawn from
  std::size_t replicates = 0;   ///< different resamples, where all were looked at; 0: none was
  bool exact = false;           ///< all resamples were looked at, and no random number drawn
  friend bool operator==(const LevelInterval&, const LevelInterval&) = default;
};

/// The intervals of level() and polarity(), of (a, b) as of (b, a): the claims about the pair in the era, or
/// their sources, are drawn as shift_intervals() draws those of two eras. What counts in both eras of a shift
/// is drawn once for both, so that its interval cannot be had from those of its two levels. MEASURES.md,
/// "Intervals, attribution, robustness", says how often such an interval holds the truth.
///
/// - Undefined bounds: as the value is (absent, no-ties; no-signed-claims for the polarity); one-claim and
///   two-claims as Resampling::too_few(); as bounds() says, zero-variance where every draw gives the same, as
///   for the polarity of a pair whose claims are all cooperative.
/// - Errors: as shift_intervals(). Cost: O(replicates * claims of the pair).
LevelInterval level_interval(const Chronicle& chronicle, const EraGraph& graph, ActorId a, ActorId b,
                             const IntervalOptions& options = {});

}  // namespace entente
