// The order of streams in the columns of an alluvial chart, so that they cross as little as they can.
#pragma once

#include <cstddef>
#include <vector>

namespace entente {

/// In which band of each column a stream is: bands[column][stream]. `no_band`: not in the column.
using StreamBands = std::vector<std::vector<std::size_t>>;
inline constexpr std::size_t no_band = static_cast<std::size_t>(-1);

/// The streams of each column from above, band by band. Each column follows the order of the one beside it,
/// there and back, and then neighbours change places as long as that saves crossings; deterministic. O(rounds
/// * columns * streams^2 * log streams).
std::vector<std::vector<std::size_t>> stream_order(const StreamBands& bands);

/// How often two streams cross between a column and the next.
std::size_t stream_crossings(const std::vector<std::vector<std::size_t>>& order);

}  // namespace entente
