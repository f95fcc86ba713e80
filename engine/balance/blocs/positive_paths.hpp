// Cycles with exactly one negative tie: friends of friends who are enemies. A partition into any number of
// blocs without a violated tie exists exactly when there are none (Davis 1967,
// doi:10.1177/001872676702000206).
#pragma once

#include <entente/engine/balance/line_index/blocks.hpp>
#include <entente/engine/balance/signs/signed_graph.hpp>
#include <entente/engine/progress.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// Places in SignedGraph::ties: the negative tie, then the positive path between its ends.
using TieCycle = std::vector<std::uint32_t>;

/// The positive ties of a graph, to be asked for paths.
class PositivePaths {
 public:
  /// Refers to the graph.
  explicit PositivePaths(const SignedGraph& graph);

  /// The cycle of this negative tie with a shortest positive path of at most `longest` ties, none of them
  /// closed; empty when there is none. From both ends at once, so that it seldom sees much of the graph;
  /// O(ties).
  TieCycle cycle(std::uint32_t negative_tie, const std::vector<bool>& closed, std::size_t longest);

 private:
  /// What was reached from one end, ring by ring.
  struct Side {
    std::vector<Vertex> ring{};
    std::vector<std::uint32_t> seen_in{};  ///< the last search that reached each vertex
    std::vector<TieEnd> arrived{};         ///< back to where, by which tie
  };
  /// Where two sides meet: by this tie, from the vertex of one side to that of the other.
  struct Meeting {
    Vertex from = 0;
    TieEnd link{};
  };
  void begin(Side& side, Vertex end);
  std::optional<Meeting> meeting(Side& side, const Side& other, const std::vector<bool>& closed);
  void trace(TieCycle& cycle, const Side& side, Vertex v, Vertex end) const;

  const SignedGraph* graph_;
  Links links_;
  Side of_a_{}, of_b_{};
  std::uint32_t search_ = 0;
};

/// Cycles that share no more of a tie than its price, and what they come to: in each of them a tie must be
/// violated, so that no partition has violations for less than `bound`.
struct PackedCycles {
  std::int64_t bound = 0;
  std::vector<TieCycle> cycles{};
};

/// Greedy, short cycles first. `prices` by tie, 0 or more. O(negative ties x ties) at worst; what was packed
/// so far when stopped.
PackedCycles packed_cycles(const SignedGraph& graph, const std::vector<std::int64_t>& prices,
                           const ShouldStop& should_stop = {});

/// For each negative tie that is not broken a shortest cycle without a broken tie, where there is one; none
/// when breaking those ties leaves a graph that divides into blocs. Nothing when stopped.
std::optional<std::vector<TieCycle>> unbroken_cycles(const SignedGraph& graph,
                                                     const std::vector<bool>& broken,
                                                     const ShouldStop& should_stop = {});

}  // namespace entente
