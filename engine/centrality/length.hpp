// What a measure of paths takes for the length of a tie.
#pragma once

#include <cstdint>

namespace entente {

/// How long a tie is to a path that uses it.
enum class Length : std::uint8_t {
  inverse_weight,  ///< 1 / weight: strong ties are short (Newman 2001, doi:10.1103/PhysRevE.64.016132)
  one,             ///< 1: every tie is a step, whatever it weighs
};

}  // namespace entente
