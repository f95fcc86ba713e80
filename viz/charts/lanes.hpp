// Marks beside each other where there is room, else below each other.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// From where to where a mark reaches.
struct LaneSpan {
  double from = 0, to = 0;
};

/// Lanes from above, so that marks in one lane do not touch.
struct Lanes {
  std::vector<std::size_t> of{};  ///< of each mark
  std::size_t count = 0;
};

/// Each mark, in the order given, in the first lane that is free from where it begins. Marks sorted by
/// beginning take as few lanes as there can be. O(marks * lanes).
Lanes lanes_of(std::span<const LaneSpan> marks);

}  // namespace entente
