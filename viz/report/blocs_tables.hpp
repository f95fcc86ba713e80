// Blocs as tables: who is in which in each era, and who changed.
#pragma once

#include <entente/engine/balance/blocs/membership.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, actor, bloc, k, violations, status, label, kind, method, lower, modularity, modularity_upper, why,
/// best_splits, mixed_rule: every actor present in the era, bloc by bloc; those without a signed tie last,
/// with an empty bloc. The figures are those of the whole era and stand in each of its rows. `status` says of
/// `violations` (of the modularity, where that is the method) whether it is proved; `best_splits`, of two
/// camps, how many divisions are as good.
Table blocs_table(const Chronicle& chronicle, std::span<const Partition> eras, Mixed mixed = Mixed::net);

/// actor, label, from_era, to_era, from_bloc, to_bloc, change, certain: every actor whose bloc differs
/// between an era and the next. `certain` is yes where each of the two eras has one best division only, no
/// where one has several, unknown where they were not counted. The partitions must be carried() from one to
/// the other.
Table bloc_changes_table(const Chronicle& chronicle, std::span<const Partition> eras);

}  // namespace entente
