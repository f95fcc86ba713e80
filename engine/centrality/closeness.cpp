// Closeness in its four forms, from what every actor reaches.
#include <entente/engine/centrality/closeness.hpp>
#include <entente/engine/centrality/distances.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>

namespace entente {

namespace {

std::vector<Reach> reaches(const EraGraph& graph, Layer layer, Length length, std::string_view measure) {
  std::vector<double> lengths = unsigned_weights(graph, layer, measure);
  for (double& w : lengths) {
    if (w > 0) w = length == Length::one ? 1 : 1 / w;
  }
  return reaches(graph, lengths, length);
}

/// `value(reach)` of everybody.
template <class Number>
std::vector<double> values_of(const std::vector<Reach>& all, Number value) {
  std::vector<double> result(all.size());
  std::ranges::transform(all, result.begin(), value);
  return result;
}

/// The inverse of the mean distance; 0 for those who reach nobody.
double closeness_within(const Reach& reach) {
  return reach.others == 0 ? 0 : static_cast<double>(reach.others) / reach.farness;
}

}  // namespace

Scores harmonic(const EraGraph& graph, const HarmonicOptions& options) {
  const std::vector<Reach> all = reaches(graph, options.layer, options.length, "harmonic");
  if (options.normalized && graph.size() == 1) {
    return spread(graph, "harmonic", options.layer, Reason::n_too_small);
  }
  const double scale = options.normalized ? static_cast<double>(graph.size()) - 1 : 1;
  return spread(graph, "harmonic", options.layer,
                values_of(all, [&](const Reach& reach) { return reach.nearness / scale; }));
}

Scores closeness(const EraGraph& graph, const ClosenessOptions& options) {
  const std::vector<Reach> all = reaches(graph, options.layer, options.length, "closeness");
  if (graph.size() == 1) return spread(graph, "closeness", options.layer, Reason::n_too_small);
  const auto reaches_all = [&](const Reach& reach) { return reach.others + 1 == graph.size(); };
  if (!std::ranges::all_of(all, reaches_all)) {
    return spread(graph, "closeness", options.layer, Reason::disconnected);
  }
  return spread(graph, "closeness", options.layer, values_of(all, closeness_within));
}

Scores closeness_component(const EraGraph& graph, const ClosenessOptions& options) {
  const std::vector<Reach> all = reaches(graph, options.layer, options.length, "closeness_component");
  return spread(graph, "closeness_component", options.layer, values_of(all, closeness_within));
}

Scores closeness_wasserman_faust(const EraGraph& graph, const ClosenessOptions& options) {
  const char* const name = "closeness_wasserman_faust";
  const std::vector<Reach> all = reaches(graph, options.layer, options.length, name);
  if (graph.size() == 1) return spread(graph, name, options.layer, Reason::n_too_small);
  const double others = static_cast<double>(graph.size()) - 1;
  return spread(graph, name, options.layer, values_of(all, [&](const Reach& reach) {
                  return static_cast<double>(reach.others) / others * closeness_within(reach);
                }));
}

}  // namespace entente
