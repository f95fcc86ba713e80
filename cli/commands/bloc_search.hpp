// How the commands that show blocs find them.
#pragma once

#include <entente/cli/options/words.hpp>
#include <entente/engine/balance/blocs/blocs.hpp>

#include <span>
#include <vector>

namespace entente {

class EraGraph;

/// Under which rules blocs are sought, and how long at most.
struct BlocSearch {
  BlocsOptions rules{};
  double seconds = 0;  ///< for each era
};

/// What the words ask for; `unasked` is the method where none is given.
BlocSearch bloc_search_of(const Words& words, BlocMethod unasked = BlocMethod::two_blocs);

/// The blocs of each graph, with progress on a terminal. Ctrl-C ends it.
std::vector<Partition> blocs_found(std::span<const EraGraph> graphs, const BlocSearch& search);

}  // namespace entente
