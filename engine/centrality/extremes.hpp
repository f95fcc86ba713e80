// The eigenvalues at the ends of a large symmetric matrix, and the vectors that belong to the outermost.
#pragma once

#include <entente/engine/centrality/rows.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// How near two eigenvalues are, relatively, that cannot be told apart.
constexpr double alike_eigenvalues = 1e-8;

/// What has to be settled before the search ends.
enum class Sought : std::uint8_t {
  largest_value,   ///< the largest eigenvalue alone
  all_values,      ///< the two largest and the two smallest, without their vectors
  largest_vector,  ///< the vector of the largest, and that the second eigenvalue is another
  both_vectors,    ///< the same for the largest and for the smallest
};

struct ExtremesOptions {
  Sought sought = Sought::both_vectors;
  double tolerance = 1e-12;   ///< largest error of a vector
  std::size_t steps = 5'000;  ///< before the search is given up
};

struct Extremes {
  std::vector<double> values{};   ///< ascending: up to two from either end, a double one twice
  std::vector<double> lowest{};   ///< the vector of values.front(): of length 1, of either sign
  std::vector<double> highest{};  ///< the vector of values.back()
};

/// The ends of the spectrum of a symmetric matrix of two rows and more; nothing when the steps do not
/// suffice. Only what was sought is accurate.
///
/// - Method: Lanczos with full orthogonalisation and thick restarts, from one vector and then from a second,
///   so that an eigenvalue that two parts share is seen twice; up to 40 rows, all of the spectrum.
/// - Errors: a value that is sought without its vector is good to 1e-10 of the largest; a vector to the
///   tolerance, or as rounding allows: 4e-14 / (the gap to the next eigenvalue, relatively).
/// - Cost: O(entries + 64 rows) a step; 128 numbers a row of memory.
/// - Reference: Wu & Simon 2000, doi:10.1137/S0895479898334605.
std::optional<Extremes> extremes(const Rows& matrix, const ExtremesOptions& options = {});

}  // namespace entente
