// Modularity is what found_blocs() sums over pairs, and what each vertex has of itself, which no partition
// changes.
#include <entente/engine/balance/blocs/modularity.hpp>

#include <entente/engine/balance/blocs/best_blocs.hpp>
#include <entente/engine/balance/blocs/bloc_search.hpp>
#include <entente/engine/settled.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace entente {

namespace {

/// Bounds nearer than this have met.
constexpr double rounding = 1e-12;

/// Both ends of all ties together.
double all_ends(const LinkGraph& graph) {
  double sum = 0;
  for (Vertex v = 0; v < graph.size(); ++v) sum += graph.cooperative[v] + graph.hostile[v];
  return sum;
}

/// Q from what the pairs of each bloc come to.
Value from_pairs(const LinkGraph& graph, double pairs) {
  double own = 0;
  for (Vertex v = 0; v < graph.size(); ++v)
    own += graph.expected(graph.cooperative[v], graph.hostile[v], graph.cooperative[v], graph.hostile[v]);
  const double ends = all_ends(graph);
  return ends > 0 ? Value(settled(2 * pairs + own, ends) / ends) : Value(Reason::no_ties);
}

/// What a vertex brings to the null model: a pair gains hostile x hostile - cooperative x cooperative.
struct Share {
  double cooperative = 0, hostile = 0;
};

/// The sum over all pairs, tied or not, of what the null model alone gains where it gains. By sorting: those
/// with whom a vertex gains are the first ones, by the ratio of hostile to cooperative.
double gains_of_null_model(const LinkGraph& graph) {
  std::vector<Share> shares;
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (graph.links_of(v).empty()) continue;  // it has no ratio
    shares.push_back({graph.cooperative[v] * std::sqrt(graph.null_of_cooperative),
                      graph.hostile[v] * std::sqrt(graph.null_of_hostile)});
  }
  std::stable_sort(shares.begin(), shares.end(), [](const Share& x, const Share& y) {
    return x.hostile * y.cooperative > y.hostile * x.cooperative;
  });
  Share first;  // the sum of those with whom it gains
  std::size_t past = shares.size();
  for (const Share& share : shares) first.cooperative += share.cooperative, first.hostile += share.hostile;
  double twice = 0;
  for (const Share& share : shares) {
    while (past > 0 &&
           shares[past - 1].hostile * share.hostile <= shares[past - 1].cooperative * share.cooperative) {
      first.cooperative -= shares[past - 1].cooperative;
      first.hostile -= shares[past - 1].hostile;
      --past;
    }
    const double with_itself = share.hostile * share.hostile - share.cooperative * share.cooperative;
    twice +=
        share.hostile * first.hostile - share.cooperative * first.cooperative - std::max(0.0, with_itself);
  }
  return twice / 2;
}

double gains_of_all_pairs(const LinkGraph& graph) {
  double sum = gains_of_null_model(graph);
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const auto& [to, value] : graph.links_of(v)) {
      if (to < v) continue;
      const double expected =
          graph.expected(graph.cooperative[v], graph.hostile[v], graph.cooperative[to], graph.hostile[to]);
      sum += std::max(0.0, value + expected) - std::max(0.0, expected);
    }
  }
  return sum;
}

double mean_distance(const Labels& best, const std::vector<Labels>& starts) {
  double sum = 0;
  for (const Labels& start : starts) sum += variation_of_information(best, start);
  return starts.empty() ? 0 : sum / static_cast<double>(starts.size());
}

}  // namespace

Value modularity(const SignedGraph& graph, const Labels& labels, Counted counted) {
  const LinkGraph links = link_graph(graph, counted, NullModel::strength);
  return from_pairs(links, joint_value(links, labels));
}

Value modularity_bound(const SignedGraph& graph, Counted counted) {
  const LinkGraph links = link_graph(graph, counted, NullModel::strength);
  const Value bound = from_pairs(links, gains_of_all_pairs(links));
  return bound.defined() ? Value(std::min(1.0, bound.number() + rounding)) : bound;
}

Communities communities(const SignedGraph& graph, const CommunitiesOptions& options) {
  const LinkGraph links = link_graph(graph, options.counted, NullModel::strength);
  const FoundBlocs found = found_blocs(
      links, {.starts = options.starts, .seed = options.seed, .should_stop = options.should_stop});
  const std::optional<BestBlocs> best = best_blocs(links, found.value, options.should_stop);
  Communities result{.labels = best ? best->labels : found.labels};
  result.blocs = bloc_count(result.labels);
  result.modularity = modularity(graph, result.labels, options.counted);
  result.upper = best ? result.modularity : modularity_bound(graph, options.counted);
  result.partitions = best ? best->partitions : 0;
  result.spread = Reason::no_ties;
  if (result.modularity.defined()) result.spread = mean_distance(found.labels, found.starts);
  const bool met =
      result.modularity == result.upper || result.upper.number() - result.modularity.number() <= 2 * rounding;
  result.certainty = met ? Optimality::proved : Optimality::bounds;
  return result;
}

}  // namespace entente
