// Where actors stand between two others: in each era, and from one to another.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/verdicts/hedging.hpp>
#include <entente/engine/verdicts/leaning.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Where an actor stands between two others, in two eras.
struct ComparedLeaning {
  Comparison eras{};
  Between between{};
  Leaning leaning{};
};

/// leaning() of each of `actors` between `p` and `q`, for each of `comparisons`. Errors as leaning().
std::vector<ComparedLeaning> compared_leanings(const Chronicle& chronicle, const Study& study,
                                               std::span<const Comparison> comparisons,
                                               std::span<const ActorId> actors, const Pair& p_and_q,
                                               const IntervalOptions& intervals = {});

/// How an actor stands to two others in an era.
struct EraHedging {
  std::size_t era = 0;             ///< place among the graphs
  std::optional<Hedging> found{};  ///< nothing: nobody has a claim with both
};

/// hedging() of each of `actors` between `p` and `q`, era by era; without actors hedging_of_all(), or one row
/// that says that nobody is there. `progress` counts eras. Errors as hedging().
std::vector<EraHedging> hedging_by_era(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                       std::span<const ActorId> actors, const Pair& p_and_q,
                                       const IntervalOptions& intervals = {}, const Progress& progress = {});

}  // namespace entente
