// Eigenvector centrality, by power iteration on each component that may have the largest eigenvalue.
#include <entente/engine/centrality/spectral.hpp>
#include <entente/engine/centrality/weights.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace entente {

namespace {

/// A component's vector, over all vertices of the graph, and its eigenvalue.
struct Eigen {
  double lambda = 0;
  std::vector<double> vector;
};

/// The largest eigenvalue lies between the mean and the largest strength of a component.
struct Bounds {
  double low = 0, high = 0;
};

Bounds bounds(const std::vector<Vertex>& members, const std::vector<double>& strength) {
  double sum = 0, most = 0;
  for (Vertex v : members) {
    sum += strength[v];
    most = std::max(most, strength[v]);
  }
  return {sum / static_cast<double>(members.size()), most};
}

/// One step of the iteration: (A + shift I) x, for the members only.
std::vector<double> step(const EraGraph& graph, const std::vector<double>& weights,
                         const std::vector<Vertex>& members, double shift, const std::vector<double>& x) {
  std::vector<double> y(x.size(), 0.0);
  for (Vertex v : members) {
    y[v] = shift * x[v];
    for (const Arc& arc : graph.arcs(v)) y[v] += weights[arc.bond] * x[arc.to];
  }
  return y;
}

double norm(const std::vector<double>& x) {
  double sum = 0;
  for (double value : x) sum += value * value;
  return std::sqrt(sum);
}

double largest_difference(const std::vector<double>& x, const std::vector<double>& y) {
  double largest = 0;
  for (std::size_t i = 0; i < x.size(); ++i) largest = std::max(largest, std::abs(x[i] - y[i]));
  return largest;
}

std::optional<Eigen> dominant(const EraGraph& graph, const std::vector<double>& weights,
                              const std::vector<Vertex>& members, double shift,
                              const EigenvectorOptions& options) {
  constexpr double rounding = 8 * std::numeric_limits<double>::epsilon();
  std::vector<double> x(graph.size(), 0.0);
  for (Vertex v : members) x[v] = 1 / std::sqrt(static_cast<double>(members.size()));
  double last = 1;
  for (std::size_t i = 0; i < options.iterations; ++i) {
    std::vector<double> y = step(graph, weights, members, shift, x);
    const double length = norm(y);
    for (double& value : y) value /= length;
    const double moved = largest_difference(x, y);
    x = std::move(y);
    // Steps shrink by the ratio of the two largest eigenvalues, so what is left is a geometric series.
    const double ratio = moved / last;
    const double left = ratio < 1 ? moved / (1 - ratio) : moved * static_cast<double>(options.iterations);
    if (moved <= rounding || left <= options.tolerance) return Eigen{length - shift, std::move(x)};
    last = moved;
  }
  return std::nullopt;
}

}  // namespace

Scores eigenvector(const EraGraph& graph, const EigenvectorOptions& options) {
  const auto all = [&](Reason reason) { return spread(graph, "eigenvector", options.layer, reason); };
  const std::vector<double> weights = unsigned_weights(graph, options.layer, "eigenvector");
  const std::vector<double> strength = strengths(graph, weights);
  const std::vector<std::vector<Vertex>> parts = components(graph, weights);
  double floor = 0;
  for (const auto& members : parts) floor = std::max(floor, bounds(members, strength).low);
  if (floor == 0) return all(Reason::no_ties);

  constexpr double alike = 1e-8;
  std::vector<Eigen> found;
  for (const auto& members : parts) {
    const auto [low, high] = bounds(members, strength);
    if (high < floor * (1 - alike)) continue;
    const std::optional<Eigen> eigen = dominant(graph, weights, members, low, options);
    if (!eigen) return all(Reason::not_converged);
    found.push_back(*eigen);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Eigen& x, const Eigen& y) { return x.lambda > y.lambda; });
  if (found.size() > 1 && found[0].lambda - found[1].lambda <= alike * found[0].lambda) {
    return all(Reason::no_dominant_eigenvalue);
  }
  return spread(graph, "eigenvector", options.layer, found[0].vector);
}

}  // namespace entente
