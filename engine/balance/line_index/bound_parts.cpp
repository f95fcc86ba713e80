// A packing tells ties alone; whom a cycle meets follows from them.
#include <entente/engine/balance/line_index/bound_parts.hpp>

#include <algorithm>

namespace entente {

namespace {

/// The cycle over these ties, from its smallest vertex on to the smaller of the two beside it.
Cycle cycle_over(const SignedGraph& graph, const std::vector<std::uint32_t>& ties) {
  const SignedTie &first = graph.ties[ties.front()], &second = graph.ties[ties[1]];
  const bool a_is_shared = first.a == second.a || first.a == second.b;
  Cycle cycle{{a_is_shared ? first.b : first.a}, ties};
  for (std::size_t i = 0; i + 1 < ties.size(); ++i) {
    const SignedTie& tie = graph.ties[ties[i]];
    cycle.vertices.push_back(tie.a == cycle.vertices.back() ? tie.b : tie.a);
  }
  const auto smallest = std::ranges::min_element(cycle.vertices) - cycle.vertices.begin();
  std::rotate(cycle.vertices.begin(), cycle.vertices.begin() + smallest, cycle.vertices.end());
  std::rotate(cycle.ties.begin(), cycle.ties.begin() + smallest, cycle.ties.end());
  if (cycle.vertices.back() < cycle.vertices[1]) {
    std::reverse(cycle.vertices.begin() + 1, cycle.vertices.end());
    std::ranges::reverse(cycle.ties);
  }
  return cycle;
}

}  // namespace

std::vector<BoundPart> bound_parts(const SignedGraph& graph, const LineIndex& index) {
  std::vector<BoundPart> parts;
  for (std::size_t b = 0; b < index.certificate.size(); ++b) {
    const BlockBounds& block = index.certificate[b];
    const auto share = static_cast<double>(block.packing.share);
    std::int64_t packed = 0;
    for (const PackedCycle& cycle : block.packing.cycles) {
      packed += cycle.amount;
      parts.push_back(
          {BoundBy::cycle, b, cycle_over(graph, cycle.ties), index.whole.amount(cycle.amount) / share});
    }
    const std::int64_t by_cycles = block.packing.bound();
    if (by_cycles * block.packing.share != packed)
      parts.push_back(
          {BoundBy::rounding, b, {}, index.whole.amount(by_cycles * block.packing.share - packed) / share});
    if (by_cycles < block.lower)
      parts.push_back({BoundBy::solver, b, {}, index.whole.amount(block.lower - by_cycles)});
  }
  if (const double rounded = index.whole.amount(index.lower) - index.whole.least(index.lower);
      !index.proved() && rounded > 0)
    parts.push_back({BoundBy::rounding, index.certificate.size() - 1, {}, -rounded});
  return parts;
}

}  // namespace entente
