// Lanczos with full orthogonalisation and thick restarts, and all of the spectrum where that is quicker.
#include <entente/engine/centrality/extremes.hpp>

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace entente {

namespace {

using Index = Eigen::Index;

constexpr Index capacity = 64;      ///< vectors of the basis before it is compressed
constexpr Index kept_vectors = 32;  ///< of them, at a compression
constexpr Index small = 40;         ///< rows up to which all eigenvalues are the quickest way to some

/// An orthonormal basis V, with A V and V'A V.
class Basis {
 public:
  Basis(const Rows& matrix, Index most) : matrix_(matrix), inner_(most, most) {
    const auto n = static_cast<Index>(matrix.size());
    vectors_.resize(n, most);
    images_.resize(n, most);
  }

  Index size() const { return size_; }
  bool full() const { return size_ == vectors_.cols(); }
  auto vectors() const { return vectors_.leftCols(size_); }
  auto images() const { return images_.leftCols(size_); }
  auto inner() const { return inner_.topLeftCorner(size_, size_); }
  Eigen::VectorXd last_image() const { return images_.col(size_ - 1); }

  /// The part of x that the basis does not span.
  Eigen::VectorXd rest(const Eigen::VectorXd& x) const { return x - vectors() * (vectors().transpose() * x); }

  /// Takes up the part of x that is not spanned already; false when there is none. Asks for room.
  bool add(const Eigen::VectorXd& x) {
    const Eigen::VectorXd fresh = rest(x);
    const double length = fresh.norm();
    if (length <= 1e-14 * x.norm()) return false;
    // What rounding has left of the first time, the second takes away.
    vectors_.col(size_) = rest(fresh / length).normalized();
    multiply(size_++);
    return true;
  }

  /// Keeps only the space that these combinations of its vectors span.
  void compress(const Eigen::MatrixXd& combinations) {
    const Eigen::MatrixXd fewer = vectors() * combinations;
    // To combine the images as well would be cheaper, and lose a digit every few dozen times.
    size_ = 0;
    for (Index i = 0; i < fewer.cols(); ++i) add(fewer.col(i));
  }

 private:
  void multiply(Index i) {
    const std::vector<double> image = product(matrix_, {vectors_.col(i).data(), matrix_.size()});
    images_.col(i) = Eigen::Map<const Eigen::VectorXd>(image.data(), vectors_.rows());
    inner_.col(i).head(i + 1) = vectors_.leftCols(i + 1).transpose() * images_.col(i);
    inner_.row(i).head(i) = inner_.col(i).head(i).transpose();
  }

  const Rows& matrix_;
  Eigen::MatrixXd vectors_, images_, inner_;
  Index size_ = 0;
};

/// Numbers between -1 and 1 that look like chance and are the same every time: a vector to begin with must
/// lean towards no other in particular, nor away from one.
class Scatter {
 public:
  Eigen::VectorXd vector(Index rows) {
    return Eigen::VectorXd::NullaryExpr(rows, [&](Index) { return next(); });
  }

 private:
  double next() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(state_ >> 11) * 0x1p-52 - 1;
  }
  std::uint64_t state_ = 1;
};

/// The best approximations that a basis holds: values ascending, vectors as combinations of the basis.
class Ritz {
 public:
  explicit Ritz(const Basis& basis) : basis_(basis), solver_(Eigen::MatrixXd(basis.inner())) {}

  const Eigen::VectorXd& values() const { return solver_.eigenvalues(); }
  const Eigen::MatrixXd& combinations() const { return solver_.eigenvectors(); }
  Index last() const { return values().size() - 1; }
  Eigen::VectorXd vector(Index i) const { return basis_.vectors() * combinations().col(i); }
  /// How the i-th pair differs from one: an eigenvalue lies at most the length of this away.
  Eigen::VectorXd deviation(Index i) const {
    return basis_.images() * combinations().col(i) - values()[i] * vector(i);
  }
  double scale() const { return values().cwiseAbs().maxCoeff(); }

 private:
  const Basis& basis_;
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver_;
};

/// A pair that has to come nearer.
struct Open {
  Index pair = 0;
  double length = 0;  ///< of its deviation
  double goal = 0;
};

std::optional<Open> open_pair(const Ritz& ritz, Index pair, double goal) {
  const double length = ritz.deviation(pair).norm();
  if (length <= goal) return std::nullopt;
  return Open{pair, length, goal};
}

/// What keeps the vector of an end from being known: that it is not near enough, or that the eigenvalue next
/// to it may be the same.
std::optional<Open> open_end(const Ritz& ritz, Index outer, Index inner, double tolerance) {
  const double rounding = 4e-14 * ritz.scale();
  const double gap = std::abs(ritz.values()[outer] - ritz.values()[inner]);
  const auto vector = open_pair(ritz, outer, std::max(rounding, tolerance * gap));
  return vector ? vector : open_pair(ritz, inner, std::max(rounding, gap / 2));
}

std::optional<Open> open_value(const Ritz& ritz, std::initializer_list<Index> pairs) {
  for (Index pair : pairs) {
    if (const auto open = open_pair(ritz, pair, 1e-10 * ritz.scale())) return open;
  }
  return std::nullopt;
}

/// The first that is not settled of what is sought; asks for two pairs.
std::optional<Open> first_open(const Ritz& ritz, const ExtremesOptions& options) {
  const Index last = ritz.last();
  if (options.sought == Sought::largest_value) return open_value(ritz, {last});
  if (options.sought == Sought::all_values) return open_value(ritz, {last, 0, last - 1, 1});
  const auto open = open_end(ritz, last, last - 1, options.tolerance);
  if (open || options.sought == Sought::largest_vector) return open;
  return open_end(ritz, 0, 1, options.tolerance);
}

std::vector<double> plain(const Eigen::VectorXd& x) { return {x.data(), x.data() + x.size()}; }

Extremes outermost(const Eigen::VectorXd& values, const Eigen::VectorXd& lowest,
                   const Eigen::VectorXd& highest) {
  Extremes result{.lowest = plain(lowest), .highest = plain(highest)};
  for (Index i = 0; i < values.size(); ++i) {
    if (i < 2 || i >= values.size() - 2) result.values.push_back(values[i]);
  }
  return result;
}

/// The best approximations at the ends that are sought, as combinations of the basis.
Eigen::MatrixXd best(const Ritz& ritz, Sought sought) {
  const bool both = sought == Sought::all_values || sought == Sought::both_vectors;
  const Index lowest = both ? kept_vectors / 2 : 0;
  Eigen::MatrixXd result(ritz.combinations().rows(), kept_vectors);
  result << ritz.combinations().leftCols(lowest), ritz.combinations().rightCols(kept_vectors - lowest);
  return result;
}

/// All of the spectrum, of a small matrix.
Extremes outermost(const Rows& matrix) {
  const auto n = static_cast<Index>(matrix.size());
  Eigen::MatrixXd dense = Eigen::MatrixXd::Zero(n, n);
  for (Index i = 0; i < n; ++i) {
    const auto row = static_cast<std::size_t>(i);
    for (std::size_t k = matrix.starts[row]; k < matrix.starts[row + 1]; ++k)
      dense(i, matrix.columns[k]) = matrix.entries[k];
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(dense);
  return outermost(solver.eigenvalues(), solver.eigenvectors().col(0), solver.eigenvectors().col(n - 1));
}

/// When to look next at what the basis holds, which costs more than a product. Deviations shrink by about one
/// factor a step, once the steps follow each other.
class Patience {
 public:
  bool is_over(Index size) const { return size >= due_; }
  void renew(Index size, const std::optional<Open>& open) {
    double steps = 6;
    if (open && open->length < length_ && size > size_) {
      const double factor = std::log(length_ / open->length) / static_cast<double>(size - size_);
      steps = std::clamp(std::log(open->length / open->goal) / factor, 2.0, 20.0);
    }
    due_ = size + static_cast<Index>(std::ceil(steps));
    length_ = open ? open->length : 0;
    size_ = size;
  }

 private:
  Index due_ = 6, size_ = 0;
  double length_ = 0;
};

}  // namespace

std::optional<Extremes> extremes(const Rows& matrix, const ExtremesOptions& options) {
  const auto n = static_cast<Index>(matrix.size());
  if (n <= small) return outermost(matrix);
  Basis basis(matrix, std::min(n, capacity));
  Scatter scatter;
  // The vector of a matrix without negative entries has none either: one such is near it from the start.
  Eigen::VectorXd next = scatter.vector(n).array() + 2;
  // What one vector leads to shows an eigenvalue once, even where two parts share it. So a second one
  // follows, for half as many steps: to show that something is there takes fewer than to tell it to the last
  // digit.
  std::optional<std::size_t> enough;
  if (options.sought == Sought::largest_value) enough = 0;
  Patience patience;
  for (std::size_t steps = 0; steps < options.steps; ++steps) {
    const bool grown = basis.add(next);
    next = basis.last_image();
    const bool waiting = !patience.is_over(basis.size()) || (enough && steps < *enough);
    if (grown && waiting && !basis.full()) continue;
    const Ritz ritz(basis);
    const auto open = ritz.last() == 0 ? std::nullopt : first_open(ritz, options);
    const bool told = enough && (steps >= *enough || !grown);
    if (basis.size() == n || (!open && told))
      return outermost(ritz.values(), ritz.vector(0), ritz.vector(ritz.last()));
    if (told) {
      next = ritz.deviation(open->pair);
    } else if (!enough && (!open || !grown)) {
      next = scatter.vector(n);
      enough = steps + steps / 2;
    }
    patience.renew(basis.size(), open);
    if (basis.full()) {
      next = basis.rest(next);
      basis.compress(best(ritz, options.sought));
    }
  }
  return std::nullopt;
}

}  // namespace entente
