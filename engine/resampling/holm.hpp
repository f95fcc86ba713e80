// Many tests at once: what each p comes to when all of them are looked at together.
#pragma once

#include <entente/engine/scores.hpp>

#include <span>
#include <vector>

namespace entente {

/// Holm's adjusted p, in the order given: where those below alpha are called findings, the chance of even one
/// false finding is alpha at most, however the tests depend on each other.
///
/// - Formula: of m defined values, in ascending order, p'(i) = max over j <= i of min(1, (m - j + 1) p(j)).
/// - Values: 0 ... 1. Undefined ones stay so and count as no test.
/// - Cost: O(n log n).
/// - Reference: Holm 1979, Scandinavian Journal of Statistics 6(2):65-70, jstor.org/stable/4615733.
std::vector<Value> holm(std::span<const Value> p);

}  // namespace entente
