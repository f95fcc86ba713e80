// Random worlds for sweeps: the same for the same seed, everywhere.
#pragma once

#include "worlds.hpp"

#include <cstdint>
#include <vector>

namespace entente::worlds {

/// SplitMix64: small, and the same on every machine (Steele, Lea & Flood 2014, doi:10.1145/2714064.2660195).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

/// Claims among 3 to 14 actors, up to three for a pair, whole and half weights, a third of them hostile, many
/// directed.
inline std::vector<DrawnClaim> random_claims(std::uint64_t seed, std::uint32_t actors) {
  Random random(seed);
  std::vector<DrawnClaim> claims;
  const std::uint64_t count = actors + random.below(2 * actors);
  while (claims.size() < count) {
    const auto a = static_cast<std::uint32_t>(random.below(actors));
    const auto b = static_cast<std::uint32_t>(random.below(actors));
    if (a == b) continue;
    const double weight = static_cast<double>(1 + random.below(8)) / 2;
    const bool hostile = random.below(3) == 0;
    claims.push_back({a, b, hostile ? -weight : weight, random.below(2) == 0});
  }
  return claims;
}

/// The length of a tie of weight 1 for second methods that tell by whole numbers which paths are equally
/// long: exact for weights of whole and half numbers up to 18.
inline constexpr std::int64_t length_unit = 720'720 * std::int64_t{15} * 17 * 19 * 23 * 29 * 31;

inline std::uint32_t random_size(std::uint64_t seed) {
  return static_cast<std::uint32_t>(3 + Random(seed).below(12));
}

inline EraGraph random_world(std::uint64_t seed) {
  const std::uint32_t actors = random_size(seed);
  return world(actors, random_claims(seed, actors));
}

/// Sparse and dense worlds of up to 40 actors by turns, a fifth of their claims hostile.
inline EraGraph random_density_world(std::uint64_t seed) {
  Random random(seed * 977);
  const auto actors = static_cast<std::uint32_t>(3 + random.below(38));
  std::vector<DrawnClaim> claims;
  const std::uint64_t count = random.below(seed % 2 == 0 ? 6 * actors : 2 * actors);
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto a = static_cast<std::uint32_t>(random.below(actors));
    const auto b = static_cast<std::uint32_t>(random.below(actors));
    const double level = static_cast<double>(1 + random.below(6)) / 2;
    if (a != b) claims.push_back({a, b, random.below(5) == 0 ? -level : level});
  }
  return world(actors, claims);
}

}  // namespace entente::worlds
