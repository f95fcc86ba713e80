// Blocks by one depth-first walk, without recursion: a graph may be a path of a million vertices.
#include <entente/engine/balance/line_index/blocks.hpp>

#include <algorithm>
#include <limits>

namespace entente {

namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

// Hopcroft and Tarjan. `low` is the earliest vertex that a vertex reaches from below; ties wait on a stack
// until their block is complete.
class Walk {
 public:
  explicit Walk(const SignedGraph& graph)
      : graph_(graph), links_(graph), found_(graph.vertices, unseen), low_(graph.vertices, unseen) {}

  // The ties of each block.
  std::vector<std::vector<std::uint32_t>> blocks() {
    for (Vertex root = 0; root < graph_.vertices; ++root) {
      if (found_[root] == unseen) walk_from(root);
    }
    std::ranges::sort(blocks_, {}, [](const auto& ties) { return ties.front(); });
    return std::move(blocks_);
  }

 private:
  struct Step {
    Vertex vertex = 0;
    std::uint32_t by = unseen;  // the tie it was reached by
    std::size_t next = 0;       // place in its links
  };

  void enter(Vertex vertex, std::uint32_t by) {
    found_[vertex] = low_[vertex] = clock_++;
    path_.push_back({vertex, by});
  }

  void walk_from(Vertex root) {
    enter(root, unseen);
    while (!path_.empty()) {
      Step& step = path_.back();
      const std::span<const TieEnd> links = links_.of(step.vertex);
      if (step.next == links.size())
        leave();
      else
        follow(links[step.next++]);
    }
  }

  void follow(TieEnd link) {
    const Step& step = path_.back();
    if (link.tie == step.by) return;
    if (found_[link.to] == unseen) {
      waiting_.push_back(link.tie);
      enter(link.to, link.tie);
    } else if (found_[link.to] < found_[step.vertex]) {
      waiting_.push_back(link.tie);
      low_[step.vertex] = std::min(low_[step.vertex], found_[link.to]);
    }
  }

  void leave() {
    const Step done = path_.back();
    path_.pop_back();
    if (path_.empty()) return;
    const Vertex above = path_.back().vertex;
    low_[above] = std::min(low_[above], low_[done.vertex]);
    if (low_[done.vertex] >= found_[above]) close_block(done.by);
  }

  void close_block(std::uint32_t first_tie) {
    std::vector<std::uint32_t> ties;
    do {
      ties.push_back(waiting_.back());
      waiting_.pop_back();
    } while (ties.back() != first_tie);
    if (ties.size() == 1) return;
    std::ranges::sort(ties);
    blocks_.push_back(std::move(ties));
  }

  const SignedGraph& graph_;
  Links links_;
  std::vector<std::uint32_t> found_, low_;
  std::vector<Step> path_{};
  std::vector<std::uint32_t> waiting_{};
  std::vector<std::vector<std::uint32_t>> blocks_{};
  std::uint32_t clock_ = 0;
};

template <class Tie>
std::vector<std::size_t> rows(std::size_t vertices, const std::vector<Tie>& ties) {
  std::vector<std::size_t> first(vertices + 1);
  for (const Tie& tie : ties) ++first[tie.a + 1], ++first[tie.b + 1];
  for (std::size_t v = 0; v < vertices; ++v) first[v + 1] += first[v];
  return first;
}

template <class Tie>
std::vector<TieEnd> filled(const std::vector<std::size_t>& first, const std::vector<Tie>& ties) {
  std::vector<std::size_t> next = first;
  std::vector<TieEnd> links(2 * ties.size());
  for (std::uint32_t i = 0; i < ties.size(); ++i) {
    links[next[ties[i].a]++] = {ties[i].b, i};
    links[next[ties[i].b]++] = {ties[i].a, i};
  }
  return links;
}

}  // namespace

Block block_of(const SignedGraph& graph, const std::vector<std::int64_t>& weights,
               const std::vector<std::uint32_t>& ties) {
  Block block;
  for (const std::uint32_t tie : ties) {
    block.vertices.push_back(graph.ties[tie].a);
    block.vertices.push_back(graph.ties[tie].b);
  }
  std::ranges::sort(block.vertices);
  block.vertices.erase(std::unique(block.vertices.begin(), block.vertices.end()), block.vertices.end());
  const auto place = [&](Vertex v) {
    return static_cast<Vertex>(std::ranges::lower_bound(block.vertices, v) - block.vertices.begin());
  };
  for (const std::uint32_t tie : ties) {
    const SignedTie& of_graph = graph.ties[tie];
    block.ties.push_back({place(of_graph.a), place(of_graph.b), of_graph.negative(), weights[tie], tie});
  }
  return block;
}

std::vector<Block> blocks(const SignedGraph& graph, const std::vector<std::int64_t>& weights) {
  std::vector<Block> result;
  for (const std::vector<std::uint32_t>& ties : Walk(graph).blocks())
    result.push_back(block_of(graph, weights, ties));
  return result;
}

Links::Links(const Block& block)
    : first_(rows(block.vertices.size(), block.ties)), links_(filled(first_, block.ties)) {}

Links::Links(const SignedGraph& graph)
    : first_(rows(graph.vertices, graph.ties)), links_(filled(first_, graph.ties)) {}

std::int64_t cost(const Block& block, const Bipartition& sides) {
  std::int64_t sum = 0;
  for (const BlockTie& tie : block.ties) sum += breaks(sides, tie) ? tie.weight : 0;
  return sum;
}

}  // namespace entente
