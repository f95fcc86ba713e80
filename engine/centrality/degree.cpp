// Degree: the number of partners.
#include <entente/engine/centrality/degree.hpp>

#include <algorithm>

namespace entente {

Scores degree(const EraGraph& graph, const DegreeOptions& options) {
  if (options.normalized && graph.size() == 1) {
    return spread(graph, "degree", options.layer, Reason::n_too_small);
  }
  const double scale = options.normalized ? static_cast<double>(graph.size()) - 1 : 1;
  std::vector<double> partners(graph.size(), 0.0);
  for (Vertex v = 0; v < graph.size(); ++v) {
    const auto on_it = [&](const Arc& arc) { return weight(graph.bonds()[arc.bond], options.layer) != 0; };
    const auto arcs = graph.arcs(v);
    partners[v] = static_cast<double>(std::count_if(arcs.begin(), arcs.end(), on_it)) / scale;
  }
  return spread(graph, "degree", options.layer, partners);
}

}  // namespace entente
