#include <entente/viz/charts/level_ticks.hpp>

#include <fmt/format.h>

#include <cmath>
#include <string_view>

namespace entente {
namespace {

/// Round steps: 1, 2 or 5 times a power of ten.
double round_step(double least) {
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double times : {1.0, 2.0, 5.0})
    if (times * power >= least) return times * power;
  return 10 * power;
}

}  // namespace

std::vector<LevelTick> level_ticks(double low, double high, double least) {
  const double step = round_step(least);
  std::vector<LevelTick> ticks;
  const auto past = static_cast<long>(std::floor(high / step));
  for (auto i = static_cast<long>(std::ceil(low / step)); i <= past; ++i) {
    const double level = step * static_cast<double>(i);
    const std::string_view sign = i < 0 ? "−" : i > 0 ? "+" : "";
    ticks.push_back({level, fmt::format("{}{:.6g}", sign, std::abs(level))});
  }
  return ticks;
}

}  // namespace entente
