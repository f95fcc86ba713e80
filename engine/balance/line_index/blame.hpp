// What the best splits have in common: which ties are at odds with all of them, and how many there are.
#pragma once

#include <entente/engine/balance/line_index/line_index.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// Is a tie broken by the splits that break least?
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
/// - Exact: the solver is asked for best splits that break some tie which none broke before, until there is
///   none, and likewise for ties kept. Stopped, it says what it knows, and `unknown` for the rest.
/// - Edge cases: ties on no unbalanced block are never to blame; those of a block that is not proved are
///   `unknown`.
/// - Cost: a question for each split that tells something new, as hard as the proof at worst and mostly easy:
///   150 actors with 1,300 ties take milliseconds.
std::vector<Blame> blame(const SignedGraph& graph, const LineIndex& index,
                         const ShouldStop& should_stop = {});

/// How many splits break least.
struct SplitCount {
  std::uint64_t splits = 0;
  bool more = false;  ///< at least so many; exactly so many where false

  friend bool operator==(const SplitCount&, const SplitCount&) = default;
};

struct SplitCountOptions {
  std::uint64_t cap = 1'000;  ///< count no further: then `more than cap` is known
  ShouldStop should_stop{};
};

/// The best splits of an unbalanced block, told by the ties that they break.
struct BlockSplits {
  std::vector<std::vector<std::uint32_t>> broken{};  ///< for each split, ascending; the splits in their order
  bool more = false;                                 ///< there may be more than these

  friend bool operator==(const BlockSplits&, const BlockSplits&) = default;
};

/// The best splits of the unbalanced blocks, in the order of the certificate. Blocks are split apart from one
/// another, so that the best splits of the graph are all ways to take one of each block. Once there are more
/// ways than the cap, the blocks that follow are left out. Of a block that is not proved, and of one where
/// the work was stopped before it found any, the split at hand, and `more`.
///
/// - Cost: a question to the solver for each split of a block.
std::vector<BlockSplits> block_splits(const SignedGraph& graph, const LineIndex& index,
                                      const SplitCountOptions& options = {});

/// How many ways there are to take a split of each block. Above the cap, {cap, more}. O(blocks).
SplitCount split_count(const std::vector<BlockSplits>& blocks, std::uint64_t cap = SplitCountOptions{}.cap);

/// The number of best splits, up to which camp is called which in each component: split_count() of
/// block_splits(). Where it is above the cap, {cap, more}; where the index is not proved, or the work was
/// stopped, as many as were found, and `more`, as there may be.
SplitCount optimal_splits(const SignedGraph& graph, const LineIndex& index,
                          const SplitCountOptions& options = {});

}  // namespace entente
