// Blocs as tables: who is in which in each era, and who changed.
#pragma once

#include <entente/engine/analysis/bloc_changes.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/report/table.hpp>

#include <span>

namespace entente {

/// era, actor, bloc, k, violations, status, label, kind, method, lower, modularity, modularity_upper, why,
/// best_partitions, mixed_rule: every actor present in the era, bloc by bloc; those without a signed tie
/// last, with an empty bloc. The figures are those of the whole era and stand in each of its rows. `status`
/// says of `violations` (of the modularity, where that is the method) whether it is proved;
/// `best_partitions` how many partitions are as good, where they were counted.
Table blocs_table(const Chronicle& chronicle, std::span<const Partition> eras, Mixed mixed = Mixed::net);

/// from_era, to_era, change, actors, others, count, sets, certain, why, labels, other_labels: what changed
/// between an era and the next. `change` is a name of BlocChange, or `least-movers`: the fewest actors
/// without whom the others are divided alike in both eras, a row for each of the `sets` of them, or one row
/// without actors where there are too many to tell. `count` is the number of pairs newly together or apart,
/// else of `actors`. `certain` of pairs is yes where all of them changed in every best partition of both eras
/// (`why` says how many where some did), of the rest where each of the two eras has one best partition only;
/// unknown where that was not found out.
Table bloc_changes_table(const Chronicle& chronicle, std::span<const Partition> eras,
                         std::span<const BlocChanges> changes);

/// era, part, group, actors, opposed, complete, best_partitions, labels, opposed_labels: certain_groups() of
/// each era. Who is in `actors` is in one bloc in every best partition, and never with `opposed`; of
/// different groups of one part some best partition says this and another that, where `complete` is yes; of
/// different parts nothing is said. Partitions of which nothing is known have no rows.
Table certain_blocs_table(const Chronicle& chronicle, std::span<const Partition> eras);

}  // namespace entente
