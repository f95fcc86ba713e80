// SplitMix64 as a counter: the state moves by a constant step, and a mixing function of it is the number.
#include <entente/engine/random.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

namespace {

constexpr std::uint64_t golden_step = 0x9e37'79b9'7f4a'7c15;

/// The finaliser of SplitMix64: every bit of the argument moves every bit of the result.
constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30)) * 0xbf58'476d'1ce4'e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d0'49bb'1331'11eb;
  return bits ^ (bits >> 31);
}

/// FNV-1a, 64 bits.
constexpr std::uint64_t digest(std::string_view text) {
  std::uint64_t bits = 0xcbf2'9ce4'8422'2325;
  for (const char letter : text) bits = (bits ^ static_cast<unsigned char>(letter)) * 0x0000'0100'0000'01b3;
  return bits;
}

}  // namespace

Random::Random(std::uint64_t seed, std::string_view method, std::uint64_t replicate)
    : state_(mixed(mixed(mixed(seed + golden_step) ^ digest(method)) + (replicate + 1) * golden_step)) {}

std::uint64_t Random::next() { return mixed(state_ += golden_step); }

std::uint32_t Random::below(std::uint32_t bound) {
  assert(bound > 0);
  const auto product = [&] { return (next() >> 32) * bound; };
  std::uint64_t scaled = product();
  if (static_cast<std::uint32_t>(scaled) < bound) {
    const std::uint32_t uneven = (0U - bound) % bound;
    while (static_cast<std::uint32_t>(scaled) < uneven) scaled = product();
  }
  return static_cast<std::uint32_t>(scaled >> 32);
}

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

double choices(std::size_t n, std::size_t k) {
  assert(k <= n);
  double product = 1;
  for (std::size_t i = 1; i <= std::min(k, n - k); ++i)
    product *= static_cast<double>(n - i + 1) / static_cast<double>(i);
  return std::round(product);
}

}  // namespace entente
