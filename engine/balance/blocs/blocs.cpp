// From the labels of vertices to the blocs of actors.
#include <entente/engine/balance/blocs/blocs.hpp>

#include <entente/engine/balance/blocs/balanced_blocs.hpp>
#include <entente/engine/balance/blocs/modularity.hpp>
#include <entente/engine/balance/line_index/least_level.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cassert>
#include <limits>

namespace entente {

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

/// What a partition says of actors whom no chain of ties joins.
bool relates_all(BlocMethod method) {
  return method == BlocMethod::free_k || method == BlocMethod::modularity;
}

std::vector<BlocMember> members(const EraGraph& graph, const SignedGraph& ties, const Labels& labels,
                                BlocMethod method) {
  std::vector<BlocMember> result(graph.roster_size());
  const Labels parts = relates_all(method) ? Labels(graph.size(), 1) : tied_parts(ties);
  for (Vertex v = 0; v < graph.size(); ++v) {
    const Reason why = labels[v] == 0 ? Reason::isolated : Reason::absent;
    result[index(graph.actors()[v])] = {labels[v], why, std::max(parts[v], 1U)};
  }
  return result;
}

std::size_t blocs_of_one(const Labels& labels, std::size_t blocs) {
  std::vector<std::size_t> sizes(blocs + 1, 0);
  for (const std::uint32_t label : labels) ++sizes[label];
  return static_cast<std::size_t>(std::count(sizes.begin() + 1, sizes.end(), 1U));
}

/// What is told of every partition, whatever the method.
Partition described(const EraGraph& graph, const SignedGraph& ties, const Labels& labels,
                    const BlocsOptions& options) {
  Partition result{.era = graph.era().id,
                   .method = options.method,
                   .members = members(graph, ties, labels, options.method)};
  result.k = bloc_count(labels);
  result.alone = blocs_of_one(labels, result.k);
  result.violations = violations(ties, labels, options.counted);
  result.modularity = modularity(ties, labels, options.counted);
  result.modularity_upper = modularity_bound(ties, options.counted);
  result.lower = result.spread = Reason::not_proved_optimal;
  if (result.violations == 0) result.lower = 0.0;
  return result;
}

Partition of_blocs(const EraGraph& graph, const SignedGraph& ties, const BalancedBlocs& found,
                   const BlocsOptions& options) {
  Partition result = described(graph, ties, found.labels, options);
  result.lower = found.lower;
  result.certainty = found.certainty;
  return result;
}

Partition by_line_index(const EraGraph& graph, const SignedGraph& ties, const BlocsOptions& options) {
  const LineIndex index = with_least_level(
      ties, line_index(ties, {.counted = options.counted, .should_stop = options.should_stop}),
      options.should_stop);
  return two_blocs(graph, ties, index, optimal_partitions(ties, index, {.should_stop = options.should_stop}),
                   certain_sides(ties, index, options.should_stop));
}

Partition by_modularity(const EraGraph& graph, const SignedGraph& ties, const BlocsOptions& options) {
  const Communities found = communities(
      ties, {.counted = options.counted, .seed = options.seed, .should_stop = options.should_stop});
  Partition result = described(graph, ties, found.labels, options);
  result.best = {.partitions = found.partitions};
  result.modularity_upper = found.upper;
  result.spread = found.spread;
  result.certainty = found.certainty;
  return result;
}

}  // namespace

Partition blocs(const EraGraph& graph, const BlocsOptions& options) {
  const SignedGraph ties = signed_graph(graph, options.mixed);
  if (options.method == BlocMethod::modularity) return by_modularity(graph, ties, options);
  if (options.method == BlocMethod::two_blocs) return by_line_index(graph, ties, options);
  const BalancedBlocs found =
      balanced_blocs(ties, {.at_most = options.method == BlocMethod::at_most_k ? options.k : any_number,
                            .counted = options.counted,
                            .seed = options.seed,
                            .should_stop = options.should_stop});
  return of_blocs(graph, ties, found, options);
}

Partition two_blocs(const EraGraph& graph, const SignedGraph& ties, const LineIndex& index,
                    const PartitionCount& best, const CertainSides& certain) {
  Partition result = of_blocs(graph, ties, balanced_blocs(ties, index),
                              {.method = BlocMethod::two_blocs, .counted = index.counted});
  result.best = best;
  CertainMembers members{std::vector<std::uint32_t>(graph.roster_size()),
                         std::vector<std::uint8_t>(graph.roster_size()), certain.complete};
  for (Vertex v = 0; v < graph.size(); ++v) {
    const ActorId actor = graph.actors()[v];
    if (!result[actor].aligned()) continue;
    members.groups[entente::index(actor)] = certain.groups[v] + 1;
    members.sides[entente::index(actor)] = certain.sides[v];
  }
  result.certain = std::move(members);
  return result;
}

}  // namespace entente
