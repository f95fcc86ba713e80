// The numbers of a chart of blocs over eras.
#pragma once

#include <entente/engine/analysis/bloc_streams.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, actor, bloc, certain, violations, status, best_partitions, method, label, why: a row for each actor
/// shown and each era, actors in the order of the roster. `certain` (yes, no, unknown) is
/// BlocPlace::certainty, empty where there is no bloc, `bloc` as BlocStreams::faced has it; the
/// rest is that of blocs_table().
Table alluvial_table(const Chronicle& chronicle, std::span<const Partition> eras, const BlocStreams& streams);

}  // namespace entente
