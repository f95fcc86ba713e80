// Everything that structural balance says of one era: the figures of one row of a table, and what proves
// them.
#pragma once

#include <entente/engine/balance/line_index/blame.hpp>
#include <entente/engine/balance/line_index/certain_sides.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/signs/balance.hpp>
#include <entente/engine/balance/signs/tension.hpp>
#include <entente/engine/balance/signs/triads.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <optional>
#include <vector>

namespace entente {

struct EraBalanceOptions {
  Mixed mixed = Mixed::net;
  Counted counted = Counted::ties;  ///< by the line index; triads and walks always count ties
  std::uint64_t most_partitions = 1'000;
  ShouldStop should_stop{};  ///< asked often; what is not known by then is bounds, or unknown
};

struct EraBalance {
  SignedGraph graph{};
  std::size_t negative = 0;  ///< ties below zero
  bool weakly_balanced = true;
  std::optional<Cycle> contradiction{};  ///< a shortest cycle that no partition into two blocs can explain
  LineIndex line{};
  std::vector<Blame> blame{};                      ///< by tie
  std::vector<BlockPartitions> best_partitions{};  ///< of the unbalanced blocks, as far as they were counted
  PartitionCount partitions{};                     ///< how many are as good
  CertainSides certain{};                          ///< what they have in common
  TriangleCounts triangles{};
  Tensions tensions{};
  Value walk_index{};

  bool balanced() const { return !contradiction; }
};

/// The balance of an era. An era without ties is balanced, with a line index of 0 and no degree of balance.
/// The cost is that of line_index(), blame() and walk_balance().
EraBalance era_balance(const EraGraph& graph, const EraBalanceOptions& options = {});

}  // namespace entente
