// Portfolio similarity: how alike two actors' ties to third parties are, as the literature defines it, on
// plain vectors.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstdint>
#include <span>

namespace entente {

/// How a disagreement about one third party is counted.
enum class Distance : std::uint8_t { absolute, squared };

struct PortfolioOptions {
  double range = 1;                      ///< largest less smallest value of the scale, not of the data; > 0
  std::span<const double> weights = {};  ///< one for each third party, >= 0; empty means all alike
  Distance distance = Distance::absolute;
};

/// Signorino and Ritter's S. `x` and `y` have one value for each third party, in one order.
///
/// - Formula: 1 - 2 sum w |x - y| / range / sum w; squared: |x - y|^2 / range^2.
/// - Range: -1 ... 1.
/// - Edge cases: no third party, or no weight, is undefined(no-third-parties). Two constant and equal vectors
///   give 1, which says little: S counts what both lack as agreement, so read it beside cohen_kappa().
/// - Cost: O(n).
/// - Reference: Signorino & Ritter 1999, doi:10.1111/0020-8833.00113; squared: Haege 2011, Political Analysis
///   19:287-305.
Value signorino_ritter_s(std::span<const double> x, std::span<const double> y,
                         const PortfolioOptions& options);

/// Cohen's kappa with squared distances: agreement beyond what each one's own habits would give by chance.
/// Uses `weights` only.
///
/// - Formula: 1 - E(x - y)^2 / (Vx + Vy + (mx - my)^2), weighted population moments (Lin's concordance).
/// - Range: -1 ... 1.
/// - Edge cases: no third party is undefined(no-third-parties); both constant and equal is
///   undefined(zero-variance); one constant gives 0.
/// - Cost: O(n).
/// - Reference: Cohen 1968, doi:10.1037/h0026256; Haege 2011, Political Analysis 19:287-305.
Value cohen_kappa(std::span<const double> x, std::span<const double> y, const PortfolioOptions& options = {});

/// Scott's pi with squared distances: as cohen_kappa(), with chance taken from the habits of both together.
/// Uses `weights` only.
///
/// - Formula: 1 - E(x - y)^2 / (Vx + Vy + (mx - my)^2 / 2).
/// - Range, edge cases and cost: as cohen_kappa(), but one constant vector gives less than 0.
/// - Reference: Scott 1955, doi:10.1086/266577.
Value scott_pi(std::span<const double> x, std::span<const double> y, const PortfolioOptions& options = {});

/// Kendall's tau-b: association of the orders of the two vectors, not closeness of their values. Unweighted.
///
/// - Formula: (C - D) / sqrt((n0 - tx)(n0 - ty)).
/// - Range: -1 ... 1.
/// - Edge cases: no third party is undefined(no-third-parties); a constant vector is
///   undefined(zero-variance).
/// - Cost: O(n^2).
/// - Reference: Bueno de Mesquita 1975, doi:10.1177/002200277501900201.
Value kendall_tau_b(std::span<const double> x, std::span<const double> y);

}  // namespace entente
