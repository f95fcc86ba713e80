// Block by block: a good partition, then a proof that there is no better one.
#include <entente/engine/balance/line_index/line_index.hpp>

#include <entente/engine/balance/line_index/partition_formula.hpp>
#include <entente/engine/balance/line_index/partition_search.hpp>
#include <entente/engine/balance/line_index/shared_packing.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace entente {

namespace {

constexpr std::uint64_t attempts = 4;  // at a partition and a packing that meet, before the solver is asked

struct BoundsOfBlock {
  Bipartition sides{};
  std::int64_t lower = 0, upper = 0;
  Packing packing{};

  bool meet() const { return lower >= upper; }
  void raise(Packing other) {
    if (other.bound() <= packing.bound()) return;
    packing = std::move(other);
    lower = std::max(lower, packing.bound());
  }
};

// Each attempt looks for a better partition from a shaken one, and packs cycles around the best.
BoundsOfBlock searched(const Block& block, const Links& links, const ShouldStop& should_stop) {
  BoundsOfBlock bounds{.sides = tree_bipartition(block, links)};
  bounds.upper = cost(block, bounds.sides);
  const std::size_t moves = 500 + 10 * block.vertices.size();
  for (std::uint64_t attempt = 0; attempt < attempts && !bounds.meet(); ++attempt) {
    const Bipartition start = attempt == 0 ? bounds.sides : shaken(bounds.sides, 4, attempt);
    Bipartition sides = tabu_bipartition(
        block, links, start,
        {.seed = attempt, .moves = moves, .target = bounds.lower, .should_stop = should_stop});
    if (const std::int64_t price = cost(block, sides); price < bounds.upper) {
      bounds.upper = price;
      bounds.sides = std::move(sides);
    }
    bounds.raise(disjoint_cycles(block, links, bounds.sides, {.seed = attempt, .should_stop = should_stop}));
  }
  return bounds;
}

// The solver starts from the bounds; what it alone proves is packed again, with ties shared.
BoundsOfBlock solved(const Block& block, const Links& links, BoundsOfBlock bounds,
                     const ShouldStop& should_stop) {
  PartitionFormula formula = partition_formula(block, bounds.packing, bounds.sides);
  const MaxSatResult result = formula.solver.minimize(should_stop);
  bounds.lower = std::max(bounds.lower, result.lower);
  if (result.upper && *result.upper < bounds.upper) {
    bounds.upper = *result.upper;
    bounds.sides = bipartition_of(block, result.model);
  }
  if (bounds.meet())
    bounds.raise(
        shared_cycles(block, links, bounds.sides, {.enough = bounds.upper, .should_stop = should_stop}));
  return bounds;
}

BoundsOfBlock bounds_of(const Block& block, const ShouldStop& should_stop) {
  const Links links(block);
  BoundsOfBlock bounds = searched(block, links, should_stop);
  if (bounds.meet() || (should_stop && should_stop())) return bounds;
  return solved(block, links, std::move(bounds), should_stop);
}

// Small blocks first: when time is short, as many as possible are settled.
std::vector<std::size_t> by_size(const std::vector<Block>& blocks) {
  std::vector<std::size_t> order(blocks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t place) { return blocks[place].ties.size(); });
  return order;
}

BlockBounds told_of_graph(const Block& block, BoundsOfBlock bounds) {
  BlockBounds told{.lower = bounds.lower, .upper = bounds.upper, .packing = std::move(bounds.packing)};
  for (const BlockTie& tie : block.ties) told.ties.push_back(tie.tie);
  for (PackedCycle& cycle : told.packing.cycles) {
    for (std::uint32_t& tie : cycle.ties) tie = block.ties[tie].tie;
  }
  return told;
}

// The blocs that break these ties and no others, the first vertex of each component on side 0.
Bipartition blocs(const SignedGraph& graph, const std::vector<bool>& broken) {
  const Links links(graph);
  constexpr std::uint8_t unknown = 2;
  Bipartition sides(graph.vertices, unknown);
  std::vector<Vertex> queue;
  for (Vertex first = 0; first < graph.vertices; ++first) {
    if (sides[first] != unknown) continue;
    sides[first] = 0;
    queue.assign(1, first);
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const TieEnd link : links.of(queue[next])) {
        if (sides[link.to] != unknown) continue;
        const bool across = graph.ties[link.tie].negative() != broken[link.tie];
        sides[link.to] = static_cast<std::uint8_t>(across ? 1 - sides[queue[next]] : sides[queue[next]]);
        queue.push_back(link.to);
      }
    }
  }
  return sides;
}

}  // namespace

Value LineIndex::value() const {
  if (!proved()) return Reason::not_proved_optimal;
  return whole.amount(upper);
}

Value LineIndex::degree_of_balance() const {
  if (total == 0) return Reason::no_ties;
  if (!proved()) return Reason::not_proved_optimal;
  return 1 - 2 * static_cast<double>(upper) / static_cast<double>(total);
}

LineIndex line_index(const SignedGraph& graph, const LineIndexOptions& options) {
  LineIndex result{.counted = options.counted, .whole = whole_weights(graph, options.counted)};
  const std::vector<std::int64_t>& weights = result.whole.weights;
  result.total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  const std::vector<Block> pieces = blocks(graph, weights);
  std::vector<bool> broken(graph.ties.size());
  for (const std::size_t place : by_size(pieces)) {
    const Block& block = pieces[place];
    BoundsOfBlock bounds = bounds_of(block, options.should_stop);
    if (bounds.upper == 0) continue;
    result.lower += bounds.lower;
    result.upper += bounds.upper;
    for (const BlockTie& tie : block.ties) broken[tie.tie] = breaks(bounds.sides, tie);
    result.certificate.push_back(told_of_graph(block, std::move(bounds)));
  }
  std::ranges::sort(result.certificate, {}, [](const BlockBounds& block) { return block.ties.front(); });
  for (std::uint32_t tie = 0; tie < broken.size(); ++tie) {
    if (broken[tie]) result.broken.push_back(tie);
  }
  result.blocs = blocs(graph, broken);
  return result;
}

}  // namespace entente
