// Several accounts of one standing state: each day belongs to all of them together, once.
#pragma once

#include <entente/graphs/model/date.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The days of each span, where a day is divided equally among the spans that hold on it and `others` more
/// claimants. The sum is at most the number of days on which any span holds. O(spans log spans).
std::vector<double> shared_days(std::span<const Interval> spans, std::size_t others = 0);

}  // namespace entente
