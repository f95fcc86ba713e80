// The search gives camps, the packing a bound, and where they differ the proof has the last word.
#include <entente/engine/balance/camps.hpp>

#include <entente/engine/balance/bloc_search.hpp>
#include <entente/engine/balance/camp_proof.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// Whole prices of the ties, for exact sums.
struct Prices {
  std::vector<std::int64_t> of_ties{};
  double unit = 1;  ///< what 1 stands for
};

double size_of(const SignedTie& tie, Weighing weighing) {
  return weighing == Weighing::count ? 1 : std::abs(tie.level);
}

/// In units of a power of two, so that levels with few binary digits stay exact, and without a common divisor.
Prices whole_prices(const SignedGraph& graph, Weighing weighing) {
  double sum = 0;
  for (const SignedTie& tie : graph.ties) sum += size_of(tie, weighing);
  Prices prices;
  int exponent = 0;
  std::frexp(sum, &exponent);
  prices.unit = std::ldexp(1.0, exponent - 50);
  std::int64_t divisor = 0;
  for (const SignedTie& tie : graph.ties) {
    prices.of_ties.push_back(std::llround(size_of(tie, weighing) / prices.unit));
    divisor = std::gcd(divisor, prices.of_ties.back());
  }
  if (divisor == 0) return prices;
  for (std::int64_t& price : prices.of_ties) price /= divisor;
  prices.unit *= static_cast<double>(divisor);
  return prices;
}

double friendly_sum(const SignedGraph& graph, Weighing weighing) {
  double sum = 0;
  for (const SignedTie& tie : graph.ties) sum += tie.hostile() ? 0 : size_of(tie, weighing);
  return sum;
}

Labels one_bloc(const SignedGraph& graph) {
  Labels labels(graph.vertices, 0);
  for (const SignedTie& tie : graph.ties) labels[tie.a] = labels[tie.b] = 1;
  return labels;
}

/// What a search finds that ends where it meets the bound.
Labels searched(const SignedGraph& graph, const CampsOptions& options, double bound) {
  const BlocSearchOptions search{
      .at_most = options.at_most,
      .seed = options.seed,
      .enough = friendly_sum(graph, options.weighing) - bound * (1 + 1e-12),
      .should_stop = options.should_stop};
  Labels labels = found_blocs(link_graph(graph, options.weighing, NullModel::none), search).labels;
  Labels parts = split_by_friendship(graph, labels);
  return bloc_count(parts) <= options.at_most ? parts : labels;
}

Camps described(const SignedGraph& graph, Labels labels, Weighing weighing) {
  Camps camps{.labels = std::move(labels)};
  camps.blocs = bloc_count(camps.labels);
  camps.violations = camps.lower = violations(graph, camps.labels, weighing);
  return camps;
}

}  // namespace

double violations(const SignedGraph& graph, const Labels& labels, Weighing weighing) {
  assert(labels.size() == graph.vertices);
  double sum = 0;
  for (const SignedTie& tie : graph.ties) {
    const bool together = labels[tie.a] == labels[tie.b] && labels[tie.a] != 0;
    if (tie.hostile() == together) sum += size_of(tie, weighing);
  }
  return sum;
}

Camps camps(const SignedGraph& graph, const CampsOptions& options) {
  assert(options.at_most > 0);
  if (options.at_most == 1 || graph.ties.empty()) return described(graph, one_bloc(graph), options.weighing);
  const auto [prices, unit] = whole_prices(graph, options.weighing);
  const CampProblem problem{graph, prices, options.at_most};
  const PackedCycles packed = packed_cycles(graph, prices, options.should_stop);
  Labels labels = searched(graph, options, static_cast<double>(packed.bound) * unit);
  CampProof proof{.labels = labels, .lower = packed.bound};
  if (price(problem, labels) > packed.bound) proof = camp_proof(problem, packed, labels, options.should_stop);
  Camps result = described(graph, proof.labels, options.weighing);
  if (price(problem, proof.labels) > proof.lower) {
    result.certainty = Certainty::bounds;
    result.lower = std::min(result.violations, static_cast<double>(proof.lower) * unit);
  }
  return result;
}

}  // namespace entente
