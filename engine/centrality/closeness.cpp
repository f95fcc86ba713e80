// Closeness in its four forms, from what every actor reaches.
#include <entente/engine/centrality/closeness.hpp>

#include <entente/engine/centrality/distances.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>

namespace entente {

namespace {

Reaches reaches(const EraGraph& graph, Layer layer, Length length, std::string_view measure) {
  return reaches(graph, unsigned_weights(graph, layer, measure), length);
}

}  // namespace

Scores harmonic(const EraGraph& graph, const HarmonicOptions& options) {
  const Reaches all = reaches(graph, options.layer, options.length, "harmonic");
  if (options.normalized && all.size() == 1) {
    return spread(graph, "harmonic", options.layer, Reason::n_too_small);
  }
  const double scale = options.normalized ? static_cast<double>(all.size()) - 1 : 1;
  return spread(graph, "harmonic", options.layer,
                values_of(all, [&](const Reach& reach) { return reach.nearness / scale; }));
}

Scores closeness(const EraGraph& graph, const ClosenessOptions& options) {
  const Reaches all = reaches(graph, options.layer, options.length, "closeness");
  if (all.size() == 1) return spread(graph, "closeness", options.layer, Reason::n_too_small);
  const auto reaches_all = [&](const Reach& reach) { return reach.others + 1 == all.size(); };
  if (!std::ranges::all_of(all.of_vertices, reaches_all)) {
    return spread(graph, "closeness", options.layer, Reason::disconnected);
  }
  return spread(graph, "closeness", options.layer,
                values_of(all, [](const Reach& reach) { return reach.closeness(); }));
}

Scores closeness_component(const EraGraph& graph, const ClosenessOptions& options) {
  const Reaches all = reaches(graph, options.layer, options.length, "closeness_component");
  return spread(graph, "closeness_component", options.layer,
                values_of(all, [](const Reach& reach) { return reach.closeness(); }));
}

Scores closeness_wasserman_faust(const EraGraph& graph, const ClosenessOptions& options) {
  const char* const name = "closeness_wasserman_faust";
  const Reaches all = reaches(graph, options.layer, options.length, name);
  if (all.size() == 1) return spread(graph, name, options.layer, Reason::n_too_small);
  const double others = static_cast<double>(all.size()) - 1;
  return spread(graph, name, options.layer, values_of(all, [&](const Reach& reach) {
                  return static_cast<double>(reach.others) / others * reach.closeness();
                }));
}

}  // namespace entente
