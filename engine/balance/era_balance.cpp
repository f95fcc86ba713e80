// Puts the parts of this folder side by side.
#include <entente/engine/balance/era_balance.hpp>

#include <entente/engine/balance/line_index/least_level.hpp>
#include <entente/engine/balance/signs/walk_balance.hpp>

#include <algorithm>

namespace entente {

namespace {

/// Half a second's work, which nothing interrupts: the walk index is a companion, not a headline.
constexpr std::size_t most_walking = 1'000;

}  // namespace

EraBalance era_balance(const EraGraph& graph, const EraBalanceOptions& options) {
  EraBalance result{.graph = signed_graph(graph, options.mixed)};
  const SignedGraph& ties = result.graph;
  result.negative = static_cast<std::size_t>(
      std::count_if(ties.ties.begin(), ties.ties.end(), [](const SignedTie& tie) { return tie.negative(); }));
  result.weakly_balanced = weak_balance(ties).balanced;
  result.contradiction = contradiction(ties);
  result.line = with_least_level(
      ties, line_index(ties, {.counted = options.counted, .should_stop = options.should_stop}),
      options.should_stop);
  result.blame = blame(ties, result.line, options.should_stop);
  result.best_partitions = block_partitions(
      ties, result.line, {.cap = options.most_partitions, .should_stop = options.should_stop});
  result.partitions = partition_count(result.best_partitions, options.most_partitions);
  result.certain = certain_sides(ties, result.line, options.should_stop);
  result.triangles = triangle_counts(ties);
  result.tensions = tensions(ties);
  result.walk_index = walk_balance(ties, {.most = most_walking});
  return result;
}

}  // namespace entente
