// Every triangle counts for its three actors and its three ties.
#include <entente/engine/balance/signs/tension.hpp>

#include <entente/engine/balance/signs/triads.hpp>

namespace entente {

Value Tension::share() const {
  if (triangles == 0) return Reason::no_triangles;
  return static_cast<double>(unbalanced) / static_cast<double>(triangles);
}

Tensions tensions(const SignedGraph& graph) {
  Tensions found{std::vector<Tension>(graph.vertices), std::vector<Tension>(graph.ties.size())};
  for_each_triangle(graph, [&](const Triangle& triangle) {
    const auto count = [&](Tension& tension) {
      ++tension.triangles;
      tension.unbalanced += !triangle.balanced();
    };
    for (const Vertex v : triangle.vertices) count(found.by_vertex[v]);
    for (const std::uint32_t tie : triangle.ties) count(found.by_tie[tie]);
  });
  return found;
}

}  // namespace entente
