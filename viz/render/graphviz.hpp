// The only door to Graphviz: the stress layout of a graph, and a diagram as DOT.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// A wish for the distance of two points, in points.
struct Spring {
  std::size_t a = 0, b = 0;
  double length = 72;
};

struct StressOptions {
  std::chrono::milliseconds time_limit{20'000};
  std::size_t memory_limit = std::size_t{1} << 30;  ///< bytes beyond what the program holds already
};

/// Positions of `fixed.size()` points that fit the springs' lengths (Gansner, Koren and North, Graph Drawing
/// by Stress Majorization, 2005); points with a position in `fixed` keep it. The graph should be connected.
/// Runs in a child process under the limits; throws Error(Failure::renderer) when Graphviz fails, complains,
/// or does not finish. Deterministic. O(points^2) memory.
std::vector<Point> stress_layout(std::span<const std::optional<Point>> fixed, std::span<const Spring> springs,
                                 const StressOptions& options = {});

/// The diagram as DOT, with positions and courses: `neato -n2 -Tsvg` draws it as placed. Below its comment,
/// reading it with cgraph and writing it again gives the same bytes, but for portable_dot(). Throws
/// Error(Failure::renderer) when Graphviz complains.
std::string to_dot(const Diagram& diagram);

}  // namespace entente
