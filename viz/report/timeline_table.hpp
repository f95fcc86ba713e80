// A timeline as rows: the levels, the shifts and every claim.
#pragma once

#include <entente/engine/analysis/pair_timelines.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/viz/report/table.hpp>

#include <cstddef>
#include <span>

namespace entente {

/// a, b, kind, era, value, low, high, claims, verdict, named, row, says, first_day, last_day, lasts, sign,
/// weight, status, line, sources, why: of each pair the `level` of every era with its interval, each `shift`
/// into an era with the verdict on it, and every `claim`, of which those that are named in the figure have
/// their number there, the era into which they shift the level most, and by how much. `lasts`: event or
/// state.
Table timeline_table(const Chronicle& chronicle, std::span<const Era> eras,
                     std::span<const PairTimeline> pairs, const FoldOptions& view, std::size_t named);

}  // namespace entente
