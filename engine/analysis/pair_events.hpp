// The events of pairs in each era, and what is still felt of them.
#pragma once

#include <entente/engine/alignment/events.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The events of a pair in an era.
struct PairEvents {
  std::size_t era = 0;  ///< place among the graphs
  EventRecord record{};
  Interaction felt{};  ///< on the last day of the era
};

/// How events of pairs are told.
struct PairEventOptions {
  std::vector<Pair> pairs{};                    ///< these, in every era; none: every pair with an event in it
  double half_life = DecayOptions{}.half_life;  ///< days
};

/// event_record() of the pairs of each graph, and decayed_interaction() of the events in `memory`, the graph
/// of the whole time. The graphs are folds of `chronicle`. O(claims of the pairs).
std::vector<PairEvents> pair_events(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                                    const EraGraph& memory, const PairEventOptions& options = {});

}  // namespace entente
