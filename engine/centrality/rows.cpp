// The sparse matrices of a layer.
#include <entente/engine/centrality/rows.hpp>

#include <entente/engine/centrality/own_ties.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente {

namespace {

Rows room_for(std::size_t rows, std::size_t entries) {
  Rows result;
  result.starts.reserve(rows + 1);
  result.columns.reserve(entries);
  result.entries.reserve(entries);
  return result;
}

double weight_given(const Tie& tie, Vertex v, Layer layer) {
  Tie acts;
  acts.mutual = amounts_given(tie, v);
  return weight(acts, layer);
}

}  // namespace

Rows symmetric_rows(const EraGraph& graph, const std::vector<double>& weights) {
  Rows rows = room_for(graph.size(), 2 * graph.ties().size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.arcs(v)) {
      if (weights[arc.tie] != 0) rows.add(arc.to, weights[arc.tie]);
    }
    rows.end_row();
  }
  return rows;
}

namespace {

ComponentMatrix component_matrix(const EraGraph& graph, const std::vector<double>& weights,
                                 std::vector<Vertex> members, const std::vector<std::uint32_t>& place) {
  ComponentMatrix result{.members = std::move(members), .unit = 0};
  std::size_t most = 0;
  for (Vertex v : result.members) {
    most += graph.arcs(v).size();
    for (const Arc& arc : graph.arcs(v)) result.unit = std::max(result.unit, std::abs(weights[arc.tie]));
  }
  result.rows = room_for(result.members.size(), most);
  for (Vertex v : result.members) {
    for (const Arc& arc : graph.arcs(v)) {
      if (weights[arc.tie] != 0) result.rows.add(place[arc.to], weights[arc.tie] / result.unit);
    }
    result.rows.end_row();
  }
  return result;
}

}  // namespace

std::vector<ComponentMatrix> component_matrices(const EraGraph& graph, const std::vector<double>& weights) {
  std::vector<double> sizes(weights.size());
  std::transform(weights.begin(), weights.end(), sizes.begin(), [](double w) { return std::abs(w); });
  std::vector<std::uint32_t> place(graph.size());
  std::vector<ComponentMatrix> result;
  for (std::vector<Vertex>& members : components(graph, sizes)) {
    if (members.size() == 1) continue;
    for (std::uint32_t i = 0; i < members.size(); ++i) place[members[i]] = i;
    result.push_back(component_matrix(graph, weights, std::move(members), place));
  }
  return result;
}

std::vector<double> product(const Rows& matrix, std::span<const double> x) {
  std::vector<double> y(matrix.size());
  for (std::size_t i = 0; i < y.size(); ++i) {
    double sum = 0;
    for (std::size_t k = matrix.starts[i]; k < matrix.starts[i + 1]; ++k)
      sum += matrix.entries[k] * x[matrix.columns[k]];
    y[i] = sum;
  }
  return y;
}

Rows transposed(const Rows& matrix) {
  Rows result{.starts = std::vector<std::size_t>(matrix.size() + 1, 0),
              .columns = std::vector<std::uint32_t>(matrix.columns.size()),
              .entries = std::vector<double>(matrix.entries.size())};
  for (std::uint32_t column : matrix.columns) ++result.starts[column + 1];
  for (std::size_t i = 0; i < matrix.size(); ++i) result.starts[i + 1] += result.starts[i];
  std::vector<std::size_t> next(result.starts.begin(), result.starts.end() - 1);
  for (std::uint32_t i = 0; i < matrix.size(); ++i) {
    for (std::size_t k = matrix.starts[i]; k < matrix.starts[i + 1]; ++k) {
      const std::size_t at = next[matrix.columns[k]]++;
      result.columns[at] = i;
      result.entries[at] = matrix.entries[k];
    }
  }
  return result;
}

Rows rows_of_acts(const EraGraph& graph, Layer layer) {
  Rows rows = room_for(graph.size(), 2 * graph.ties().size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.arcs(v)) {
      const double w = weight_given(graph.ties()[arc.tie], v, layer);
      if (w != 0) rows.add(arc.to, w);
    }
    rows.end_row();
  }
  return rows;
}

}  // namespace entente
