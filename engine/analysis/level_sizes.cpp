#include <entente/engine/analysis/level_sizes.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace entente {

std::vector<double> level_sizes(std::span<const EraGraph> graphs) {
  std::vector<double> sizes(graphs.empty() ? 0 : graphs.front().roster_size());
  for (const EraGraph& graph : graphs)
    for (const Tie& tie : graph.ties())
      for (const ActorId end : {graph.pair(tie).first, graph.pair(tie).second})
        sizes[index(end)] += std::abs(tie.level());
  return sizes;
}

std::vector<std::size_t> eras_with_sign(std::span<const EraGraph> graphs) {
  std::vector<std::size_t> eras(graphs.empty() ? 0 : graphs.front().roster_size());
  for (const EraGraph& graph : graphs) {
    std::vector<bool> has_sign(eras.size());
    for (const Tie& tie : graph.ties())
      if (tie.level() != 0)
        has_sign[index(graph.pair(tie).first)] = has_sign[index(graph.pair(tie).second)] = true;
    for (std::size_t i = 0; i < eras.size(); ++i) eras[i] += has_sign[i] ? 1U : 0U;
  }
  return eras;
}

std::vector<ActorId> largest_actors(std::span<const EraGraph> graphs, std::size_t most) {
  const std::vector<double> sizes = level_sizes(graphs);
  std::vector<ActorId> actors;
  for (std::uint32_t i = 0; i < sizes.size(); ++i)
    if (sizes[i] > 0) actors.push_back(actor_id(i));
  std::ranges::stable_sort(actors, std::greater(), [&](ActorId actor) { return sizes[index(actor)]; });
  if (actors.size() > most) actors.resize(most);
  return actors;
}

}  // namespace entente
