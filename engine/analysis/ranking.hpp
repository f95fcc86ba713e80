// Who comes first: the scores of a study by rank, with how sure each rank is.
#pragma once

#include <entente/engine/resampling/rank_intervals.hpp>
#include <entente/engine/study.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The score of an actor, or of a pair (a, b).
struct RankedScore {
  ActorId a{};
  std::optional<ActorId> b{};
  Value value{};
  std::optional<std::size_t> rank{};  ///< nothing for an undefined value
  Value share{};                      ///< in the sum of the era, as shares() gives it
  std::optional<RankInterval> interval{};
};

/// One measure in one era.
struct Ranking {
  std::size_t era = 0, measure = 0;  ///< places in the study
  std::vector<RankedScore> rows{};   ///< by rank, equal ones in roster order; undefined values last
  std::size_t shut_out = 0;          ///< of first_ranks(): how many share the first rank that is left out
};

struct RankingOptions {
  std::optional<std::size_t> top{};            ///< only rows up to this rank
  std::optional<IntervalOptions> intervals{};  ///< those of ranks; pairs have none
};

/// Every actor present in any era of the study, in every era; of a measure of pairs, every pair with a claim
/// in the era. `progress` counts resamples, of all eras and measures together. Errors as rank_intervals(),
/// whose cost it is.
std::vector<Ranking> rankings(const Chronicle& chronicle, const Study& study,
                              const RankingOptions& options = {}, const Progress& progress = {});

/// The first `most` ranks of each era by the first measure of the study, which is of actors: those of actors
/// with a tie in the era alone, ranked among themselves. Who shares a rank is there together: where they
/// would be more than `most`, those of the last rank are left out, and counted. O(eras * actors log actors).
std::vector<Ranking> first_ranks(const Study& study, std::size_t most);

}  // namespace entente
