// Katz centrality, as the solution of its linear equations.
#include <entente/engine/centrality/katz.hpp>

#include <entente/engine/centrality/conjugate_gradients.hpp>
#include <entente/engine/centrality/extremes.hpp>
#include <entente/engine/centrality/weights.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

/// The largest eigenvalue of all components; nothing when one of them does not settle.
std::optional<double> largest_eigenvalue(const std::vector<ComponentMatrix>& parts) {
  double largest = 0;
  for (const ComponentMatrix& part : parts) {
    const auto ends = extremes(part.rows, {.sought = Sought::largest_value});
    if (!ends) return std::nullopt;
    largest = std::max(largest, ends->values.back() * part.unit);
  }
  return largest;
}

void refuse(double alpha, double lambda) {
  // Nearer than that the eigenvalue itself is not known well enough.
  if (alpha >= 0 && alpha * lambda < 1 - same_share) return;
  throw Error(Failure::usage,
              fmt::format("katz has no end with alpha {}: choose one from 0 to below {:.6g}, which is 1 / "
                          "the largest eigenvalue of this layer",
                          alpha, 1 / lambda));
}

}  // namespace

Scores katz(const EraGraph& graph, const KatzOptions& options) {
  assert(options.beta > 0);
  const auto all = [&](Value value) { return spread(graph, "katz", options.layer, value); };
  const std::vector<double> weights = unsigned_weights(graph, options.layer, "katz");
  const std::vector<ComponentMatrix> parts = component_matrices(graph, weights);
  if (parts.empty()) return all(options.beta);
  const std::optional<double> lambda = largest_eigenvalue(parts);
  if (!lambda) return all(Reason::not_converged);
  if (options.alpha) refuse(*options.alpha, *lambda);

  const double alpha = options.alpha.value_or(0.85 / *lambda);
  const Rows matrix = symmetric_rows(graph, weights);
  const auto x = solution(
      [&](const std::vector<double>& of) {
        std::vector<double> image = product(matrix, of);
        for (std::size_t i = 0; i < of.size(); ++i) image[i] = of[i] - alpha * image[i];
        return image;
      },
      std::vector<double>(matrix.size(), options.beta));
  return x ? spread(graph, "katz", options.layer, *x) : all(Reason::not_converged);
}

}  // namespace entente
