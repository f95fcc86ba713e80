// The change points of pairs and actors, each with its support among resampled claims and its likely causes.
#pragma once

#include <entente/engine/change_points/detection.hpp>
#include <entente/engine/progress.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <span>

namespace entente {

/// How change points are put to the test.
struct ResampleOptions {
  std::size_t replicates = 500;  ///< 0: no support
  std::uint64_t seed = 0;
};

/// The least noise that the series can be thought to have: what one claim of middling weight makes.
///
/// - Formula: of a level (of one direction, too) and of a measure that sums levels, the median weight of the
///   claims it is made of, neutral ones left out; of a polarity, that over the median amount (P + N) of the
///   periods. 0 for all other measures, and where no claim has a weight.
/// - Why: in a record of standing states most years are exactly like the year before, so that the differences
///   between them tell nothing of the claims that nobody wrote down.
/// - Cost: O(claims log claims).
double noise_of_one_claim(const Chronicle& chronicle, std::span<const EraGraph> periods,
                          const Statistic& statistic);

/// The least noise that a series is taken to have: the larger of noise_of_one_claim() and successive_noise().
/// Where the first is 0 and most observations are like the one before, steps cannot be told from noise, and
/// neither is asked. O(n).
double least_noise(const Series& series, double of_one_claim);

/// The change points of a statistic over the graphs of consecutive periods, with least_noise() unless the
/// options have more.
///
/// - Support: in each replicate as many claims as there are, drawn with replacement from those that the
///   graphs rest on; rows of one event are drawn together. Noise, penalty and change points are found anew.
///   A replicate in which they are undefined has none.
/// - Causes: of a pair, and of a measure that sums levels, the mean of what each claim adds in the
///   min_segment observations from the change point on, and in as many before it; those that change most come
///   first, equal ones by place. For the level, the changes sum to that of the mean between these
///   observations. Empty for all other measures.
/// - Errors: as value_of(const EraGraph&, const Statistic&); Error(usage) for more replicates than can be
///   afforded (work.hpp), where there is a change point to put to the test.
/// - Cost: replicates * periods * the measure.
ChangePoints turns(const Chronicle& chronicle, std::span<const EraGraph> periods, const Statistic& statistic,
                   const ChangePointOptions& options = {}, const ResampleOptions& resampling = {},
                   const Progress& progress = {});

}  // namespace entente
