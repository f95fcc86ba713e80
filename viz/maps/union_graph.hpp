// Everyone who is ever present, and what binds them in any era: the graph that is laid out.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/maps/anneal.hpp>
#include <entente/viz/maps/era_map.hpp>

#include <span>
#include <vector>

namespace entente {

struct UnionGraph {
  std::vector<ActorId> actors;  ///< sorted
  std::vector<Tether>
      tethers;  ///< ends are places in `actors`; one for a pair, seen in the eras that draw it
  /// In which of the graphs each actor has a tie that is drawn, sorted.
  std::vector<std::vector<std::uint32_t>> eras;
};

/// The union of the graphs, of whose ties the options draw some or all. Tethers are longer for pairs whose
/// levels sum to less than zero than for other pairs, and shortest for memberships without a tie; two busy
/// actors get more room between them. O(ties log ties).
UnionGraph union_graph(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                       const EraMapOptions& options);

/// Whether the options draw fewer than half of the ties of these graphs: what a layout of all of them was
/// made for is not what is seen.
bool draws_few(std::span<const EraGraph> graphs, const EraMapOptions& options);

/// Tethers from the busiest actor of every smaller component to that of the largest, so that none drifts
/// away.
std::vector<Tether> bridges(const UnionGraph& graph);

}  // namespace entente
