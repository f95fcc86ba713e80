// Dijkstra's search over the rows of acts, and over the same rows turned round.
#include <entente/engine/centrality/directed_paths.hpp>
#include <entente/engine/centrality/nearest_first.hpp>
#include <entente/engine/centrality/path_length.hpp>
#include <entente/engine/centrality/rows.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace entente {

namespace {

/// What one start reaches: itself first, then the others, nearest first.
template <class Distance>
struct Reached {
  std::vector<Vertex> order{};
  std::vector<Distance> distance{};  ///< by vertex; largest number for those out of reach
};

template <class Distance>
Reached<Distance> reached_from(const Rows& acts, const std::vector<Distance>& lengths, Vertex start) {
  Reached<Distance> found;
  found.distance.assign(acts.size(), std::numeric_limits<Distance>::max());
  Heap<Distance> open(acts.size());
  found.distance[start] = 0;
  open.put(start, 0);
  while (!open.empty()) {
    const Vertex v = open.next();
    found.order.push_back(v);
    for (std::size_t k = acts.starts[v]; k < acts.starts[v + 1]; ++k) {
      const Distance further = found.distance[v] + lengths[k];
      if (further >= found.distance[acts.columns[k]]) continue;
      found.distance[acts.columns[k]] = further;
      open.put(acts.columns[k], further);
    }
  }
  return found;
}

/// What the paths from one start add to everybody's betweenness. False where they are too many to count.
bool add_shares(const Rows& acts, const std::vector<std::int64_t>& lengths, Vertex start,
                std::vector<double>& shares) {
  const Reached<std::int64_t> found = reached_from(acts, lengths, start);
  std::vector<long double> paths(acts.size(), 0), dependency(acts.size(), 0);
  paths[start] = 1;
  const auto leads = [&](Vertex v, std::size_t k) {
    return found.distance[v] + lengths[k] == found.distance[acts.columns[k]];
  };
  for (const Vertex v : found.order)
    for (std::size_t k = acts.starts[v]; k < acts.starts[v + 1]; ++k)
      if (leads(v, k)) paths[acts.columns[k]] += paths[v];
  for (auto last = found.order.rbegin(); last != found.order.rend(); ++last) {
    const Vertex v = *last;
    if (!std::isfinite(paths[v])) return false;
    for (std::size_t k = acts.starts[v]; k < acts.starts[v + 1]; ++k) {
      const Vertex to = acts.columns[k];
      if (leads(v, k)) dependency[v] += paths[v] / paths[to] * (1 + dependency[to]);
    }
    if (v != start) shares[v] += static_cast<double>(dependency[v]);
  }
  return true;
}

/// Those who lead to an actor: how many, and how far and near they are.
struct Incoming {
  double others = 0, farness = 0, nearness = 0;
};

std::vector<Incoming> incoming(const EraGraph& graph, Layer layer, std::string_view measure) {
  refuse_signed(layer, measure);
  const Rows turned = transposed(rows_of_acts(graph, layer));
  std::vector<double> lengths;
  for (const double weight : turned.entries) lengths.push_back(1 / weight);
  std::vector<Incoming> all(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (turned.starts[v] == turned.starts[v + 1]) continue;  // nobody leads there
    const Reached<double> found = reached_from(turned, lengths, v);
    for (const Vertex other : found.order) {
      if (other == v) continue;
      all[v].others += 1;
      all[v].farness += found.distance[other];
      all[v].nearness += 1 / found.distance[other];
    }
  }
  return all;
}

double within(const Incoming& reach) { return reach.others == 0 ? 0 : reach.others / reach.farness; }

}  // namespace

Scores betweenness_directed(const EraGraph& graph, const DirectedPathOptions& options) {
  const char* const name = "betweenness_directed";
  refuse_signed(options.layer, name);
  const std::size_t n = graph.size();
  if (n < 3) return spread(graph, name, options.layer, Reason::n_too_small);
  const Rows acts = rows_of_acts(graph, options.layer);
  std::vector<std::int64_t> lengths;
  for (const double weight : acts.entries) lengths.push_back(whole_length(weight, n));
  std::vector<double> shares(n, 0.0);
  for (Vertex v = 0; v < n; ++v)
    if (acts.starts[v] != acts.starts[v + 1] && !add_shares(acts, lengths, v, shares))
      return spread(graph, name, options.layer, Reason::too_large);
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  if (options.normalized)
    for (double& share : shares) share /= pairs;
  return spread(graph, name, options.layer, shares);
}

Scores harmonic_in(const EraGraph& graph, const DirectedPathOptions& options) {
  const std::vector<Incoming> all = incoming(graph, options.layer, "harmonic_in");
  if (options.normalized && graph.size() == 1)
    return spread(graph, "harmonic_in", options.layer, Reason::n_too_small);
  const double scale = options.normalized ? static_cast<double>(graph.size()) - 1 : 1;
  std::vector<double> values;
  for (const Incoming& reach : all) values.push_back(reach.nearness / scale);
  return spread(graph, "harmonic_in", options.layer, values);
}

Scores closeness_component_in(const EraGraph& graph, const DirectedPathOptions& options) {
  std::vector<double> values;
  for (const Incoming& reach : incoming(graph, options.layer, "closeness_component_in"))
    values.push_back(within(reach));
  return spread(graph, "closeness_component_in", options.layer, values);
}

Scores closeness_wasserman_faust_in(const EraGraph& graph, const DirectedPathOptions& options) {
  const char* const name = "closeness_wasserman_faust_in";
  const std::vector<Incoming> all = incoming(graph, options.layer, name);
  if (graph.size() == 1) return spread(graph, name, options.layer, Reason::n_too_small);
  const double others = static_cast<double>(graph.size()) - 1;
  std::vector<double> values;
  for (const Incoming& reach : all) values.push_back(reach.others / others * within(reach));
  return spread(graph, name, options.layer, values);
}

}  // namespace entente
