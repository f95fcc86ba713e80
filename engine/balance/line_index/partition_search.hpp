// A search for good partitions of a block: an upper bound of the line index, which proves nothing alone.
#pragma once

#include <entente/engine/balance/line_index/blocks.hpp>
#include <entente/engine/progress.hpp>

#include <cstdint>

namespace entente {

/// The partition that breaks no tie of a spanning tree, breadth first from a vertex with most ties. O(ties).
Bipartition tree_bipartition(const Block& block, const Links& links);

struct SearchOptions {
  std::uint64_t seed = 0;
  std::size_t moves = 10'000;
  std::int64_t target = 0;  ///< good enough: a lower bound that is known
  ShouldStop should_stop{};
};

/// The best partition met from this one by moving one vertex at a time, always the one that gains most or
/// loses least, and never back for a while. Never worse than the start. O(ties of the vertex x log vertices)
/// a move.
///
/// Reference: Glover 1989, doi:10.1287/ijoc.1.3.190.
Bipartition tabu_bipartition(const Block& block, const Links& links, Bipartition start,
                             const SearchOptions& options);

/// The partition with about one vertex in `every` moved: where to start anew.
Bipartition shaken(Bipartition sides, std::uint32_t every, std::uint64_t seed);

}  // namespace entente
