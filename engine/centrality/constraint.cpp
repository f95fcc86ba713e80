// Burt's constraint.
#include <entente/engine/centrality/constraint.hpp>

#include <entente/engine/centrality/rows.hpp>
#include <entente/engine/centrality/weights.hpp>

namespace entente {

namespace {

/// Each row's entries as shares of their sum.
Rows shares(Rows ties) {
  for (std::size_t v = 0; v < ties.size(); ++v) {
    double sum = 0;
    for (std::size_t k = ties.starts[v]; k < ties.starts[v + 1]; ++k) sum += ties.entries[k];
    for (std::size_t k = ties.starts[v]; k < ties.starts[v + 1]; ++k) ties.entries[k] /= sum;
  }
  return ties;
}

}  // namespace

Scores constraint(const EraGraph& graph, Layer layer) {
  const Rows share = shares(symmetric_rows(graph, unsigned_weights(graph, layer, "constraint")));
  std::vector<Value> values(share.size(), Reason::isolated);
  std::vector<double> through(share.size(), 0.0);  // what leads from v to others by way of a contact
  for (Vertex v = 0; v < share.size(); ++v) {
    const std::size_t first = share.starts[v], past = share.starts[v + 1];
    if (first == past) continue;
    for (std::size_t k = first; k < past; ++k) {
      const std::uint32_t q = share.columns[k];
      for (std::size_t l = share.starts[q]; l < share.starts[q + 1]; ++l)
        through[share.columns[l]] += share.entries[k] * share.entries[l];
    }
    double sum = 0;
    for (std::size_t k = first; k < past; ++k) {
      const double invested = share.entries[k] + through[share.columns[k]];
      sum += invested * invested;
    }
    values[v] = sum;
    for (std::size_t k = first; k < past; ++k) {
      const std::uint32_t q = share.columns[k];
      for (std::size_t l = share.starts[q]; l < share.starts[q + 1]; ++l) through[share.columns[l]] = 0;
    }
  }
  return spread(graph, "constraint", layer, values);
}

}  // namespace entente
