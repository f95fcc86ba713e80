// The search gives blocs, the packing a bound, and where they differ the proof has the last word.
#include <entente/engine/balance/blocs/balanced_blocs.hpp>

#include <entente/engine/balance/blocs/bloc_assignment.hpp>
#include <entente/engine/balance/blocs/bloc_proof.hpp>
#include <entente/engine/balance/blocs/bloc_search.hpp>
#include <entente/engine/balance/line_index/least_level.hpp>
#include <entente/engine/balance/line_index/line_index.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace entente {

namespace {

double positive_sum(const SignedGraph& graph) {
  double sum = 0;
  for (const SignedTie& tie : graph.ties) sum += tie.negative() ? 0 : tie.level;
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
Labels searched(const SignedGraph& graph, const BalancedBlocsOptions& options, std::int64_t bound) {
  const BlocSearchOptions search{.at_most = options.at_most,
                                 .seed = options.seed,
                                 .enough = positive_sum(graph) - static_cast<double>(bound) * (1 + 1e-12),
                                 .should_stop = options.should_stop};
  Labels labels = found_blocs(link_graph(graph, Counted::levels, NullModel::none), search).labels;
  Labels parts = cut_by_signs(graph, labels);
  return bloc_count(parts) <= options.at_most ? parts : labels;
}

/// These, said to be proved.
BalancedBlocs proved_blocs(const SignedGraph& graph, Labels labels, Counted counted) {
  BalancedBlocs blocs{.labels = std::move(labels)};
  blocs.blocs = bloc_count(blocs.labels);
  blocs.violations = blocs.lower = violations(graph, blocs.labels, counted);
  return blocs;
}

/// Blocs of which only bounds are known.
BalancedBlocs bounded(BalancedBlocs blocs, double lower) {
  blocs.certainty = Optimality::bounds;
  blocs.lower = std::min(blocs.violations, lower);
  return blocs;
}

BalancedBlocs many_blocs(const SignedGraph& graph, const BalancedBlocsOptions& options) {
  const WholeWeights whole = whole_weights(graph, options.counted);
  const BlocProblem problem{graph, whole.weights, options.at_most};
  const PackedCycles packed = packed_cycles(graph, whole.weights, options.should_stop);
  BlocProof proof{.labels = searched(in_whole_weights(graph, whole.weights), options, packed.bound),
                  .lower = packed.bound};
  if (price(problem, proof.labels) > proof.lower)
    proof = bloc_proof(problem, packed, proof.labels, options.should_stop);
  BalancedBlocs blocs = proved_blocs(graph, proof.labels, options.counted);
  const bool proved = price(problem, proof.labels) <= proof.lower && whole.tell(proof.lower);
  return proved ? blocs : bounded(blocs, whole.least(proof.lower));
}

}  // namespace

double violations(const SignedGraph& graph, const Labels& labels, Counted counted) {
  assert(labels.size() == graph.vertices);
  double sum = 0;
  for (const SignedTie& tie : graph.ties) {
    const bool together = labels[tie.a] == labels[tie.b] && labels[tie.a] != 0;
    if (tie.negative() == together) sum += tie.size(counted);
  }
  return sum;
}

BalancedBlocs balanced_blocs(const SignedGraph& graph, const BalancedBlocsOptions& options) {
  assert(options.at_most > 0);
  if (options.at_most == 1 || graph.ties.empty())
    return proved_blocs(graph, one_bloc(graph), options.counted);
  return options.at_most == 2
             ? balanced_blocs(graph, with_least_level(graph,
                                                      line_index(graph, {.counted = options.counted,
                                                                         .should_stop = options.should_stop}),
                                                      options.should_stop))
             : many_blocs(graph, options);
}

BalancedBlocs balanced_blocs(const SignedGraph& graph, const LineIndex& index) {
  Labels labels = one_bloc(graph);
  for (Vertex v = 0; v < graph.vertices; ++v) {
    if (labels[v] != 0) labels[v] += index.blocs[v];
  }
  const BalancedBlocs found = proved_blocs(graph, canonical(labels), index.counted);
  return index.proved() ? found : bounded(found, index.whole.least(index.lower));
}

}  // namespace entente
