// Modularity is what found_blocs() sums over pairs, and what each vertex has of itself, which no partition
// changes.
#include <entente/engine/balance/blocs/modularity.hpp>

#include <entente/engine/balance/blocs/best_blocs.hpp>
#include <entente/engine/balance/blocs/bloc_assignment.hpp>
#include <entente/engine/balance/blocs/bloc_search.hpp>
#include <entente/engine/near.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace entente {

namespace {

/// Bounds nearer than this have met.
constexpr double rounding_of_sums = 1e-12;

/// Both ends of all ties together.
double all_ends(const LinkGraph& graph) {
  double sum = 0;
  for (Vertex v = 0; v < graph.size(); ++v) sum += graph.positive[v] + graph.negative[v];
  return sum;
}

/// Q from what the pairs of each bloc come to.
Value from_pairs(const LinkGraph& graph, double pairs) {
  double own = 0;
  for (Vertex v = 0; v < graph.size(); ++v)
    own += graph.expected(graph.positive[v], graph.negative[v], graph.positive[v], graph.negative[v]);
  const double ends = all_ends(graph);
  return ends > 0 ? Value(settled(2 * pairs + own, ends) / ends) : Value(Reason::no_ties);
}

/// What a vertex brings to the null model: a pair gains negative x negative - positive x positive.
struct Share {
  double positive = 0, negative = 0;
};

/// The sum over all pairs, tied or not, of what the null model alone gains where it gains. By sorting: those
/// with whom a vertex gains are the first ones, by the ratio of negative to positive.
double gains_of_null_model(const LinkGraph& graph) {
  std::vector<Share> shares;
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (graph.links_of(v).empty()) continue;  // it has no ratio
    shares.push_back({graph.positive[v] * std::sqrt(graph.null_of_positive),
                      graph.negative[v] * std::sqrt(graph.null_of_negative)});
  }
  std::stable_sort(shares.begin(), shares.end(), [](const Share& x, const Share& y) {
    return x.negative * y.positive > y.negative * x.positive;
  });
  Share first;  // the sum of those with whom it gains
  std::size_t past = shares.size();
  for (const Share& share : shares) first.positive += share.positive, first.negative += share.negative;
  double twice = 0;
  for (const Share& share : shares) {
    while (past > 0 &&
           shares[past - 1].negative * share.negative <= shares[past - 1].positive * share.positive) {
      first.positive -= shares[past - 1].positive;
      first.negative -= shares[past - 1].negative;
      --past;
    }
    const double with_itself = share.negative * share.negative - share.positive * share.positive;
    twice += share.negative * first.negative - share.positive * first.positive - std::max(0.0, with_itself);
  }
  return twice / 2;
}

double gains_of_all_pairs(const LinkGraph& graph) {
  double sum = gains_of_null_model(graph);
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const auto& [to, value] : graph.links_of(v)) {
      if (to < v) continue;
      const double expected =
          graph.expected(graph.positive[v], graph.negative[v], graph.positive[to], graph.negative[to]);
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
  return bound.defined() ? Value(std::min(1.0, bound.number() + rounding_of_sums)) : bound;
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
  const bool met = result.modularity == result.upper ||
                   result.upper.number() - result.modularity.number() <= 2 * rounding_of_sums;
  result.certainty = met ? Optimality::proved : Optimality::bounds;
  return result;
}

}  // namespace entente
