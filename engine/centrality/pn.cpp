// PN centrality, as the solution of its linear equations.
#include <entente/engine/centrality/pn.hpp>

#include <entente/engine/centrality/conjugate_gradients.hpp>
#include <entente/engine/centrality/rows.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace entente {

namespace {

/// B / (2n - 2), from levels.
Rows scaled(Rows levels, const PnOptions& options) {
  double largest = 0;
  for (double level : levels.entries) largest = std::max(largest, std::abs(level));
  const double most = 2 * static_cast<double>(levels.size()) - 2;
  for (double& level : levels.entries) {
    const double value = options.weighted ? level / largest : (level > 0 ? 1 : -1);
    level = (level > 0 ? value : 2 * value) / most;
  }
  return levels;
}

std::vector<double> sum(std::vector<double> x, double factor, const std::vector<double>& y) {
  for (std::size_t i = 0; i < x.size(); ++i) x[i] += factor * y[i];
  return x;
}

/// Whether the system has no single solution: B B' / (2n - 2)^2 has the eigenvalue 1. Rows and columns of
/// |B| / (2n - 2) sum to at most 1, and to 1 only in full enmity with all others. Where an eigenvector of 1
/// is largest, all of the actor's row must be enmity, and all of every column but its own. From three actors
/// on, these columns make the others as large, whose rows leave nothing out. Of two actors one arc is all of
/// that.
bool is_singular(const Rows& acts) {
  const std::size_t n = acts.size();
  const double full = -1 / (static_cast<double>(n) - 1);
  const auto hostile = static_cast<std::size_t>(std::count_if(
      acts.entries.begin(), acts.entries.end(), [&](double b) { return b <= full * (1 - 1e-12); }));
  return n == 2 ? hostile > 0 : n > 2 && hostile == n * (n - 1);
}

Scores spread_or_reason(const EraGraph& graph, const char* measure,
                        const std::optional<std::vector<double>>& x) {
  if (!x) return spread(graph, measure, Layer::signed_level, Reason::not_converged);
  return spread(graph, measure, Layer::signed_level, *x);
}

/// (I - B B')^-1 (I + B) 1 for B in units of 2n - 2.
Scores pn_of_acts(const EraGraph& graph, const char* measure, const Rows& acts) {
  if (is_singular(acts)) return spread(graph, measure, Layer::signed_level, Reason::singular);
  const Rows back = transposed(acts);
  const std::vector<double> ones(graph.size(), 1.0);
  return spread_or_reason(
      graph, measure,
      solution([&](const std::vector<double>& x) { return sum(x, -1, product(acts, product(back, x))); },
               sum(ones, 1, product(acts, ones))));
}

Rows acts_of(const EraGraph& graph, const PnOptions& options) {
  return scaled(rows_of_acts(graph, Layer::signed_level), options);
}

}  // namespace

Scores pn(const EraGraph& graph, const PnOptions& options) {
  std::vector<double> levels;
  for (const Tie& tie : graph.ties()) levels.push_back(tie.level());
  const Rows ties = scaled(symmetric_rows(graph, levels), options);
  // An eigenvector of 1 would change its sign along every tie, which three who are all enemies cannot.
  if (graph.size() == 2 && is_singular(ties))
    return spread(graph, "pn", Layer::signed_level, Reason::singular);
  return spread_or_reason(graph, "pn",
                          solution([&](const std::vector<double>& x) { return sum(x, -1, product(ties, x)); },
                                   std::vector<double>(graph.size(), 1.0)));
}

Scores pn_in(const EraGraph& graph, const PnOptions& options) {
  return pn_of_acts(graph, "pn_in", transposed(acts_of(graph, options)));
}

Scores pn_out(const EraGraph& graph, const PnOptions& options) {
  return pn_of_acts(graph, "pn_out", acts_of(graph, options));
}

}  // namespace entente
