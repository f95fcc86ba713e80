// Labels along a line that keep their distance from each other.
#pragma once

#include <span>
#include <vector>

namespace entente {

/// Places as near to those wanted as they can be in the sum of squares, in their order, each `gap` or more
/// after the one before, from `low` on; past `high` only where there is no room for all. Equal ones keep the
/// order given. By pooling adjacent violators: Barlow et al. 1972. O(n log n).
std::vector<double> spread(std::span<const double> wanted, double gap, double low, double high);

}  // namespace entente
