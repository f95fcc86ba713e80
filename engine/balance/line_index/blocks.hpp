// The blocks of a signed graph: pieces that share vertices but no cycle, so that balance can be judged in
// each alone.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// A tie between two vertices of a block, by their places in it.
struct BlockTie {
  Vertex a = 0, b = 0;
  bool negative = false;
  std::int64_t weight = 1;  ///< what breaking it costs; above 0
  std::uint32_t tie = 0;    ///< place in SignedGraph::ties
};

/// At least three vertices, any two of which lie on a cycle (a biconnected component).
struct Block {
  std::vector<Vertex> vertices{};  ///< of the graph, ascending
  std::vector<BlockTie> ties{};    ///< in the graph's order
};

/// The blocks in the order of their first tie; ties on no cycle are in none. `weights` says what breaking
/// each tie costs. O(vertices + ties), apart from sorting.
///
/// Reference: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
std::vector<Block> blocks(const SignedGraph& graph, const std::vector<std::int64_t>& weights);

/// The block made of these ties, whatever they are: places in the graph's list, ascending. O(ties log ties).
Block block_of(const SignedGraph& graph, const std::vector<std::int64_t>& weights,
               const std::vector<std::uint32_t>& ties);

/// One end of a tie as the other sees it.
struct TieEnd {
  Vertex to = 0;
  std::uint32_t tie = 0;  ///< place in the list of ties
};

/// The ties of every vertex, in compressed sparse rows.
class Links {
 public:
  explicit Links(const Block& block);
  explicit Links(const SignedGraph& graph);

  std::size_t vertices() const { return first_.size() - 1; }
  std::span<const TieEnd> of(Vertex v) const {
    return {links_.data() + first_[v], links_.data() + first_[v + 1]};
  }

 private:
  std::vector<std::size_t> first_{};
  std::vector<TieEnd> links_{};
};

/// The side, 0 or 1, of every vertex.
using Bipartition = std::vector<std::uint8_t>;

/// Does a partition break a tie: a positive one between its sides, a negative one within a side?
template <class Tie>
bool breaks(const Bipartition& sides, const Tie& tie, bool negative) {
  return (sides[tie.a] != sides[tie.b]) != negative;
}
inline bool breaks(const Bipartition& sides, const SignedTie& tie) {
  return breaks(sides, tie, tie.negative());
}
inline bool breaks(const Bipartition& sides, const BlockTie& tie) { return breaks(sides, tie, tie.negative); }

/// What the ties broken by a partition weigh together. O(ties).
std::int64_t cost(const Block& block, const Bipartition& sides);

}  // namespace entente
