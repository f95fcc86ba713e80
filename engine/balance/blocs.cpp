// From the labels of vertices to the blocs of actors.
#include <entente/engine/balance/blocs.hpp>

#include <entente/engine/balance/line_index.hpp>

#include <algorithm>
#include <cassert>
#include <limits>

namespace entente {

namespace {

std::size_t most_blocs(const BlocsOptions& options) {
  switch (options.method) {
    case BlocMethod::two_camps:
      return 2;
    case BlocMethod::at_most_k:
      return options.k;
    default:
      return std::numeric_limits<std::size_t>::max();
  }
}

std::vector<BlocMember> members(const EraGraph& graph, const Labels& labels) {
  std::vector<BlocMember> result(graph.roster_size());
  for (Vertex v = 0; v < graph.size(); ++v)
    result[index(graph.actors()[v])] = {labels[v], labels[v] == 0 ? Reason::isolated : Reason::absent};
  return result;
}

std::size_t blocs_of_one(const Labels& labels, std::size_t blocs) {
  std::vector<std::size_t> sizes(blocs + 1, 0);
  for (const std::uint32_t label : labels) ++sizes[label];
  return static_cast<std::size_t>(std::count(sizes.begin() + 1, sizes.end(), 1U));
}

/// What is told of every division, whatever the method.
Partition described(const EraGraph& graph, const SignedGraph& ties, const Labels& labels,
                    const BlocsOptions& options) {
  Partition result{.era = graph.era().id, .method = options.method, .members = members(graph, labels)};
  result.k = bloc_count(labels);
  result.alone = blocs_of_one(labels, result.k);
  result.violations = violations(ties, labels, options.counted);
  result.modularity = modularity(ties, labels, options.counted);
  result.modularity_upper = modularity_bound(ties, options.counted);
  result.lower = result.spread = Reason::not_proved_optimal;
  if (result.violations == 0) result.lower = 0.0;
  return result;
}

}  // namespace

Partition blocs(const EraGraph& graph, const BlocsOptions& options) {
  const SignedGraph ties = signed_graph(graph, options.mixed);
  if (options.method == BlocMethod::modularity) {
    const Communities found = communities(ties, {.counted = options.counted,
                                                 .unconnected = options.unconnected,
                                                 .seed = options.seed,
                                                 .should_stop = options.should_stop});
    Partition result = described(graph, ties, found.labels, options);
    result.spread = found.spread;
    result.certainty = found.certainty;
    return result;
  }
  const Camps found = camps(ties, {.at_most = most_blocs(options),
                                   .counted = options.counted,
                                   .seed = options.seed,
                                   .should_stop = options.should_stop});
  Partition result = described(graph, ties, found.labels, options);
  result.lower = found.lower;
  result.certainty = found.certainty;
  if (options.method == BlocMethod::two_camps)
    result.best = optimal_splits(
        ties, line_index(ties, {.counted = options.counted, .should_stop = options.should_stop}),
        {.should_stop = options.should_stop});
  return result;
}

}  // namespace entente
