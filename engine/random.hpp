// Random numbers that depend on a seed, a method and a replicate alone, not on threads or on order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace entente {

/// The random numbers of one replicate of one method. Number k is a function of (seed, method, replicate, k),
/// so that replicates may be drawn in any order, by any thread, and a method more or less changes no other.
/// The numbers are those of SplitMix64 from a start that the three fix. Same on every machine. Not for
/// secrets. Steele, Lea & Flood 2014, doi:10.1145/2714064.2660195.
class Random {
 public:
  Random(std::uint64_t seed, std::string_view method, std::uint64_t replicate);

  /// The next 64 bits.
  std::uint64_t next();
  /// A number from 0 to `bound` - 1, all equally likely, without the bias of a remainder; `bound` > 0.
  /// Lemire 2019, doi:10.1145/3230636.
  std::uint32_t below(std::uint32_t bound);
  /// A number from 0 up to but not including 1, in steps of 2^-53.
  double unit();

 private:
  std::uint64_t state_;
};

/// How many choices of `k` of `n` there are, k <= n; but for rounding beyond 10^14. O(k).
double choices(std::size_t n, std::size_t k);

/// Puts `items` into a random order, all orders equally likely (Fisher-Yates). O(items).
template <class T>
void shuffle(std::span<T> items, Random& random) {
  for (std::size_t left = items.size(); left > 1; --left)
    std::swap(items[left - 1], items[random.below(static_cast<std::uint32_t>(left))]);
}

}  // namespace entente
