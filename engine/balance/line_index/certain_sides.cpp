// Within a block, groups are split by every partition met that treats two of them otherwise; what is left is
// joined over blocks.
#include <entente/engine/balance/line_index/certain_sides.hpp>

#include <entente/engine/balance/line_index/best_partitions.hpp>

#include <map>
#include <numeric>
#include <utility>

namespace entente {
namespace {

/// The vertices of one block, grouped.
class GroupsOfBlock {
 public:
  GroupsOfBlock(BestPartitions best, const LineIndex& index) : best_(std::move(best)) {
    for (const Vertex v : best_.block.vertices) sides_.push_back(index.blocs[v]);
    groups_.resize(sides_.size());
  }

  /// Splits the groups until no best partition splits them further; false where that could not be asked.
  bool settle(const ShouldStop& should_stop) {
    while (best_.ready) {
      const MaxSatResult found = best_.formula.solver.optimum_with({some_pair_otherwise()}, should_stop);
      if (found.status == MaxSatStatus::unsatisfiable) return true;
      if (!found.proved()) return false;
      split(bipartition_of(best_.block, found.model));
    }
    return false;
  }

  /// Calls join(v, w, differ) for vertices of the graph next to each other in a group.
  template <class Join>
  void visit(Join join) const {
    for (const auto& [v, w] : neighbours())
      join(best_.block.vertices[v], best_.block.vertices[w], sides_[v] != sides_[w]);
  }

 private:
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

  /// Each place with the one before it in its group.
  Pairs neighbours() const {
    std::map<std::uint32_t, std::size_t> last;
    Pairs pairs;
    for (std::size_t v = 0; v < groups_.size(); ++v) {
      const auto [before, first] = last.try_emplace(groups_[v], v);
      if (!first) pairs.emplace_back(std::exchange(before->second, v), v);
    }
    return pairs;
  }

  /// A literal that holds only where two neighbours stand to each other otherwise than here.
  Literal some_pair_otherwise() {
    MaxSat& solver = best_.formula.solver;
    const Literal any = solver.new_variable();
    std::vector<Literal> some{-any};
    for (const auto& [v, w] : neighbours()) {
      const Literal otherwise = solver.new_variable(), x = literal(v),
                    y = sides_[v] == sides_[w] ? literal(w) : -literal(w);
      solver.add_clause({-otherwise, x, y});
      solver.add_clause({-otherwise, -x, -y});
      some.push_back(otherwise);
    }
    solver.add_clause(some);
    return any;
  }

  static Literal literal(std::size_t place) { return static_cast<Literal>(place) + 1; }

  void split(const Bipartition& other) {
    std::map<std::pair<std::uint32_t, bool>, std::uint32_t> fresh;
    for (std::size_t v = 0; v < groups_.size(); ++v)
      groups_[v] =
          fresh.try_emplace({groups_[v], other[v] != sides_[v]}, static_cast<std::uint32_t>(fresh.size()))
              .first->second;
  }

  BestPartitions best_;
  Bipartition sides_{};                  ///< by place in the block, of the partition at hand
  std::vector<std::uint32_t> groups_{};  ///< by place in the block
};

/// Disjoint sets of vertices, each with its side against the root of its set.
class SidedSets {
 public:
  explicit SidedSets(std::size_t vertices) : parent_(vertices), size_(vertices, 1), side_(vertices) {
    std::iota(parent_.begin(), parent_.end(), Vertex{0});
  }

  void join(Vertex v, Vertex w, bool differ) {
    Vertex a = root(v), b = root(w);
    if (a == b) return;
    if (size_[a] < size_[b]) std::swap(a, b);
    size_[a] += size_[b];
    side_[b] = static_cast<std::uint8_t>(side_[v] ^ side_[w] ^ (differ ? 1U : 0U));
    parent_[b] = a;
  }

  /// The root; after it, side() is against it.
  Vertex root(Vertex v) {
    if (parent_[v] == v) return v;
    const Vertex above = parent_[v], top = root(above);
    if (above != top) side_[v] = static_cast<std::uint8_t>(side_[v] ^ side_[above]);
    parent_[v] = top;
    return top;
  }

  std::uint8_t side(Vertex v) const { return side_[v]; }

 private:
  std::vector<Vertex> parent_;
  std::vector<std::size_t> size_;  ///< of the set, by its root: the smaller goes under the larger
  std::vector<std::uint8_t> side_;
};

CertainSides numbered(SidedSets sets, std::size_t vertices, bool complete) {
  CertainSides found{
      .groups = std::vector<std::uint32_t>(vertices), .sides = Bipartition(vertices), .complete = complete};
  std::map<Vertex, std::pair<std::uint32_t, std::uint8_t>>
      groups;  // by root: the number, the side of the first
  for (Vertex v = 0; v < vertices; ++v) {
    const Vertex root = sets.root(v);
    const auto number = static_cast<std::uint32_t>(groups.size());
    const auto& [group, first] = groups.try_emplace(root, number, sets.side(v)).first->second;
    found.groups[v] = group;
    found.sides[v] = static_cast<std::uint8_t>(sets.side(v) ^ first);
  }
  return found;
}

}  // namespace

CertainSides certain_sides(const SignedGraph& graph, const LineIndex& index, const ShouldStop& should_stop) {
  SidedSets sets(graph.vertices);
  bool complete = true;
  std::vector<bool> at_odds(graph.ties.size(), false);
  for (const BlockBounds& bounds : index.certificate) {
    for (const std::uint32_t tie : bounds.ties) at_odds[tie] = true;
    GroupsOfBlock groups(best_partitions(graph, index, bounds, should_stop), index);
    if (groups.settle(should_stop))
      groups.visit([&](Vertex v, Vertex w, bool differ) { sets.join(v, w, differ); });
    else
      complete = false;
  }
  for (std::size_t i = 0; i < graph.ties.size(); ++i)
    if (!at_odds[i]) sets.join(graph.ties[i].a, graph.ties[i].b, graph.ties[i].negative());
  return numbered(std::move(sets), graph.vertices, complete);
}

}  // namespace entente
