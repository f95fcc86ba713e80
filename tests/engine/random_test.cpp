// Random numbers: fixed for ever, even, and without regard to order.
#include <catch2/catch.hpp>
#include <entente/engine/random.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <vector>

namespace {

using entente::Random;

TEST_CASE("random numbers: a stream is told by seed, method and replicate alone") {
  const auto first_of = [](std::uint64_t seed, const char* method, std::uint64_t replicate) {
    return Random(seed, method, replicate).next();
  };
  CHECK(first_of(1, "bootstrap", 0) == first_of(1, "bootstrap", 0));
  std::set<std::uint64_t> firsts;
  for (std::uint64_t seed = 0; seed < 10; ++seed)
    for (const char* method : {"", "bootstrap", "permutation"})
      for (std::uint64_t replicate = 0; replicate < 100; ++replicate)
        firsts.insert(first_of(seed, method, replicate));
  CHECK(firsts.size() == 3000);
}

// From a second program of the same definition.
TEST_CASE("random numbers: the numbers never change between versions") {
  Random random(1, "bootstrap", 0);
  CHECK(random.next() == 0x80a8'7b26'879c'4fc6);
  CHECK(random.next() == 0x04a5'7105'a04e'98ab);
}

// The 0.999999 quantile of chi-squared with 6 degrees of freedom is 38.3.
TEST_CASE("random numbers: below() is even") {
  std::array<double, 7> counts{};
  Random random(7, "evenness", 0);
  for (int i = 0; i < 70'000; ++i) ++counts[random.below(7)];
  double chi_squared = 0;
  for (const double count : counts) chi_squared += (count - 10'000) * (count - 10'000) / 10'000;
  CHECK(chi_squared < 38.3);
}

// A remainder of 32 bits would draw the lower third of 3 * 2^30 twice as often as the rest.
TEST_CASE("random numbers: below() has no bias of a remainder") {
  constexpr std::uint32_t third = 1U << 30U;
  int low = 0;
  Random random(7, "bias", 0);
  for (int i = 0; i < 30'000; ++i) low += random.below(3 * third) < third ? 1 : 0;
  CHECK(low > 9'600);
  CHECK(low < 10'400);
}

TEST_CASE("random numbers: below() keeps to its bound") {
  Random random(3, "bound", 0);
  CHECK(random.below(1) == 0);
  for (const std::uint32_t bound : {2U, 3U, 1000U, 0xffff'ffffU})
    for (int i = 0; i < 1000; ++i) CHECK(random.below(bound) < bound);
}

TEST_CASE("random numbers: replicates agree on nothing") {
  // The mean of 10,000 numbers from neighbouring replicates stays within 5 standard errors of a half.
  double sum = 0;
  for (std::uint64_t replicate = 0; replicate < 10'000; ++replicate)
    sum += Random(1, "replicates", replicate).unit();
  CHECK(sum / 10'000 == Approx(0.5).margin(0.0145));
}

TEST_CASE("random numbers: choices are counted as Pascal's triangle has them") {
  for (std::size_t n = 1; n <= 50; ++n) {
    CHECK(entente::choices(n, 0) == 1);
    CHECK(entente::choices(n, n) == 1);
    for (std::size_t k = 1; k < n; ++k)
      CHECK(entente::choices(n, k) == entente::choices(n - 1, k - 1) + entente::choices(n - 1, k));
  }
}

TEST_CASE("random numbers: every order of a shuffle is as likely as any other") {
  std::array<int, 27> counts{};
  for (std::uint64_t replicate = 0; replicate < 6000; ++replicate) {
    std::vector<int> items = {0, 1, 2};
    Random random(1, "shuffle", replicate);
    entente::shuffle(std::span(items), random);
    ++counts[static_cast<std::size_t>(9 * items[0] + 3 * items[1] + items[2])];
  }
  CHECK(std::accumulate(counts.begin(), counts.end(), 0) == 6000);
  CHECK(std::count(counts.begin(), counts.end(), 0) == 21);
  for (const int count : counts) CHECK((count == 0 || (count > 850 && count < 1150)));
}

}  // namespace
