// Portfolio similarity: how alike two actors' ties to third parties are, as the literature defines it, on
// plain vectors.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstdint>
#include <span>

namespace entente {

/// How a disagreement about one third party is counted: by the gap between the two values, by its square, or
/// as 1 where only one of the two has a tie at all (a value that is not 0).
enum class Distance : std::uint8_t { absolute, squared, binary };

struct PortfolioOptions {
  double range = 1;                      ///< largest less smallest value of the scale, not of the data; > 0
  std::span<const double> weights = {};  ///< one for each third party, >= 0; empty means all alike
  Distance distance = Distance::absolute;
};

/// Signorino and Ritter's S. `x` and `y` have one value for each third party, in one order.
///
/// - Formula: 1 - 2 sum w |x - y| / range / sum w; squared: |x - y|^2 / range^2; binary: no range.
/// - Range: -1 ... 1.
/// - Edge cases: no third party, or no weight, is undefined(no-third-parties). Two constant and equal vectors
///   give 1, which says little: S counts what both lack as agreement, so read it beside cohen_kappa().
/// - Cost: O(n).
/// - Reference: Signorino & Ritter 1999, doi:10.1111/0020-8833.00113; squared: Haege 2011, Political Analysis
///   19:287-305.
Value signorino_ritter_s(std::span<const double> x, std::span<const double> y,
                         const PortfolioOptions& options);

struct ChanceOptions {
  std::span<const double> weights = {};  ///< one for each third party, >= 0; empty means all alike
  Distance distance = Distance::squared;
};

/// Cohen's kappa: agreement beyond what each one's own habits would give by chance.
///
/// - Formula: 1 - observed / expected distance, where the expected one draws x and y independently, each from
///   its own values. Squared: 1 - E(x - y)^2 / (Vx + Vy + (mx - my)^2), weighted population moments (Lin's
///   concordance). Absolute: the expected distance is the integral of F(1 - G) + G(1 - F) over the scale, F
///   and G the shares of x and y at or below a point.
/// - Range: squared and binary -1 ... 1; absolute up to 1.
/// - Edge cases: no third party is undefined(no-third-parties); both constant and equal is
///   undefined(zero-variance); one constant gives 0.
/// - Cost: O(n); absolute O(n log n).
/// - Reference: Cohen 1968, doi:10.1037/h0026256; Haege 2011, Political Analysis 19:287-305.
Value cohen_kappa(std::span<const double> x, std::span<const double> y, const ChanceOptions& options = {});

/// Scott's pi: as cohen_kappa(), with chance taken from the habits of both together.
///
/// - Formula: squared: 1 - E(x - y)^2 / (Vx + Vy + (mx - my)^2 / 2); absolute: the expected distance is the
///   integral of 2 H(1 - H), H = (F + G) / 2.
/// - Range, edge cases and cost: as cohen_kappa(), but one constant vector gives less than 0.
/// - Reference: Scott 1955, doi:10.1086/266577.
Value scott_pi(std::span<const double> x, std::span<const double> y, const ChanceOptions& options = {});

/// The cosine of the angle between the two vectors: whether they lean the same way from 0, whatever their
/// size. What both lack counts for nothing.
///
/// - Formula: sum w x y / sqrt(sum w x^2 sum w y^2).
/// - Range: -1 ... 1.
/// - Edge cases: no third party, or no weight, is undefined(no-third-parties); a vector of zeros is
///   undefined(empty-portfolio).
/// - Cost: O(n).
Value cosine(std::span<const double> x, std::span<const double> y, std::span<const double> weights = {});

}  // namespace entente
