// What `entente draw --layout blocs` asks, and the blocs that it is drawn by.
#pragma once

#include <entente/cli/commands/bloc_search.hpp>
#include <entente/engine/analysis/bloc_sides.hpp>
#include <entente/graphs/folding/fold_options.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

struct Package;

/// By which blocs maps are drawn.
struct BlocsAskedOfMaps {
  BlocSearch search{};
  std::string anchor{};  ///< seen from whom; empty: usual_anchor()
};

/// What --layout says, with the options of blocs; nothing where maps keep their layout. Throws Error(usage)
/// for options that do not go with it.
std::optional<BlocsAskedOfMaps> blocs_of_maps(const Words& words);

/// The blocs of graphs.
struct BlocsOfGraphs {
  std::vector<Partition> found;
  std::vector<BlocSides> sides;
  Counted counted = Counted::ties;
};

/// Finds them, with progress on standard error.
BlocsOfGraphs blocs_of_graphs(const BlocsAskedOfMaps& asked, const Package& package,
                              const FoldOptions& folding, std::span<const EraGraph> graphs);

}  // namespace entente
