// The partners of one actor, era by era.
#pragma once

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/analysis/comparison.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// A partner of the actor in an era.
struct Partner {
  Alignment alignment{};  ///< seen from the actor
  Value change{};         ///< its level less that in the graph before; undefined(no-earlier-era) in the first
};

/// All partners in an era, by level, the highest first.
struct EraPartners {
  std::size_t era = 0;  ///< place among the graphs
  std::vector<Partner> partners{};
  Reason nobody = Reason::no_ties;  ///< why there are none: absent, or no-ties
};

/// Everybody with a claim with the actor, in each graph. O(degree * claims of a pair).
std::vector<EraPartners> partners_by_era(std::span<const EraGraph> graphs, ActorId actor);

/// The changes of the actor's ties from each of `eras` to the next, with their verdicts: of whoever is its
/// partner in any of them. `eras` are those of the graphs. Errors and cost as compared_shifts().
std::vector<ComparedShift> partner_shifts(const Chronicle& chronicle, std::span<const Era> eras,
                                          std::span<const EraPartners> partners, ActorId actor,
                                          const FoldOptions& folding, const Progress& progress = {},
                                          std::size_t threads = 1);

}  // namespace entente
