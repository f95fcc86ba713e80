// Counting in clauses: literals that hold when at least so many of some inputs do.
#pragma once

#include <entente/engine/balance/solver/sat_solver.hpp>

#include <cstddef>
#include <vector>

namespace entente {

/// A tree of adders over the inputs, grown only as far as it is asked for. Counting to k costs about k
/// clauses a level for each number, O(k^2 log n) in all.
///
/// Reference: Bailleux & Boufkhad 2003, doi:10.1007/978-3-540-45193-8_8; grown step by step: Martins, Joshi,
/// Manquinho & Lynce 2014, doi:10.1007/978-3-319-10428-7_39.
class Totalizer {
 public:
  explicit Totalizer(const std::vector<Literal>& inputs);

  std::size_t size() const { return nodes_.back().size; }
  /// A literal that holds when at least `count` inputs do (it may hold when fewer do). 1 <= count <= size().
  Literal at_least(std::size_t count, SatSolver& solver);

 private:
  struct Node {
    std::size_t size = 1;
    std::size_t left = 0, right = 0;  ///< below it; of a leaf, itself
    std::vector<Literal> counts{};    ///< [k]: at least k + 1
  };
  std::size_t grow(const std::vector<Literal>& inputs, std::size_t first, std::size_t past);
  void count_to(std::size_t place, std::size_t bound, SatSolver& solver);
  void add_sums(const Node& node, std::size_t count, SatSolver& solver) const;
  std::vector<Node> nodes_{};
};

}  // namespace entente
