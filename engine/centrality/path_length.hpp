// How long a tie is to a path: what closeness and betweenness share.
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente {

/// How long a tie is to a path that uses it.
enum class Length : std::uint8_t {
  inverse_weight,  ///< 1 / weight: strong ties are short (Newman 2001, doi:10.1103/PhysRevE.64.016132)
  one,             ///< 1: every tie is a step, whatever it weighs
};

/// The length of a tie of weight 1. A thousand times the least common multiple of 1 ... 16: the lengths of
/// whole weights up to 16 and of most round decimals are exact, so that two ties of weight 6 are just as long
/// as one of weight 3.
inline constexpr std::int64_t path_unit = 720'720'000;

/// The length of a tie of this weight, above 0, in units of 1 / path_unit: at least 1, or the tie would join
/// its ends into one, and so short that a path over all `vertices` stays below 2^62.
std::int64_t whole_length(double weight, std::size_t vertices);

}  // namespace entente
