// How turning points are put to the test.
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente {

/// What the tests of turns draw.
struct TurnOptions {
  std::uint32_t permutations = 999;  ///< random ones of each test
  std::uint64_t seed = 0;
  std::size_t threads = 1;  ///< results are the same on any number
};

}  // namespace entente
