// Numbers that look random and are the same everywhere: for heuristics, never for results that claim chance.
#pragma once

#include <cstdint>

namespace entente {

/// SplitMix64: the n-th number follows from the seed and n alone. Reference: Steele, Lea & Flood 2014,
/// doi:10.1145/2714064.2660195.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  /// One of 0 ... bound - 1; `bound` is not 0. For bounds far below 2^64 all are as good as equally likely.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace entente
