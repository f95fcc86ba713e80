// Shortest unbalanced cycles by breadth-first search in the signed double cover: each vertex twice, once for
// walks that have met an even number of broken ties, once for odd.
#include <entente/engine/balance/packing.hpp>

#include <entente/engine/balance/dice.hpp>

#include <algorithm>
#include <limits>
#include <map>

namespace entente {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

class Packer {
 public:
  Packer(const Block& block, const Links& links, const Split& split, const PackingOptions& options)
      : block_(block), links_(links), options_(options), dice_(options.seed) {
    for (const BlockTie& tie : block.ties) {
      left_.push_back(tie.weight);
      broken_.push_back(breaks(split, tie));
    }
    seen_.assign(2 * links.vertices(), 0);
    by_.assign(2 * links.vertices(), none);
  }

  Packing packing() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t tie = 0; tie < broken_.size(); ++tie) {
      if (broken_[tie]) open.push_back(tie);
    }
    for (std::size_t longest = 3; !open.empty(); longest += 1 + longest / 8) {
      shuffle(open);
      while (route_each(open, longest)) {
      }
      if (stopped_) break;
      std::erase_if(open, [&](std::uint32_t tie) { return left_[tie] == 0; });
    }
    return std::move(packing_);
  }

 private:
  enum class Search : std::uint8_t { found, too_far, impossible };

  void shuffle(std::vector<std::uint32_t>& ties) {
    for (std::size_t i = ties.size(); i > 1; --i) std::swap(ties[i - 1], ties[dice_.below(i)]);
  }

  // One cycle of at most this length for each open tie that has one.
  bool route_each(const std::vector<std::uint32_t>& open, std::size_t longest) {
    bool any = false;
    for (const std::uint32_t tie : open) {
      if (left_[tie] == 0) continue;
      if (options_.should_stop && options_.should_stop()) {
        stopped_ = true;
        return false;
      }
      const Search search = walk(tie, longest - 1);
      if (search == Search::impossible) left_[tie] = 0;  // and stays so: the others only shrink
      if (search != Search::found) continue;
      take(cycle(tie));
      any = true;
    }
    return any;
  }

  // From one end of a broken tie to the other, over an even number of broken ties and not over the tie
  // itself.
  Search walk(std::uint32_t tie, std::size_t longest) {
    ++round_;
    const std::size_t start = 2 * std::size_t{block_.ties[tie].a}, goal = 2 * std::size_t{block_.ties[tie].b};
    queue_.assign(1, start);
    seen_[start] = round_;
    by_[start] = none;
    std::size_t steps = 0, ring_ends = 1;
    for (std::size_t next = 0; next < queue_.size(); ++next) {
      if (next == ring_ends) {
        ring_ends = queue_.size();
        ++steps;
      }
      if (steps == longest) return Search::too_far;
      if (reach_from(queue_[next], tie, goal)) return Search::found;
    }
    return Search::impossible;
  }

  bool reach_from(std::size_t state, std::uint32_t without, std::size_t goal) {
    const std::span<const Link> links = links_.of(static_cast<Vertex>(state / 2));
    const std::size_t turn = options_.seed == 0 ? 0 : dice_.below(links.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
      const Link link = links[i + turn < links.size() ? i + turn : i + turn - links.size()];
      if (left_[link.tie] == 0 || link.tie == without) continue;
      const std::size_t to = 2 * std::size_t{link.to} + ((state % 2) ^ (broken_[link.tie] ? 1U : 0U));
      if (seen_[to] == round_) continue;
      seen_[to] = round_;
      by_[to] = link.tie;
      if (to == goal) return true;
      queue_.push_back(to);
    }
    return false;
  }

  // The walk just found, closed by its tie. Where it meets a vertex twice, oddly, the part between is a cycle
  // too.
  std::vector<std::uint32_t> cycle(std::uint32_t tie) const {
    std::vector<std::uint32_t> ties;
    std::vector<Vertex> vertices;
    std::size_t state = 2 * std::size_t{block_.ties[tie].b};
    vertices.push_back(static_cast<Vertex>(state / 2));
    while (by_[state] != none) {
      const BlockTie& by = block_.ties[by_[state]];
      ties.push_back(by_[state]);
      const Vertex here = vertices.back(), from = by.a == here ? by.b : by.a;
      state = 2 * std::size_t{from} + ((state % 2) ^ (broken_[by_[state]] ? 1U : 0U));
      vertices.push_back(from);
    }
    std::map<Vertex, std::ptrdiff_t> met;
    for (std::ptrdiff_t last = 0; last < std::ssize(vertices); ++last) {
      const auto [first, is_new] = met.emplace(vertices[static_cast<std::size_t>(last)], last);
      if (!is_new) return {ties.begin() + first->second, ties.begin() + last};
    }
    ties.push_back(tie);
    return ties;
  }

  void take(std::vector<std::uint32_t> ties) {
    std::int64_t amount = std::numeric_limits<std::int64_t>::max();
    for (const std::uint32_t tie : ties) amount = std::min(amount, left_[tie]);
    for (const std::uint32_t tie : ties) left_[tie] -= amount;
    packing_.cycles.push_back({std::move(ties), amount});
  }

  const Block& block_;
  const Links& links_;
  const PackingOptions& options_;
  Dice dice_;
  Packing packing_{};
  std::vector<std::int64_t> left_{};  // of each tie
  std::vector<bool> broken_{};
  std::vector<std::uint32_t> seen_{}, by_{};  // of each state: the round it was met in, by which tie
  std::vector<std::size_t> queue_{};
  std::uint32_t round_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::int64_t Packing::bound() const {
  std::int64_t sum = 0;
  for (const PackedCycle& cycle : cycles) sum += cycle.amount;
  return (sum + share - 1) / share;
}

Packing disjoint_cycles(const Block& block, const Links& links, const Split& split,
                        const PackingOptions& options) {
  return Packer(block, links, split, options).packing();
}

}  // namespace entente
