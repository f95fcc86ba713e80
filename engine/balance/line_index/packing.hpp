// Packing unbalanced cycles: a lower bound of the line index that can be checked by hand, because no
// partition leaves an unbalanced cycle whole.
#pragma once

#include <entente/engine/balance/line_index/blocks.hpp>
#include <entente/engine/progress.hpp>

#include <cstdint>
#include <vector>

namespace entente {

/// An unbalanced cycle and how much of each of its ties it takes.
struct PackedCycle {
  std::vector<std::uint32_t> ties{};  ///< places in a list of ties, in the order of the cycle
  std::int64_t amount = 1;

  friend bool operator==(const PackedCycle&, const PackedCycle&) = default;
};

/// Cycles that together take at most `share` times its weight from any tie.
struct Packing {
  std::vector<PackedCycle> cycles{};
  std::int64_t share = 1;  ///< 1: the cycles share no tie (of weight 1); 2: a tie may lie on two; ...

  /// No partition breaks less than this: the amounts together / share, rounded up.
  std::int64_t bound() const;
};

/// The closed walk from `first` over these ties, if it meets no vertex twice; else the part between the first
/// such two meetings. Of a walk that is unbalanced, and shortest among those of its class, either is an
/// unbalanced cycle.
std::vector<std::uint32_t> simple_cycle(const Block& block, Vertex first,
                                        const std::vector<std::uint32_t>& walk);

struct PackingOptions {
  std::uint64_t seed = 0;
  ShouldStop should_stop{};
};

/// Cycles that share no tie (of weight 1; a heavier one is divided), each through a tie that the partition
/// breaks, short ones first. Where the partition is optimal and the packing lucky, every broken tie has a
/// cycle of its own, and the bound is the cost of the partition. O(broken ties x ties) for each round of
/// growing length.
Packing disjoint_cycles(const Block& block, const Links& links, const Bipartition& sides,
                        const PackingOptions& options = {});

}  // namespace entente
