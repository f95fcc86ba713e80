// From claims to the graph of an era: the weighing of states and events, roll-up, lineage and filters.
#pragma once

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <span>
#include <vector>

namespace entente {

/// The graph of each era. A state counts by the share of the era it holds; an event by the probability that
/// it happened in the era, times min(1, persistence / days of the era); rows of one event count once per pair
/// (shared_days.hpp). Judgements, plans with outcome not_held and statuses not asked for do not count. Eras
/// reach no further than the chronicle's as_of; an era without days gives an empty graph. Deterministic;
/// O(eras * claims + sorting).
std::vector<EraGraph> fold(const Chronicle& chronicle, std::span<const Era> eras,
                           const FoldOptions& options = {});
EraGraph fold(const Chronicle& chronicle, const Era& era, const FoldOptions& options = {});

}  // namespace entente
