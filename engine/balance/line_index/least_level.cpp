// Both wishes are one: a tie counts more than all levels together, and then its level on top.
#include <entente/engine/balance/line_index/least_level.hpp>

#include <cmath>

namespace entente {

LineIndex with_least_level(const SignedGraph& graph, LineIndex index, const ShouldStop& should_stop) {
  if (index.counted == Counted::levels || !index.proved() || index.upper == 0) return index;
  double sum = 0;
  for (const SignedTie& tie : graph.ties) sum += std::abs(tie.level);
  SignedGraph both = graph;
  for (SignedTie& tie : both.ties) tie.level += tie.hostile() ? -sum : sum;
  const LineIndex least = line_index(both, {.counted = Counted::levels, .should_stop = should_stop});
  // Levels are rounded: where they are many and far apart, rounding might have let one tie too many pass.
  if (!least.proved() || least.broken.size() != index.broken.size()) return index;
  index.camps = least.camps;
  index.broken = least.broken;
  return index;
}

}  // namespace entente
