// Spectra of the components, each shifted by the largest eigenvalue, so that no exponential overflows.
#include <entente/engine/balance/signs/walk_balance.hpp>

#include <entente/engine/balance/signs/balance.hpp>

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

namespace {

/// Diagonal entries of a matrix exponential, relative to its largest eigenvalue, that lie below this are lost
/// among the squares of the rounding errors of eigenvectors.
constexpr double drowned = 1e-17;

struct Component {
  std::vector<Vertex> vertices;
  std::vector<SignedTie> ties;  ///< their ends numbered by place in `vertices`
  bool balanced = true;
};

std::vector<Component> components(const SignedGraph& graph) {
  const Balance found = balance(graph);
  std::vector<Component> parts;
  std::vector<Vertex> place(graph.vertices);
  for (Vertex v = 0; v < graph.vertices; ++v) {
    if (found.component[v] == parts.size()) parts.push_back({{}, {}, found.bloc[v] != 0});
    Component& part = parts[found.component[v]];
    place[v] = static_cast<Vertex>(part.vertices.size());
    part.vertices.push_back(v);
  }
  for (SignedTie tie : graph.ties) {
    Component& part = parts[found.component[tie.a]];
    tie.a = place[tie.a];
    tie.b = place[tie.b];
    part.ties.push_back(tie);
  }
  return parts;
}

bool too_large(const std::vector<Component>& parts, const WalkOptions& options) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const Component& part) { return part.vertices.size() > options.most; });
}

enum class Signs : std::uint8_t { kept, dropped };

Eigen::MatrixXd matrix(const Component& part, double beta, Signs signs) {
  const auto n = static_cast<Eigen::Index>(part.vertices.size());
  Eigen::MatrixXd a = Eigen::MatrixXd::Zero(n, n);
  for (const SignedTie& tie : part.ties)
    a(tie.a, tie.b) = a(tie.b, tie.a) = tie.negative() && signs == Signs::kept ? -beta : beta;
  return a;
}

Eigen::VectorXd spectrum(const Component& part, double beta, Signs signs) {
  return Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(matrix(part, beta, signs), Eigen::EigenvaluesOnly)
      .eigenvalues();
}

/// A matrix by its eigenvalues, ascending, and eigenvectors.
Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> decomposed(const Component& part, double beta, Signs signs) {
  return Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(matrix(part, beta, signs));
}

/// The diagonal of the exponential, divided by exp(top).
Eigen::VectorXd diagonal(const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& solved, double top) {
  return solved.eigenvectors().array().square().matrix() *
         (solved.eigenvalues().array() - top).exp().matrix();
}

/// The diagonals of both exponentials of a component, divided by exp(top).
struct Diagonals {
  Eigen::VectorXd with_signs, without_signs;
  double top = 0;
};

Diagonals diagonals(const Component& part, double beta) {
  const auto dropped = decomposed(part, beta, Signs::dropped);
  const double top = dropped.eigenvalues().maxCoeff();
  const Eigen::VectorXd without_signs = diagonal(dropped, top);
  // Signs of a balanced component can be switched away, and the diagonal stays.
  if (part.balanced) return {without_signs, without_signs, top};
  return {diagonal(decomposed(part, beta, Signs::kept), top), without_signs, top};
}

std::vector<Value> local_values(const Component& part, double beta) {
  const std::size_t n = part.vertices.size();
  if (n == 1) return {Reason::isolated};
  if (part.balanced) return std::vector<Value>(n, 1.0);
  const auto [above, below, top] = diagonals(part, beta);
  std::vector<Value> values;
  for (Eigen::Index i = 0; i < below.size(); ++i)
    values.push_back(below[i] < drowned ? Value(Reason::not_converged)
                                        : Value(std::clamp(above[i] / below[i], -1.0, 1.0)));
  return values;
}

}  // namespace

Value walk_balance(const SignedGraph& graph, const WalkOptions& options) {
  assert(options.beta > 0);
  if (graph.ties.empty()) return Reason::no_ties;
  const std::vector<Component> parts = components(graph);
  if (too_large(parts, options)) return Reason::too_large;

  std::vector<Eigen::VectorXd> with_signs, without_signs;
  double top = 0;
  for (const Component& part : parts) {
    without_signs.push_back(spectrum(part, options.beta, Signs::dropped));
    // Signs of a balanced component can be switched away, and the spectrum stays.
    with_signs.push_back(part.balanced ? without_signs.back() : spectrum(part, options.beta, Signs::kept));
    top = std::max(top, without_signs.back().maxCoeff());
  }
  const auto trace = [&](const std::vector<Eigen::VectorXd>& spectra) {
    double sum = 0;
    for (const Eigen::VectorXd& eigenvalues : spectra) sum += (eigenvalues.array() - top).exp().sum();
    return sum;
  };
  return std::min(1.0, trace(with_signs) / trace(without_signs));
}

std::vector<WalkPart> walk_parts(const SignedGraph& graph, const WalkOptions& options) {
  assert(options.beta > 0);
  const std::vector<Component> parts = components(graph);
  if (graph.ties.empty() || too_large(parts, options)) return {};
  std::vector<Diagonals> found;
  double top = 0, all = 0;
  for (const Component& part : parts) {
    found.push_back(diagonals(part, options.beta));
    top = std::max(top, found.back().top);
  }
  for (const Diagonals& part : found) all += std::exp(part.top - top) * part.without_signs.sum();
  std::vector<WalkPart> result(graph.vertices);
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const double scale = std::exp(found[p].top - top) / all;
    for (std::size_t i = 0; i < parts[p].vertices.size(); ++i) {
      const auto at = static_cast<Eigen::Index>(i);
      result[parts[p].vertices[i]] = {scale * found[p].with_signs[at], scale * found[p].without_signs[at]};
    }
  }
  return result;
}

std::vector<Value> local_walk_balance(const SignedGraph& graph, const WalkOptions& options) {
  assert(options.beta > 0);
  const std::vector<Component> parts = components(graph);
  if (too_large(parts, options)) return std::vector<Value>(graph.vertices, Reason::too_large);
  std::vector<Value> values(graph.vertices, Reason::isolated);
  for (const Component& part : parts) {
    const std::vector<Value> of_part = local_values(part, options.beta);
    for (std::size_t i = 0; i < of_part.size(); ++i) values[part.vertices[i]] = of_part[i];
  }
  return values;
}

}  // namespace entente
