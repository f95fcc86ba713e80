// In which order actors stand on a ring, so that the ties among them cross as little as they can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente {

/// A tie of two places, and how many eras have it.
struct Chord {
  std::uint32_t a = 0, b = 0;
  std::vector<std::uint32_t> eras{};  ///< sorted
};

/// How often chords cross on a ring in that order, each two as often as both are seen in one era.
std::size_t ring_crossings(const std::vector<std::uint32_t>& order, std::span<const Chord> chords);

/// An order of the places 0 ... n - 1, which begins with 0: up to 8 places the one with the fewest crossings,
/// the first of them in the order of numbers, of more places one that no exchange of two makes better. O(n! *
/// chords^2) up to 8, else O(rounds * n^2 * chords^2).
std::vector<std::uint32_t> ring_order(std::size_t n, std::span<const Chord> chords);

}  // namespace entente
