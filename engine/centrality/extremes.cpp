// Block Lanczos with thick restarts.
#include <entente/engine/centrality/extremes.hpp>

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {

namespace {

using Index = Eigen::Index;

constexpr Index capacity = 64;  ///< vectors of the basis before it is compressed
constexpr Index kept = 32;      ///< of them, at a compression
constexpr Index block = 2;

/// An orthonormal basis V, and A V beside it.
class Basis {
 public:
  Basis(const Rows& matrix, Index most) : matrix_(matrix) {
    const auto n = static_cast<Index>(matrix.size());
    vectors_.resize(n, most);
    images_.resize(n, most);
  }

  Index size() const { return size_; }
  bool full() const { return size_ == vectors_.cols(); }
  auto vectors() const { return vectors_.leftCols(size_); }
  auto images() const { return images_.leftCols(size_); }

  /// The part of x that the basis does not span.
  Eigen::VectorXd rest(const Eigen::VectorXd& x) const { return x - vectors() * (vectors().transpose() * x); }

  /// Takes x up, less what is spanned already; nothing happens when that is all of it, or the basis is full.
  void add(const Eigen::VectorXd& x) {
    if (full()) return;
    const Eigen::VectorXd fresh = rest(x);
    const double length = fresh.norm();
    if (length <= 1e-14 * x.norm()) return;
    // What rounding has left of the first time, the second takes away.
    vectors_.col(size_) = rest(fresh / length).normalized();
    ++size_;
    multiply(size_ - 1);
  }

  /// Keeps only the space that these combinations of its vectors span.
  void compress(const Eigen::MatrixXd& combinations) {
    const Eigen::MatrixXd fewer = vectors() * combinations;
    size_ = combinations.cols();
    vectors_.leftCols(size_) = fewer;
    // Combining the images as well would be cheaper, and lose a digit every few dozen times.
    for (Index i = 0; i < size_; ++i) multiply(i);
  }

  std::size_t products() const { return products_; }

 private:
  void multiply(Index i) {
    const std::vector<double> image = product(matrix_, {vectors_.col(i).data(), matrix_.size()});
    images_.col(i) = Eigen::Map<const Eigen::VectorXd>(image.data(), vectors_.rows());
    ++products_;
  }

  const Rows& matrix_;
  Eigen::MatrixXd vectors_, images_;
  Index size_ = 0;
  std::size_t products_ = 0;
};

/// Numbers between -1 and 1 that look like chance and are the same every time: the first block must lean
/// towards no vector in particular, nor away from one.
class Scatter {
 public:
  double next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state_ >> 11) * 0x1p-52 - 1;
  }

 private:
  std::uint64_t state_ = 1;
};

Eigen::MatrixXd first_block(Index rows) {
  Scatter scatter;
  Eigen::MatrixXd start(rows, block);
  // The vector of a matrix without negative entries has none either: the first column is near it.
  for (Index i = 0; i < rows; ++i) start(i, 0) = 2 + scatter.next(), start(i, 1) = scatter.next();
  return start;
}

/// The best approximations that a basis holds: values ascending, vectors as combinations of the basis.
struct Ritz {
  Eigen::VectorXd values;
  Eigen::MatrixXd combinations;
  const Basis* basis = nullptr;

  explicit Ritz(const Basis& of) : basis(&of) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(of.vectors().transpose() * of.images());
    values = solver.eigenvalues();
    combinations = solver.eigenvectors();
  }
  double scale() const { return values.cwiseAbs().maxCoeff(); }
  Eigen::VectorXd vector(Index i) const { return basis->vectors() * combinations.col(i); }
  /// How far the i-th pair is from being one: an eigenvalue lies at most this far from the value.
  double residual(Index i) const {
    return (basis->images() * combinations.col(i) - values[i] * vector(i)).norm();
  }
  bool value_settled(Index i) const { return residual(i) <= 1e-10 * scale(); }
  bool vector_settled(Index outer, Index inner, double tolerance) const {
    const double rounding = 1e-14 * scale();
    const double gap = std::abs(values[outer] - values[inner]);
    const double unsure = residual(inner);
    if (unsure > rounding && unsure > gap / 2) return false;
    return residual(outer) <= std::max(rounding, tolerance * gap);
  }
};

bool settled(const Ritz& ritz, const ExtremesOptions& options) {
  const Index last = ritz.values.size() - 1;
  switch (options.sought) {
    case Sought::largest_value:
      return ritz.value_settled(last);
    case Sought::all_values:
      return ritz.value_settled(0) && ritz.value_settled(1) && ritz.value_settled(last - 1) &&
             ritz.value_settled(last);
    case Sought::largest_vector:
      return ritz.vector_settled(last, last - 1, options.tolerance);
    case Sought::both_vectors:
      return ritz.vector_settled(last, last - 1, options.tolerance) &&
             ritz.vector_settled(0, 1, options.tolerance);
  }
  return false;
}

std::vector<double> plain(const Eigen::VectorXd& x) { return {x.data(), x.data() + x.size()}; }

Extremes outermost(const Ritz& ritz) {
  const Index count = ritz.values.size();
  Extremes result{.lowest = plain(ritz.vector(0)), .highest = plain(ritz.vector(count - 1))};
  for (Index i = 0; i < count; ++i) {
    if (i < 2 || i >= count - 2) result.values.push_back(ritz.values[i]);
  }
  return result;
}

/// The best approximations at the ends that are sought, as combinations of the basis.
Eigen::MatrixXd best(const Ritz& ritz, Sought sought) {
  const bool both = sought == Sought::all_values || sought == Sought::both_vectors;
  const Index lowest = both ? kept / 2 : 0;
  Eigen::MatrixXd result(ritz.combinations.rows(), kept);
  result << ritz.combinations.leftCols(lowest), ritz.combinations.rightCols(kept - lowest);
  return result;
}

}  // namespace

std::optional<Extremes> extremes(const Rows& matrix, const ExtremesOptions& options) {
  const auto n = static_cast<Index>(matrix.size());
  Basis basis(matrix, std::min(n, capacity));
  Eigen::MatrixXd next = first_block(n);
  Index due = 12;  // to look what has been found takes longer, the larger the basis
  while (basis.products() < options.products) {
    const Index before = basis.size();
    for (Index i = 0; i < next.cols(); ++i) basis.add(next.col(i));
    const Index grown = basis.size() - before;
    const bool whole = grown == 0 || basis.size() == n;
    next = basis.images().rightCols(grown);
    if (!whole && !basis.full() && basis.size() < due) continue;
    const Ritz ritz(basis);
    if (whole || settled(ritz, options)) return outermost(ritz);
    if (basis.full()) {
      for (Index i = 0; i < grown; ++i) next.col(i) = basis.rest(next.col(i));
      basis.compress(best(ritz, options.sought));
    }
    due = basis.size() * 3 / 2;
  }
  return std::nullopt;
}

}  // namespace entente
