// How turning points are put to the test.
#pragma once

#include <cstdint>

namespace entente {

/// What the tests of turns draw.
struct TurnOptions {
  std::uint32_t permutations = 999;  ///< random ones of each test
  std::uint64_t seed = 0;
};

}  // namespace entente
