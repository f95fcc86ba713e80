// Lengths of ties as numbers, and which paths are equally long: what closeness and betweenness share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace entente {

/// Lengths in whole units, so that a sum of them is exact. The unit belongs to the weights at hand: it is so
/// small that the longest way past all actors is just below what the type holds.
using NarrowLength = std::int64_t;
__extension__ typedef __int128 WideLength;  // NOLINT(modernize-use-using): takes no `using`

template <class Distance>
inline constexpr bool is_whole_length =
    std::is_same_v<Distance, NarrowLength> || std::is_same_v<Distance, WideLength>;

/// The lengths 1 / weight of ties in whole units, 0 for a weight of 0. At least 1: where weights span more
/// than the type does, the strongest are alike. O(weights).
template <class WholeLength>
std::vector<WholeLength> whole_lengths(const std::vector<double>& weights, std::size_t vertices);

/// Whether 64 bits hold these lengths as precisely as rounding() asks for: so they do where the largest
/// weight is up to 100,000 / vertices times the least. WideLength does up to 10^24 / vertices times.
/// O(weights).
bool are_narrow(const std::vector<double>& weights, std::size_t vertices);

/// What may be rounding in a length: 2^-40 of it, about 1e-12.
///
/// A level is off by some 1e-16 of itself, being a sum of products of doubles, and by as many times more as
/// its cooperative and hostile amounts are larger than what they leave. Its inverse is off by as much, and a
/// sum of whole lengths by no more. So two lengths that differ by less than 1e-12 may well be equal, and the
/// levels of real records that differ at all differ by far more. Numbers of steps and plain doubles, which
/// are not compared for equality, have no rounding here.
template <class Distance>
constexpr Distance rounding(Distance length) {
  if constexpr (is_whole_length<Distance>) return length >> 40;
  return 0;
}

/// Whether two lengths are the same but for rounding. Two ways to one actor are equally long when what they
/// do *not* share is: a tie that both take is off by the same in both. Of the whole ways 1e-12 would be too
/// much, for behind a long tie a short one would make no difference, and in dollars of trade one tie is a
/// billion times as long as another.
template <class Distance>
constexpr bool equally_long(Distance a, Distance b) {
  return a < b ? b - a <= rounding(b) : a - b <= rounding(a);
}

/// The lengths 1 / weight of ties as doubles, 0 for a weight of 0, for sums that nobody compares. In units of
/// 1 / `unit`, a power of two near the largest weight, so that none overflows: a tie that is weaker than the
/// strongest by more than 1e280 counts as just so weak.
struct RelativeLengths {
  std::vector<double> lengths{};
  double unit = 1;
};
RelativeLengths relative_lengths(const std::vector<double>& weights);

}  // namespace entente
