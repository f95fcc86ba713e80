// Counting again, on the graph itself.
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace entente {

namespace {

constexpr std::size_t most_tried = 20;  // vertices of a block: 2^19 partitions

class Check {
 public:
  Check(const SignedGraph& graph, const LineIndex& index)
      : graph_(graph), index_(index), weights_(whole_weights(graph, index.counted).weights) {}

  LineIndexCheck result() {
    if (index_.blocs.size() != graph_.vertices) return {{"there is not one bloc for every vertex"}};
    if (weights_ != index_.whole.weights) fault("the weights are not those of the ties");
    check_upper();
    std::int64_t lower = 0;
    std::vector<bool> taken(graph_.ties.size());
    for (const BlockBounds& block : index_.certificate) {
      if (!check_ties(block, taken)) return std::move(check_);
      check_lower(block);
      lower += block.lower;
    }
    if (lower != index_.lower) fault(fmt::format("the blocks add up to {}, not {}", lower, index_.lower));
    return std::move(check_);
  }

 private:
  void fault(std::string words) { check_.faults.push_back(std::move(words)); }

  void check_upper() {
    std::vector<std::uint32_t> broken;
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < graph_.ties.size(); ++i) {
      const SignedTie& tie = graph_.ties[i];
      const bool together = index_.blocs[tie.a] == index_.blocs[tie.b];
      if (together != (tie.level < 0)) continue;
      broken.push_back(i);
      sum += weights_[i];
    }
    if (broken != index_.broken) fault("the blocs break other ties than those named");
    if (sum != index_.upper) fault(fmt::format("the blocs break {}, not {}", sum, index_.upper));
  }

  // Whether they are ties of the graph, and of no block before.
  bool check_ties(const BlockBounds& block, std::vector<bool>& taken) {
    for (const std::uint32_t tie : block.ties) {
      if (tie >= taken.size() || taken[tie]) {
        fault(fmt::format("tie {} is in two blocks, or in no graph", tie));
        return false;
      }
      taken[tie] = true;
    }
    return true;
  }

  void check_lower(const BlockBounds& block) {
    const std::int64_t cycles = std::min(bound_by_cycles(block), block.lower);
    check_.by_cycles += cycles;
    if (cycles == block.lower) return;
    const std::map<Vertex, unsigned> places = vertices(block);
    if (places.size() > most_tried) {
      check_.by_solver += block.lower - cycles;
      return;
    }
    const std::int64_t least = best_of_all_partitions(block, places);
    check_.by_trying += std::min(least, block.lower) - cycles;
    if (least < block.lower)
      fault(fmt::format("a partition breaks {}, less than the bound {}", least, block.lower));
  }

  std::int64_t bound_by_cycles(const BlockBounds& block) {
    std::map<std::uint32_t, std::int64_t> left;
    for (const std::uint32_t tie : block.ties) left[tie] = block.packing.share * weights_[tie];
    std::int64_t sum = 0;
    for (const PackedCycle& cycle : block.packing.cycles) {
      if (cycle.amount <= 0 || !is_unbalanced_cycle(cycle.ties))
        fault("a packed cycle is not an unbalanced one");
      for (const std::uint32_t tie : cycle.ties) {
        const auto place = left.find(tie);
        if (place == left.end() || (place->second -= cycle.amount) < 0)
          fault(fmt::format("the cycles take more of tie {} than their share", tie));
      }
      sum += cycle.amount;
    }
    return check_.holds() ? (sum + block.packing.share - 1) / block.packing.share : 0;
  }

  // Each tie goes on from where the one before ended, back to the start, by vertices that are all different.
  bool is_unbalanced_cycle(const std::vector<std::uint32_t>& ties) const {
    if (ties.size() < 3) return false;
    for (const std::uint32_t tie : ties) {
      if (tie >= graph_.ties.size()) return false;
    }
    const SignedTie &first = graph_.ties[ties[0]], &second = graph_.ties[ties[1]];
    const Vertex start = first.a == second.a || first.a == second.b ? first.b : first.a;
    Vertex here = start;
    std::set<Vertex> met;
    int negative = 0;
    for (const std::uint32_t place : ties) {
      const SignedTie& tie = graph_.ties[place];
      if (!met.insert(here).second || (tie.a != here && tie.b != here)) return false;
      here = tie.a == here ? tie.b : tie.a;
      negative += tie.level < 0;
    }
    return here == start && negative % 2 == 1;
  }

  std::map<Vertex, unsigned> vertices(const BlockBounds& block) const {
    std::map<Vertex, unsigned> places;
    for (const std::uint32_t tie : block.ties) places[graph_.ties[tie].a], places[graph_.ties[tie].b];
    unsigned next = 0;
    for (auto& [vertex, place] : places) place = next++;
    return places;
  }

  // In Gray's order: from each partition to the next, one vertex moves, and only its ties change.
  std::int64_t best_of_all_partitions(const BlockBounds& block,
                                      const std::map<Vertex, unsigned>& places) const {
    struct Spoke {
      std::uint32_t other = 0;  // a bit
      bool negative = false;
      std::int64_t weight = 0;
    };
    std::vector<std::vector<Spoke>> spokes(places.size());
    std::int64_t broken = 0;
    for (const std::uint32_t place : block.ties) {
      const SignedTie& tie = graph_.ties[place];
      const unsigned a = places.at(tie.a), b = places.at(tie.b);
      spokes[a].push_back({1U << b, tie.level < 0, weights_[place]});
      spokes[b].push_back({1U << a, tie.level < 0, weights_[place]});
      broken += tie.level < 0 ? weights_[place] : 0;
    }
    std::int64_t least = broken;
    std::uint32_t sides = 0;
    for (std::uint32_t step = 1; step < 1U << (places.size() - 1); ++step) {
      const auto moved = static_cast<unsigned>(std::countr_zero(step));
      sides ^= 1U << moved;
      const bool side = (sides & 1U << moved) != 0;
      for (const Spoke& spoke : spokes[moved])
        broken += (((sides & spoke.other) != 0) == side) == spoke.negative ? spoke.weight : -spoke.weight;
      least = std::min(least, broken);
    }
    return least;
  }

  const SignedGraph& graph_;
  const LineIndex& index_;
  std::vector<std::int64_t> weights_;
  LineIndexCheck check_{};
};

}  // namespace

LineIndexCheck line_index_check(const SignedGraph& graph, const LineIndex& index) {
  return Check(graph, index).result();
}

}  // namespace entente
