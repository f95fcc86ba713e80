// A score, and the ties that the measure saw around the actor.
#pragma once

#include <entente/engine/alignment/alignment.hpp>
#include <entente/engine/study.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// A tie of the actor, seen from it.
struct TieOfScore {
  Alignment alignment{};
  double weight = 0;  ///< on the layer of the measure
};

/// The score of an actor by one measure in one era.
struct ExplainedScore {
  std::size_t era = 0, measure = 0;  ///< places in the study
  Value value{};
  std::optional<std::size_t> rank{};
  std::vector<TieOfScore> ties{};  ///< in the order of their other ends
};

/// The scores of an actor, era by era and measure by measure. The measures are of actors.
/// O(eras * measures * degree * claims of a pair).
std::vector<ExplainedScore> explained_scores(const Study& study, ActorId actor);

}  // namespace entente
