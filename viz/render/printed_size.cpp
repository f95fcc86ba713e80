#include <entente/viz/render/printed_size.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace entente {
namespace {

constexpr double least_whole = 9.95;  ///< what one decimal would round to 10.0
constexpr double least_long = 1e6;    ///< beyond all that is usual: its first three digits tell as much

}  // namespace

std::string printed_digits(double size) {
  if (size >= least_long) return fmt::format("{:.3g}", size);
  return size < least_whole ? fmt::format("{:.1f}", size) : fmt::format("{:.0f}", size);
}

double printed_size(double level) {
  const std::string digits = printed_digits(std::abs(level));
  double size = std::abs(level);
  std::from_chars(digits.data(), digits.data() + digits.size(), size);
  return size;
}

}  // namespace entente
