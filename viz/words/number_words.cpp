#include <entente/viz/words/number_words.hpp>

#include <entente/viz/render/printed_size.hpp>

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

constexpr double least_long = 1e6;  ///< beyond all that is usual: its first three digits tell as much

}  // namespace

std::string signed_number(double value) {
  if (std::abs(value) >= least_long) return fmt::format("{}{:.3g}", value < 0 ? "−" : "+", std::abs(value));
  std::string digits = fmt::format("{:.1f}", std::abs(value));
  if (digits == "0.0") return digits;
  return (value < 0 ? "−" : "+") + digits;
}

std::string short_level(double value) {
  const std::string digits = printed_digits(std::abs(value));
  return digits == "0.0" ? digits : (value < 0 ? "−" : "+") + digits;
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace entente
