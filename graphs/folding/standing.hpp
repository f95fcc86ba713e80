// Whom an actor stands for: successors under lineage, states under roll-up.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <vector>

namespace entente {

/// Which actor each actor stands for under lineage: itself, or the last of the line that continues it. An
/// actor continued by two others stays itself, and so do actors whose line runs in a circle. O(actors).
std::vector<ActorId> lineage(const Roster& roster);

/// Which actor each end of each claim counts for under the options; equal ends mean that the claim is
/// internal and does not count.
struct Ends {
  ActorId from{}, to{};
};
std::vector<Ends> ends(const Chronicle& chronicle, const FoldOptions& options);

/// The actors that are there because their sheet says so: the first day of their life is given and the life
/// overlaps `days`. Sorted.
std::vector<ActorId> declared(const Chronicle& chronicle, Interval days, const FoldOptions& options);

}  // namespace entente
