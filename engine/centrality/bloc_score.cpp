// Bloc scores and the signed eigenvector: the two ends of one spectrum.
#include <entente/engine/centrality/bloc_score.hpp>

#include <entente/engine/centrality/extremes.hpp>
#include <entente/engine/near.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace entente {

namespace {

constexpr double rounding_of_scores = 1e-13;  ///< of the largest value: below it signs say nothing

/// The ends of all components together: eigenvalues ascending, and the vectors of the outermost, by vertex.
struct Whole {
  std::vector<double> values{};
  std::vector<double> lowest{}, highest{};
};

std::vector<double> over_all(const EraGraph& graph, const ComponentMatrix& part,
                             const std::vector<double>& x) {
  std::vector<double> result(graph.size(), 0.0);
  for (std::size_t i = 0; i < x.size(); ++i) result[part.members[i]] = x[i];
  return result;
}

/// No values where there is no tie; nothing where a component did not settle.
std::optional<Whole> whole(const EraGraph& graph, Sought sought) {
  std::vector<double> levels;
  for (const Tie& tie : graph.ties()) levels.push_back(tie.level());
  Whole result;
  double least = 0, most = 0;
  for (const ComponentMatrix& part : component_matrices(graph, levels)) {
    const auto ends = extremes(part.rows, {.sought = sought});
    if (!ends) return std::nullopt;
    for (double value : ends->values) result.values.push_back(value * part.unit);
    const double low = ends->values.front() * part.unit, high = ends->values.back() * part.unit;
    // A matrix with zeros on its diagonal has eigenvalues of both signs.
    if (low < least) least = low, result.lowest = over_all(graph, part, ends->lowest);
    if (high > most) most = high, result.highest = over_all(graph, part, ends->highest);
  }
  std::sort(result.values.begin(), result.values.end());
  return result;
}

/// Whose value is to be positive.
Vertex leader(const EraGraph& graph, const std::vector<double>& x, double largest,
              const BlocScoreOptions& options) {
  const auto asked = options.reference ? graph.vertex(*options.reference) : std::nullopt;
  if (asked && std::abs(x[*asked]) > rounding_of_scores * largest) return *asked;
  const auto near = [&](double value) { return std::abs(value) >= largest * (1 - same_share); };
  return static_cast<Vertex>(std::find_if(x.begin(), x.end(), near) - x.begin());
}

Scores scaled(const EraGraph& graph, const char* measure, std::vector<double> x,
              const BlocScoreOptions& options) {
  double largest = 0;
  for (double value : x) largest = std::max(largest, std::abs(value));
  const double unit = x[leader(graph, x, largest, options)] < 0 ? -largest : largest;
  for (double& value : x) value = std::abs(value) <= rounding_of_scores * largest ? 0 : value / unit;
  return spread(graph, measure, Layer::signed_level, x);
}

}  // namespace

Scores bloc_score(const EraGraph& graph, const BlocScoreOptions& options) {
  const auto all = [&](Reason reason) { return spread(graph, "bloc_score", Layer::signed_level, reason); };
  const std::optional<Whole> found = whole(graph, Sought::largest_vector);
  if (!found) return all(Reason::not_converged);
  if (found->values.empty()) return all(Reason::no_ties);
  const double first = found->values.back(), second = *(found->values.end() - 2);
  if (first - second < alike_eigenvalues * first) return all(Reason::no_dominant_eigenvalue);
  return scaled(graph, "bloc_score", found->highest, options);
}

Scores signed_eigenvector(const EraGraph& graph, const BlocScoreOptions& options) {
  const auto all = [&](Reason reason) {
    return spread(graph, "signed_eigenvector", Layer::signed_level, reason);
  };
  const std::optional<Whole> found = whole(graph, Sought::both_vectors);
  if (!found) return all(Reason::not_converged);
  if (found->values.empty()) return all(Reason::no_ties);
  const bool negative = -found->values.front() > found->values.back();
  std::vector<double> sizes;
  for (double value : found->values) sizes.push_back(std::abs(value));
  std::sort(sizes.begin(), sizes.end());
  const double first = sizes.back(), second = *(sizes.end() - 2);
  if (first - second < alike_eigenvalues * first) return all(Reason::no_dominant_eigenvalue);
  return scaled(graph, "signed_eigenvector", negative ? found->lowest : found->highest, options);
}

SignedSpectrum signed_spectrum(const EraGraph& graph) {
  const std::optional<Whole> found = whole(graph, Sought::all_values);
  if (!found) return {Reason::not_converged, Reason::not_converged, Reason::not_converged};
  if (found->values.empty()) return {};
  return {found->values.back(), *(found->values.end() - 2), found->values.front()};
}

}  // namespace entente
