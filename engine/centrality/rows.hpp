// A layer's ties as a sparse matrix, which spectral measures and linear systems multiply with.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// A square matrix by rows, without its zeros.
struct Rows {
  std::vector<std::size_t> starts{0};    ///< where each row begins, and at last where all end
  std::vector<std::uint32_t> columns{};  ///< ascending within a row
  std::vector<double> entries{};

  std::size_t size() const { return starts.size() - 1; }
  void add(std::uint32_t column, double entry) {
    columns.push_back(column);
    entries.push_back(entry);
  }
  void end_row() { starts.push_back(columns.size()); }
};

/// The symmetric matrix of the weights of all ties, of any sign, vertex by vertex. O(vertices + ties).
Rows symmetric_rows(const EraGraph& graph, const std::vector<double>& weights);

/// The vertices of a component and the matrix between them, in units of its largest entry.
struct ComponentMatrix {
  std::vector<Vertex> members{};
  Rows rows{};
  double unit = 1;  ///< what the entries were divided by
};

/// The components of two and more vertices, joined by ties of a weight other than 0: the matrix has no
/// entries between them, nor elsewhere. In the order of their first vertices. O(vertices + ties).
std::vector<ComponentMatrix> component_matrices(const EraGraph& graph, const std::vector<double>& weights);

/// matrix * x. O(entries).
std::vector<double> product(const Rows& matrix, std::span<const double> x);

/// The same matrix with rows and columns exchanged. O(entries).
Rows transposed(const Rows& matrix);

/// The matrix of what the actor of the row does to that of the column. O(vertices + ties).
Rows rows_of_acts(const EraGraph& graph, Layer layer);

}  // namespace entente
