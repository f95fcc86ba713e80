// Each node adds the counts of its two halves.
#include <entente/engine/balance/solver/totalizer.hpp>

#include <algorithm>
#include <cassert>

namespace entente {

Totalizer::Totalizer(const std::vector<Literal>& inputs) {
  assert(!inputs.empty());
  grow(inputs, 0, inputs.size());
}

std::size_t Totalizer::grow(const std::vector<Literal>& inputs, std::size_t first, std::size_t past) {
  Node node{.size = past - first};
  if (node.size == 1) {
    node.left = node.right = nodes_.size();
    node.counts = {inputs[first]};
  } else {
    const std::size_t middle = first + node.size / 2;
    node.left = grow(inputs, first, middle);
    node.right = grow(inputs, middle, past);
  }
  nodes_.push_back(node);
  return nodes_.size() - 1;
}

// At least i on the left and count - i on the right are at least `count`; and who counts to it counts to one
// less.
void Totalizer::add_sums(const Node& node, std::size_t count, SatSolver& solver) const {
  const Node &left = nodes_[node.left], &right = nodes_[node.right];
  const Literal sum = node.counts[count - 1];
  for (std::size_t i = count - std::min(count, right.size); i <= std::min(count, left.size); ++i) {
    std::vector<Literal> clause{sum};
    if (i > 0) clause.push_back(-left.counts[i - 1]);
    if (i < count) clause.push_back(-right.counts[count - i - 1]);
    solver.add_clause(clause);
  }
  if (count > 1) solver.add_clause({-sum, node.counts[count - 2]});
}

void Totalizer::count_to(std::size_t place, std::size_t bound, SatSolver& solver) {
  bound = std::min(bound, nodes_[place].size);
  if (nodes_[place].counts.size() >= bound) return;
  count_to(nodes_[place].left, bound, solver);
  count_to(nodes_[place].right, bound, solver);
  Node& node = nodes_[place];
  while (node.counts.size() < bound) {
    node.counts.push_back(solver.new_variable());
    add_sums(node, node.counts.size(), solver);
  }
}

Literal Totalizer::at_least(std::size_t count, SatSolver& solver) {
  assert(count >= 1 && count <= size());
  count_to(nodes_.size() - 1, count, solver);
  return nodes_.back().counts[count - 1];
}

}  // namespace entente
