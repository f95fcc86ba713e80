// The neighbours of every vertex of a signed graph, in compressed rows: what searches of it walk on.
#pragma once

#include <entente/engine/balance/signs/signed_graph.hpp>

#include <span>
#include <vector>

namespace entente {

/// One end of a tie, seen from the other.
struct SignedArc {
  Vertex to = 0;
  std::uint32_t tie = 0;  ///< place in SignedGraph::ties
  bool negative = false;
};

/// The arcs of every vertex, sorted by neighbour. O(vertices + ties).
class SignedRows {
 public:
  explicit SignedRows(const SignedGraph& graph);

  std::size_t size() const { return rows_.size() - 1; }
  std::span<const SignedArc> operator[](Vertex vertex) const {
    return std::span(arcs_).subspan(rows_[vertex], rows_[vertex + 1] - rows_[vertex]);
  }

 private:
  std::vector<std::size_t> rows_;
  std::vector<SignedArc> arcs_;
};

}  // namespace entente
