// A stress layout of our own, for when Graphviz cannot make one.
#pragma once

#include <entente/viz/render/graphviz.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// As stress_layout(), without Graphviz: majorization from a spiral start (Gansner, Koren and North 2005).
/// Deterministic. O(points^3 + rounds * points^2).
std::vector<Point> plain_stress_layout(std::span<const std::optional<Point>> fixed,
                                       std::span<const Spring> springs);

}  // namespace entente
