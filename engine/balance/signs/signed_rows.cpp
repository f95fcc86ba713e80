// Counting, then filling in the order of the ties, which leaves every row sorted.
#include <entente/engine/balance/signs/signed_rows.hpp>

namespace entente {

SignedRows::SignedRows(const SignedGraph& graph) : rows_(graph.vertices + 1), arcs_(2 * graph.ties.size()) {
  for (const SignedTie& tie : graph.ties) {
    ++rows_[tie.a + 1];
    ++rows_[tie.b + 1];
  }
  for (std::size_t v = 0; v < graph.vertices; ++v) rows_[v + 1] += rows_[v];
  std::vector<std::size_t> next(rows_.begin(), rows_.end() - 1);
  for (std::uint32_t place = 0; place < graph.ties.size(); ++place) {
    const SignedTie& tie = graph.ties[place];
    arcs_[next[tie.a]++] = {tie.b, place, tie.negative()};
    arcs_[next[tie.b]++] = {tie.a, place, tie.negative()};
  }
}

}  // namespace entente
