// Shortest unbalanced cycles by breadth-first search from both ends in the signed double cover: each vertex
// twice, once for walks that have met an even number of broken ties, once for odd.
#include <entente/engine/balance/line_index/packing.hpp>

#include <entente/engine/random.hpp>

#include <algorithm>
#include <limits>
#include <map>

namespace entente {

namespace {

constexpr std::uint32_t no_tie = std::numeric_limits<std::uint32_t>::max();

class Packer {
 public:
  Packer(const Block& block, const Links& links, const Bipartition& sides, const PackingOptions& options)
      : block_(block), links_(links), options_(options), random_(options.seed, "packing", 0) {
    for (const BlockTie& tie : block.ties) {
      left_.push_back(tie.weight);
      broken_.push_back(breaks(sides, tie));
    }
    seen_.assign(2 * links.vertices(), 0);
    by_.assign(2 * links.vertices(), no_tie);
  }

  Packing packing() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t tie = 0; tie < broken_.size(); ++tie) {
      if (broken_[tie]) open.push_back(tie);
    }
    for (std::size_t longest = 3; !open.empty(); longest += 1 + longest / 8) {
      shuffle(std::span(open), random_);
      while (route_each(open, longest)) {
      }
      if (stopped_) break;
      std::erase_if(open, [&](std::uint32_t tie) { return left_[tie] == 0; });
    }
    return std::move(packing_);
  }

 private:
  enum class Search : std::uint8_t { found, too_far, impossible };

  struct Side {
    std::vector<std::size_t> edge{};  // the states met last
    std::size_t ties = 0;             // at those
    std::uint32_t round = 0;
  };
  struct Meeting {
    std::size_t state = 0, to = 0;
    std::uint32_t tie = 0;
  };

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

  // From both ends of a broken tie towards each other, over an even number of broken ties and not over the
  // tie itself; always on the side that has fewer ties to look at.
  Search walk(std::uint32_t tie, std::size_t longest) {
    start(near_, 2 * std::size_t{block_.ties[tie].a});
    start(far_, 2 * std::size_t{block_.ties[tie].b});
    for (std::size_t steps = 0; steps < longest; ++steps) {
      Side& side = near_.ties <= far_.ties ? near_ : far_;
      if (side.edge.empty()) return Search::impossible;
      if (step(side, &side == &near_ ? far_ : near_, tie)) return Search::found;
    }
    return Search::too_far;
  }

  void start(Side& side, std::size_t state) {
    side.round = ++round_;
    side.edge.assign(1, state);
    side.ties = links_.of(vertex(state)).size();
    seen_[state] = side.round;
    by_[state] = no_tie;
  }

  // The next ring of a side; true when it touches the other.
  bool step(Side& side, const Side& other, std::uint32_t without) {
    std::vector<std::size_t> ring;
    std::size_t ties = 0;
    for (const std::size_t state : side.edge) {
      const std::span<const TieEnd> links = links_.of(vertex(state));
      const std::size_t turn =
          options_.seed == 0 ? 0 : random_.below(static_cast<std::uint32_t>(links.size()));
      for (std::size_t i = 0; i < links.size(); ++i) {
        const TieEnd link = links[i + turn < links.size() ? i + turn : i + turn - links.size()];
        if (left_[link.tie] == 0 || link.tie == without) continue;
        const std::size_t to = across(state, link.to, link.tie);
        if (seen_[to] == side.round) continue;
        if (seen_[to] == other.round) {
          met_ = {state, to, link.tie};
          return true;
        }
        seen_[to] = side.round;
        by_[to] = link.tie;
        ring.push_back(to);
        ties += links_.of(link.to).size();
      }
    }
    side.edge = std::move(ring);
    side.ties = ties;
    return false;
  }

  static Vertex vertex(std::size_t state) { return static_cast<Vertex>(state / 2); }
  std::size_t across(std::size_t state, Vertex to, std::uint32_t tie) const {
    return 2 * std::size_t{to} + ((state % 2) ^ (broken_[tie] ? 1U : 0U));
  }

  // The ties from a state back to where its side started.
  std::vector<std::uint32_t> way_back(std::size_t state) const {
    std::vector<std::uint32_t> ties;
    while (by_[state] != no_tie) {
      ties.push_back(by_[state]);
      const BlockTie& by = block_.ties[by_[state]];
      state = across(state, by.a == vertex(state) ? by.b : by.a, by_[state]);
    }
    return ties;
  }

  // The walk just found, closed by its tie.
  std::vector<std::uint32_t> cycle(std::uint32_t tie) const {
    std::vector<std::uint32_t> ties = way_back(met_.state);
    std::ranges::reverse(ties);
    ties.push_back(met_.tie);
    const std::vector<std::uint32_t> rest = way_back(met_.to);
    ties.insert(ties.end(), rest.begin(), rest.end());
    const bool forward = seen_[met_.state] == near_.round;
    const Vertex first = forward ? block_.ties[tie].a : block_.ties[tie].b;
    ties.push_back(tie);
    return simple_cycle(block_, first, ties);
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
  Random random_;
  Packing packing_{};
  std::vector<std::int64_t> left_{};  // of each tie
  std::vector<bool> broken_{};
  std::vector<std::uint32_t> seen_{}, by_{};  // of each state: the round it was met in, by which tie
  Side near_{}, far_{};
  Meeting met_{};
  std::uint32_t round_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::int64_t Packing::bound() const {
  std::int64_t sum = 0;
  for (const PackedCycle& cycle : cycles) sum += cycle.amount;
  return (sum + share - 1) / share;
}

std::vector<std::uint32_t> simple_cycle(const Block& block, Vertex first,
                                        const std::vector<std::uint32_t>& walk) {
  std::map<Vertex, std::ptrdiff_t> met;
  Vertex here = first;
  for (std::ptrdiff_t step = 0; step < std::ssize(walk); ++step) {
    const auto [before, is_new] = met.emplace(here, step);
    if (!is_new) return {walk.begin() + before->second, walk.begin() + step};
    const BlockTie& tie = block.ties[walk[static_cast<std::size_t>(step)]];
    here = tie.a == here ? tie.b : tie.a;
  }
  return walk;
}

Packing disjoint_cycles(const Block& block, const Links& links, const Bipartition& sides,
                        const PackingOptions& options) {
  return Packer(block, links, sides, options).packing();
}

}  // namespace entente
