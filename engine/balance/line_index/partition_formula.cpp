// Two clauses for each tie: if it is kept, its ends agree, or differ where it is negative.
#include <entente/engine/balance/line_index/partition_formula.hpp>

namespace entente {

PartitionFormula partition_formula(const Block& block, const Packing& known, const Bipartition& good) {
  PartitionFormula formula;
  std::vector<bool> model(1);
  for (Vertex v = 0; v < block.vertices.size(); ++v) {
    const Literal side = formula.solver.new_variable();
    model.push_back(good[v] != good[0]);
    formula.solver.prefer(model.back() ? side : -side);
  }
  formula.solver.add_clause({-1});
  for (const BlockTie& tie : block.ties) {
    const Literal kept = formula.solver.new_variable();
    const auto a = static_cast<Literal>(tie.a + 1), b = static_cast<Literal>(tie.b + 1);
    const Literal as_a = tie.negative ? -b : b;
    formula.solver.add_clause({-kept, -a, as_a});
    formula.solver.add_clause({-kept, a, -as_a});
    formula.solver.add_soft(kept, tie.weight);
    formula.kept.push_back(kept);
    model.push_back(!breaks(good, tie));
  }
  for (const PackedCycle& cycle : known.cycles) {
    std::vector<Literal> wishes;
    for (const std::uint32_t tie : cycle.ties) wishes.push_back(formula.kept[tie]);
    formula.solver.add_core(wishes);
  }
  formula.solver.offer(model);
  return formula;
}

Bipartition bipartition_of(const Block& block, const std::vector<bool>& model) {
  Bipartition sides;
  for (Vertex v = 0; v < block.vertices.size(); ++v) sides.push_back(model[v + 1] ? 1 : 0);
  return sides;
}

}  // namespace entente
