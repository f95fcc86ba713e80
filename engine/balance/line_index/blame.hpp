// What the best partitions have in common: which ties are at odds with all of them, and how many there are.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// Is a tie broken by the partitions that break least?
enum class Blame : std::uint8_t {
  never,      ///< by none
  sometimes,  ///< by some
  always,     ///< by all
  unknown,    ///< the line index is not proved, or the work was stopped
};
inline constexpr std::array<std::string_view, 4> blame_names = {"never", "sometimes", "always", "unknown"};
constexpr std::string_view name(Blame blame) { return blame_names[static_cast<std::size_t>(blame)]; }

/// The blame of every tie, by its place. `index` is the graph's own line index.
///
/// - Exact: the solver is asked for best partitions that break some tie which none broke before, until there
///   is none, and likewise for ties kept. Stopped, it says what it knows, and `unknown` for the rest.
/// - Edge cases: ties on no unbalanced block are never to blame; those of a block that is not proved are
///   `unknown`.
/// - Cost: a question for each partition that tells something new, as hard as the proof at worst and mostly
///   easy: 150 actors with 1,300 ties take milliseconds.
std::vector<Blame> blame(const SignedGraph& graph, const LineIndex& index,
                         const ShouldStop& should_stop = {});

/// How many partitions break least.
struct PartitionCount {
  std::uint64_t partitions = 0;
  bool more = false;  ///< at least so many; exactly so many where false

  friend bool operator==(const PartitionCount&, const PartitionCount&) = default;
};

struct PartitionCountOptions {
  std::uint64_t cap = 1'000;  ///< count no further: then `more than cap` is known
  ShouldStop should_stop{};
};

/// The best partitions of an unbalanced block, told by the ties that they break.
struct BlockPartitions {
  /// For each partition, ascending; the partitions in their order.
  std::vector<std::vector<std::uint32_t>> broken{};
  bool more = false;  ///< there may be more than these

  friend bool operator==(const BlockPartitions&, const BlockPartitions&) = default;
};

/// The best partitions of the unbalanced blocks, in the order of the certificate. Each block is partitioned
/// apart from the others, so that the best partitions of the graph are all ways to take one of each block.
/// Once there are more ways than the cap, the blocks that follow are left out. Of a block that is not proved,
/// and of one where the work was stopped before it found any, the partition at hand, and `more`.
///
/// - Cost: a question to the solver for each partition of a block.
std::vector<BlockPartitions> block_partitions(const SignedGraph& graph, const LineIndex& index,
                                              const PartitionCountOptions& options = {});

/// How many ways there are to take a partition of each block. Above the cap, {cap, more}. O(blocks).
PartitionCount partition_count(const std::vector<BlockPartitions>& blocks,
                               std::uint64_t cap = PartitionCountOptions{}.cap);

/// The number of best partitions, up to which bloc is called which in each component: partition_count() of
/// block_partitions(). Where it is above the cap, {cap, more}; where the index is not proved, or the work was
/// stopped, as many as were found, and `more`, as there may be.
PartitionCount optimal_partitions(const SignedGraph& graph, const LineIndex& index,
                                  const PartitionCountOptions& options = {});

}  // namespace entente
