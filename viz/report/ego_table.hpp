// The partners of one actor as a table.
#pragma once

#include <entente/engine/analysis/partners.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, actor, partner, label, level, change, polarity, forward, backward, mutual, claims, sources, why,
/// verdict, reason: every partner of one actor in each era, by level. `change` is the level less that in the
/// graph before, and the verdict is on it, where it is among `shifts` (partner_shifts()). An era in which the
/// actor has no partner has one row that says why. `folding` is that of the graphs.
Table ego_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const EraPartners> rows,
                ActorId actor, const FoldOptions& folding = {}, std::span<const ComparedShift> shifts = {});

}  // namespace entente
