// Cycles that may share ties: multiplicative weights. A tie grows longer each time it is used, so that the
// shortest cycles spread over the block; then as many as fit are kept, the latest first, because they knew
// most.

#include <entente/engine/balance/line_index/shared_packing.hpp>

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace entente {

namespace {

constexpr double far = std::numeric_limits<double>::infinity();
constexpr std::uint32_t no_place = std::numeric_limits<std::uint32_t>::max();

class Rounds {
 public:
  Rounds(const Block& block, const Links& links, const Bipartition& sides,
         const SharedPackingOptions& options)
      : block_(block), links_(links), options_(options) {
    for (std::uint32_t tie = 0; tie < block.ties.size(); ++tie) {
      broken_.push_back(breaks(sides, block.ties[tie]));
      if (broken_.back()) open_.push_back(tie);
      length_.push_back(1 / static_cast<double>(block.ties[tie].weight));
    }
  }

  Packing best() {
    Packing best;
    for (std::size_t round = 1; round <= options_.rounds && best.bound() < options_.enough; ++round) {
      if (!add_cycles()) break;
      if (Packing now = fitting(static_cast<std::int64_t>(round)); now.bound() > best.bound())
        best = std::move(now);
    }
    return best;
  }

 private:
  // One more cycle for each broken tie; false when it is time to end.
  bool add_cycles() {
    for (const std::uint32_t tie : open_) {
      if (visits_ > options_.visits || (options_.should_stop && options_.should_stop())) return false;
      if (walk(tie)) use(cycle(tie));
    }
    const double longest = std::ranges::max(length_);
    for (double& length : length_) length /= longest;
    return true;
  }

  // Dijkstra in the signed double cover, from one end of a broken tie to the other.
  bool walk(std::uint32_t tie) {
    const std::size_t start = 2 * std::size_t{block_.ties[tie].a}, goal = 2 * std::size_t{block_.ties[tie].b};
    distance_.assign(2 * links_.vertices(), far);
    by_.assign(2 * links_.vertices(), no_place);
    std::priority_queue<Place, std::vector<Place>, std::greater<>> queue;
    distance_[start] = 0;
    queue.push({0, start});
    while (!queue.empty()) {
      const auto [distance, state] = queue.top();
      queue.pop();
      if (state == goal) return true;
      if (distance > distance_[state]) continue;
      for (const TieEnd link : links_.of(static_cast<Vertex>(state / 2))) {
        ++visits_;
        const std::size_t to = across(link.to, state, link.tie);
        const double beyond = distance + length_[link.tie];
        if (link.tie == tie || beyond >= distance_[to]) continue;
        distance_[to] = beyond;
        by_[to] = link.tie;
        queue.push({beyond, to});
      }
    }
    return false;
  }

  std::size_t across(Vertex to, std::size_t state, std::uint32_t tie) const {
    return 2 * std::size_t{to} + ((state % 2) ^ (broken_[tie] ? 1U : 0U));
  }

  // The walk just found, closed by its tie.
  std::vector<std::uint32_t> cycle(std::uint32_t tie) const {
    std::vector<std::uint32_t> ties;
    for (std::size_t state = 2 * std::size_t{block_.ties[tie].b}; by_[state] != no_place;) {
      const BlockTie& by = block_.ties[by_[state]];
      ties.push_back(by_[state]);
      state = across(by.a == static_cast<Vertex>(state / 2) ? by.b : by.a, state, ties.back());
    }
    ties.push_back(tie);
    return simple_cycle(block_, block_.ties[tie].b, ties);
  }

  void use(std::vector<std::uint32_t> ties) {
    std::int64_t amount = std::numeric_limits<std::int64_t>::max();
    for (const std::uint32_t tie : ties) amount = std::min(amount, block_.ties[tie].weight);
    for (const std::uint32_t tie : ties)
      length_[tie] *= 1 + static_cast<double>(amount) / static_cast<double>(block_.ties[tie].weight);
    cycles_.push_back({std::move(ties), amount});
  }

  // Those of the cycles so far that together take no more than the share.
  Packing fitting(std::int64_t share) const {
    std::vector<std::int64_t> left;
    for (const BlockTie& tie : block_.ties) left.push_back(share * tie.weight);
    Packing packing{.share = share};
    for (std::size_t last = cycles_.size(); last > 0; --last) {
      const PackedCycle& cycle = cycles_[last - 1];
      std::int64_t amount = cycle.amount;
      for (const std::uint32_t tie : cycle.ties) amount = std::min(amount, left[tie]);
      if (amount == 0) continue;
      for (const std::uint32_t tie : cycle.ties) left[tie] -= amount;
      packing.cycles.push_back({cycle.ties, amount});
    }
    return packing;
  }

  using Place = std::pair<double, std::size_t>;
  const Block& block_;
  const Links& links_;
  const SharedPackingOptions& options_;
  std::vector<bool> broken_{};
  std::vector<std::uint32_t> open_{};
  std::vector<double> length_{};
  std::vector<PackedCycle> cycles_{};
  std::vector<double> distance_{};  // of each state, vertex by vertex: evenly, oddly
  std::vector<std::uint32_t> by_{};
  std::size_t visits_ = 0;
};

}  // namespace

Packing shared_cycles(const Block& block, const Links& links, const Bipartition& sides,
                      const SharedPackingOptions& options) {
  return Rounds(block, links, sides, options).best();
}

}  // namespace entente
