// A score, and the ties that the measure saw around the actor, as a table.
#pragma once

#include <entente/engine/analysis/explained_scores.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, measure, layer, kind, actor, partner, label, level, forward, backward, mutual, claims, sources,
/// weight, value, rank, sentence, why: in each era and for each measure of the study the ties of an actor
/// (`tie`), with their weight on the layer that the measure looks at, then its `score`. Where the measure
/// is a sum of levels, `value` is what each tie adds to it.
Table explain_score_table(const Chronicle& chronicle, const Study& study, ActorId actor,
                          std::span<const ExplainedScore> scores);

}  // namespace entente
