// From claims to the graph of an era: the weighing of states and events, roll-up, lineage and filters.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>

#include <span>
#include <vector>

namespace entente {

/// Whether a view listens to a source.
bool is_heard(SourceId source, const FoldOptions& options);

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

/// The graph of each era. A state counts by the share of the era it holds; an event by the probability that
/// it happened in the era, times min(1, persistence / days of the era); rows of one event count once per pair
/// (shared_days.hpp). Judgements, plans with outcome not_held and statuses not asked for do not count. Eras
/// reach no further than the chronicle's as_of; an era without days gives an empty graph. Deterministic;
/// O(eras * claims + sorting).
std::vector<EraGraph> fold(const Chronicle& chronicle, std::span<const Era> eras,
                           const FoldOptions& options = {});
EraGraph fold(const Chronicle& chronicle, const Era& era, const FoldOptions& options = {});

}  // namespace entente
