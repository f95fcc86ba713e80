// Rings by hand, and against every order tried.
#include <entente/viz/maps/ring_order.hpp>

#include "engine/random_worlds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace entente;

TEST_CASE("ring: two ties that cross do not when their ends change places") {
  // 0 - 2 and 1 - 3, both in eras 0 and 1; 0 - 1 alone.
  const std::vector<Chord> chords = {{0, 2, {0, 1}}, {1, 3, {0, 1}}, {0, 1, {2}}};
  CHECK(ring_crossings({0, 1, 2, 3}, chords) == 2);
  CHECK(ring_crossings({0, 2, 1, 3}, chords) == 0);
  CHECK(ring_order(4, chords) == std::vector<std::uint32_t>{0, 1, 3, 2});
  CHECK(ring_order(0, {}).empty());
  CHECK(ring_order(3, {}) == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("ring: ties that no era has both cross for nobody") {
  const std::vector<Chord> chords = {{0, 2, {0}}, {1, 3, {1}}};
  CHECK(ring_crossings({0, 1, 2, 3}, chords) == 0);
  CHECK(ring_order(4, chords) == std::vector<std::uint32_t>{0, 1, 2, 3});
}

TEST_CASE("ring: the fewest crossings up to 8, and no exchange that saves any beyond") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    worlds::Random random(seed);
    const auto n = static_cast<std::uint32_t>(4 + random.below(8));
    std::vector<Chord> chords;
    for (std::uint64_t i = 0; i < n + random.below(n); ++i) {
      const auto a = static_cast<std::uint32_t>(random.below(n)),
                 b = static_cast<std::uint32_t>(random.below(n));
      if (a != b) chords.push_back({a, b, {static_cast<std::uint32_t>(random.below(2)), 2}});
    }
    const std::vector<std::uint32_t> found = ring_order(n, chords);
    const std::size_t least = ring_crossings(found, chords);
    INFO("seed " << seed);
    CHECK(found.front() == 0);
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    CHECK(std::ranges::is_permutation(found, order));
    if (n <= 6) {
      do CHECK(ring_crossings(order, chords) >= least);
      while (std::next_permutation(order.begin(), order.end()));
      continue;
    }
    for (std::size_t i = 1; i < n; ++i)
      for (std::size_t j = i + 1; j < n; ++j) {
        std::vector<std::uint32_t> other = found;
        std::swap(other[i], other[j]);
        CHECK(ring_crossings(other, chords) >= least);
      }
  }
}
