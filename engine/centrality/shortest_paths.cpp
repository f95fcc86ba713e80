// The rows of steps over the ties of a graph, for each type of length.
#include <entente/engine/centrality/shortest_paths.hpp>

#include <entente/graphs/folding/era_graph.hpp>

namespace entente {

template <class Distance>
Steps<Distance>::Steps(const EraGraph& graph, const std::vector<Distance>& lengths) {
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.arcs(v)) {
      if (lengths[arc.tie] > 0) steps_.push_back({arc.to, arc.tie, lengths[arc.tie]});
    }
    rows_.push_back(steps_.size());
  }
  arrivals_ = rows_;
}

template Steps<double>::Steps(const EraGraph&, const std::vector<double>&);
template Steps<std::uint32_t>::Steps(const EraGraph&, const std::vector<std::uint32_t>&);
template Steps<NarrowLength>::Steps(const EraGraph&, const std::vector<NarrowLength>&);
template Steps<WideLength>::Steps(const EraGraph&, const std::vector<WideLength>&);

}  // namespace entente
