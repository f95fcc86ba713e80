// Searches over the rows of acts, and over the same rows turned round.
#include <entente/engine/centrality/directed_paths.hpp>

#include <entente/engine/centrality/distances.hpp>
#include <entente/engine/centrality/path_shares.hpp>
#include <entente/engine/centrality/rows.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <string_view>

namespace entente {

namespace {

/// Those who lead to each actor.
Reaches incoming(const EraGraph& graph, Layer layer, std::string_view measure) {
  refuse_signed(layer, measure);
  return reaches_along(transposed(rows_of_acts(graph, layer)));
}

}  // namespace

Scores betweenness_directed(const EraGraph& graph, const DirectedPathOptions& options) {
  const char* const name = "betweenness_directed";
  refuse_signed(options.layer, name);
  const Rows acts = rows_of_acts(graph, options.layer);
  const std::size_t n = acts.size();
  if (n < 3) return spread(graph, name, options.layer, Reason::n_too_small);
  auto result = directed_path_shares(acts);
  if (!result) return spread(graph, name, options.layer, Reason::too_large);
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  if (options.normalized)
    for (double& share : result->of_vertices) share /= pairs;
  return spread(graph, name, options.layer, result->of_vertices);
}

Scores harmonic_in(const EraGraph& graph, const DirectedPathOptions& options) {
  const Reaches all = incoming(graph, options.layer, "harmonic_in");
  if (options.normalized && all.size() == 1)
    return spread(graph, "harmonic_in", options.layer, Reason::n_too_small);
  const double scale = options.normalized ? static_cast<double>(all.size()) - 1 : 1;
  return spread(graph, "harmonic_in", options.layer,
                values_of(all, [&](const Reach& reach) { return reach.nearness / scale; }));
}

Scores closeness_component_in(const EraGraph& graph, const DirectedPathOptions& options) {
  const char* const name = "closeness_component_in";
  return spread(
      graph, name, options.layer,
      values_of(incoming(graph, options.layer, name), [](const Reach& reach) { return reach.closeness(); }));
}

Scores closeness_wasserman_faust_in(const EraGraph& graph, const DirectedPathOptions& options) {
  const char* const name = "closeness_wasserman_faust_in";
  const Reaches all = incoming(graph, options.layer, name);
  if (all.size() == 1) return spread(graph, name, options.layer, Reason::n_too_small);
  const double others = static_cast<double>(all.size()) - 1;
  return spread(graph, name, options.layer, values_of(all, [&](const Reach& reach) {
                  return static_cast<double>(reach.others) / others * reach.closeness();
                }));
}

}  // namespace entente
