// The search gives camps, the packing a bound, and where they differ the proof has the last word.
#include <entente/engine/balance/blocs/camps.hpp>

#include <entente/engine/balance/blocs/bloc_search.hpp>
#include <entente/engine/balance/blocs/camp_proof.hpp>
#include <entente/engine/balance/line_index/least_level.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace entente {

namespace {

double friendly_sum(const SignedGraph& graph) {
  double sum = 0;
  for (const SignedTie& tie : graph.ties) sum += tie.hostile() ? 0 : tie.level;
  return sum;
}

/// The same graph with whole weights for levels, so that sums of equals are equal.
SignedGraph in_whole_weights(SignedGraph graph, const std::vector<std::int64_t>& weights) {
  for (std::size_t i = 0; i < weights.size(); ++i)
    graph.ties[i].level = std::copysign(static_cast<double>(weights[i]), graph.ties[i].level);
  return graph;
}

Labels one_bloc(const SignedGraph& graph) {
  Labels labels(graph.vertices, 0);
  for (const SignedTie& tie : graph.ties) labels[tie.a] = labels[tie.b] = 1;
  return labels;
}

/// What a search finds, in a graph of whole weights, that ends where it meets the bound.
Labels searched(const SignedGraph& graph, const CampsOptions& options, std::int64_t bound) {
  const BlocSearchOptions search{.at_most = options.at_most,
                                 .seed = options.seed,
                                 .enough = friendly_sum(graph) - static_cast<double>(bound) * (1 + 1e-12),
                                 .should_stop = options.should_stop};
  Labels labels = found_blocs(link_graph(graph, Counted::levels, NullModel::none), search).labels;
  Labels parts = split_by_friendship(graph, labels);
  return bloc_count(parts) <= options.at_most ? parts : labels;
}

/// These, said to be proved.
Camps proved_camps(const SignedGraph& graph, Labels labels, Counted counted) {
  Camps camps{.labels = std::move(labels)};
  camps.blocs = bloc_count(camps.labels);
  camps.violations = camps.lower = violations(graph, camps.labels, counted);
  return camps;
}

/// Camps of which only bounds are known.
Camps bounded(Camps camps, double lower) {
  camps.certainty = Optimality::bounds;
  camps.lower = std::min(camps.violations, lower);
  return camps;
}

Camps many_camps(const SignedGraph& graph, const CampsOptions& options) {
  const WholeWeights whole = whole_weights(graph, options.counted);
  const CampProblem problem{graph, whole.weights, options.at_most};
  const PackedCycles packed = packed_cycles(graph, whole.weights, options.should_stop);
  CampProof proof{.labels = searched(in_whole_weights(graph, whole.weights), options, packed.bound),
                  .lower = packed.bound};
  if (price(problem, proof.labels) > proof.lower)
    proof = camp_proof(problem, packed, proof.labels, options.should_stop);
  Camps camps = proved_camps(graph, proof.labels, options.counted);
  const bool proved = price(problem, proof.labels) <= proof.lower && whole.tell(proof.lower);
  return proved ? camps : bounded(camps, whole.least(proof.lower));
}

}  // namespace

double violations(const SignedGraph& graph, const Labels& labels, Counted counted) {
  assert(labels.size() == graph.vertices);
  double sum = 0;
  for (const SignedTie& tie : graph.ties) {
    const bool together = labels[tie.a] == labels[tie.b] && labels[tie.a] != 0;
    if (tie.hostile() == together) sum += tie.size(counted);
  }
  return sum;
}

Camps camps(const SignedGraph& graph, const CampsOptions& options) {
  assert(options.at_most > 0);
  if (options.at_most == 1 || graph.ties.empty())
    return proved_camps(graph, one_bloc(graph), options.counted);
  return options.at_most == 2
             ? camps(graph, with_least_level(graph,
                                             line_index(graph, {.counted = options.counted,
                                                                .should_stop = options.should_stop}),
                                             options.should_stop))
             : many_camps(graph, options);
}

Camps camps(const SignedGraph& graph, const LineIndex& index) {
  Labels labels = one_bloc(graph);
  for (Vertex v = 0; v < graph.vertices; ++v) {
    if (labels[v] != 0) labels[v] += index.camps[v];
  }
  const Camps found = proved_camps(graph, canonical(labels), index.counted);
  return index.proved() ? found : bounded(found, index.whole.least(index.lower));
}

}  // namespace entente
