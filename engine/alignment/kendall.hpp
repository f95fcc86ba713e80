// Kendall's tau-b: whether two vectors have one order.
#pragma once

#include <entente/engine/scores.hpp>

#include <span>

namespace entente {

/// Kendall's tau-b: association of the orders of the two vectors, not closeness of their values. Unweighted.
///
/// - Formula: (C - D) / sqrt((n0 - tx)(n0 - ty)).
/// - Range: -1 ... 1.
/// - Edge cases: no third party is undefined(no-third-parties); a constant vector is
///   undefined(zero-variance). Values that share a place by ranks() are tied.
/// - Cost: O(n log n), by counting exchanges (Knight 1966, doi:10.1080/01621459.1966.10480879).
/// - Reference: Kendall 1945, doi:10.1093/biomet/33.3.239; of portfolios: Bueno de Mesquita 1975,
///   doi:10.1177/002200277501900201.
Value kendall_tau_b(std::span<const double> x, std::span<const double> y);

}  // namespace entente
