#include <entente/viz/charts/lanes.hpp>

#include <algorithm>

namespace entente {

Lanes lanes_of(std::span<const LaneSpan> marks) {
  Lanes lanes;
  std::vector<double> ends;
  for (const LaneSpan& mark : marks) {
    const auto free = std::ranges::find_if(ends, [&](double end) { return end <= mark.from; });
    lanes.of.push_back(static_cast<std::size_t>(free - ends.begin()));
    if (free == ends.end())
      ends.push_back(mark.to);
    else
      *free = mark.to;
  }
  lanes.count = ends.size();
  return lanes;
}

}  // namespace entente
