// Both wishes are one: a tie counts more than all levels together, and then its level on top.
#include <entente/engine/balance/line_index/least_level.hpp>

#include <cmath>
#include <numeric>

namespace entente {

LineIndex with_least_level(const SignedGraph& graph, LineIndex index, const ShouldStop& should_stop) {
  if (index.counted == Counted::levels || !index.proved() || index.upper == 0) return index;
  const std::vector<std::int64_t> levels = whole_weights(graph, Counted::levels).weights;
  const std::int64_t sum = std::accumulate(levels.begin(), levels.end(), std::int64_t{0});
  SignedGraph both = graph;
  for (std::size_t i = 0; i < levels.size(); ++i)
    both.ties[i].level = std::copysign(static_cast<double>(sum + levels[i]), graph.ties[i].level);
  const LineIndex least = line_index(both, {.counted = Counted::levels, .should_stop = should_stop});
  // Levels are rounded: where they are many and far apart, rounding might have let one tie too many pass.
  if (!least.proved() || least.broken.size() != index.broken.size()) return index;
  index.blocs = least.blocs;
  index.broken = least.broken;
  return index;
}

}  // namespace entente
