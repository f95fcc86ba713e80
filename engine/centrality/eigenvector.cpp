// Eigenvector centrality: the ends of the spectra of the components that may have the largest eigenvalue.
#include <entente/engine/centrality/eigenvector.hpp>

#include <entente/engine/centrality/extremes.hpp>
#include <entente/engine/centrality/weights.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// The largest eigenvalue of a component lies between the mean and the largest sum of a row.
struct RadiusBounds {
  double low = 0, high = 0;
};

RadiusBounds radius_bounds(const ComponentMatrix& part) {
  const std::vector<double> sums = product(part.rows, std::vector<double>(part.members.size(), part.unit));
  return {std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(sums.size()),
          *std::max_element(sums.begin(), sums.end())};
}

/// The components that may have the largest eigenvalue of all, or come near it.
std::vector<ComponentMatrix> candidates(std::vector<ComponentMatrix> all) {
  if (all.size() < 2) return all;
  double floor = 0;
  for (const ComponentMatrix& part : all) floor = std::max(floor, radius_bounds(part).low);
  std::erase_if(all, [&](const ComponentMatrix& part) {
    return radius_bounds(part).high < floor * (1 - 2 * alike_eigenvalues);
  });
  return all;
}

/// The same direction without negative values, which only rounding has left there, in the norm asked for.
std::vector<double> scaled(std::vector<double> x, Norm norm) {
  double sum = 0, squares = 0, largest = 0;
  for (double value : x) sum += value;
  for (double& value : x) {
    value = std::max(0.0, sum < 0 ? -value : value);
    squares += value * value;
    largest = std::max(largest, value);
  }
  for (double& value : x) value /= norm == Norm::largest ? largest : std::sqrt(squares);
  return x;
}

}  // namespace

Scores eigenvector(const EraGraph& graph, const EigenvectorOptions& options) {
  const auto all = [&](Reason reason) { return spread(graph, "eigenvector", options.layer, reason); };
  const std::vector<ComponentMatrix> parts =
      candidates(component_matrices(graph, unsigned_weights(graph, options.layer, "eigenvector")));
  if (parts.empty()) return all(Reason::no_ties);

  double largest = 0, second = 0;
  std::vector<double> vector;
  for (const ComponentMatrix& part : parts) {
    const auto ends =
        extremes(part.rows,
                 {.sought = Sought::largest_vector, .tolerance = options.tolerance, .steps = options.steps});
    if (!ends) return all(Reason::not_converged);
    const double value = ends->values.back() * part.unit;
    const double next = ends->values[ends->values.size() - 2] * part.unit;
    second = std::max({second, next, std::min(value, largest)});
    if (value <= largest) continue;
    largest = value;
    vector.assign(graph.size(), 0.0);
    for (std::size_t i = 0; i < part.members.size(); ++i) vector[part.members[i]] = ends->highest[i];
  }
  if (largest - second < alike_eigenvalues * largest) return all(Reason::no_dominant_eigenvalue);
  return spread(graph, "eigenvector", options.layer, scaled(std::move(vector), options.norm));
}

}  // namespace entente
