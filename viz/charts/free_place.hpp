// Where a short text beside a point hides the least of a chart.
#pragma once

#include <entente/viz/render/geometry.hpp>

#include <span>
#include <vector>

namespace entente {

/// A straight piece of a line.
struct Segment {
  Point from, to;
};

/// Whether two segments have a point in common; of parallel ones it says no.
bool crosses(const Segment& one, const Segment& other);
/// Whether some of the segment lies in the box.
bool crosses(const Segment& segment, const Box& box);

/// What is there already.
struct ChartInk {
  std::vector<Segment> lines{};
  std::vector<Box> marks{};  ///< weigh four times as much as a line
  std::vector<Box> texts{};  ///< are covered by no other text where that can be helped
};

/// How much of it a text in the box would hide: 1 for each line, and 100 or more over another text.
double hidden_by(const Box& box, const ChartInk& ink);

/// A box of this size on `page` near `point`, `away` from it: to the right, above, below, then to the left,
/// the first of those that cover the least. O(what is drawn).
Box free_place(Point point, Size size, double away, const ChartInk& ink, const Box& page);

}  // namespace entente
