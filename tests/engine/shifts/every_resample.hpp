// All ordered resamples of a few claims, one by one: the slow second method of intervals that are exact.
#pragma once

#include <entente/engine/resampling/resampling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::every_resample {

/// A claim of one source, or of none.
struct Told {
  double level = 0;  ///< hostile below zero
  std::optional<std::uint32_t> source{};
};

/// The row of two_eras::World that says so of a pair in the second era.
inline std::string row(const std::string& a, const std::string& b, std::uint32_t place, const Told& told) {
  return fmt::format("{},{},visit,2002-03-{:02},{},{},,{},\n", a, b, place + 1, told.level < 0 ? "-" : "+",
                     std::abs(told.level), told.source ? fmt::format("s{:02}", *told.source) : "");
}

/// What claims sum to in every resample, sorted: in each of the n^n ways to draw n of them (or of their
/// sources), or in each of the 2^n ways to count each of them twice or not at all.
inline std::vector<double> sums(const std::vector<Told>& told, Drawn drawn) {
  std::map<std::uint32_t, double> of_unit;
  for (std::uint32_t i = 0; i < told.size(); ++i)
    of_unit[drawn == Drawn::sources ? told[i].source.value() : i] += told[i].level;
  std::vector<double> all = {0};
  for (const auto& [unit, level] : of_unit) {
    std::vector<double> longer;
    for (const double sum : all)
      if (drawn == Drawn::each_claim) {
        longer.push_back(sum);
        longer.push_back(sum + 2 * level);
      } else {
        for (const auto& [drawn_unit, drawn_level] : of_unit) longer.push_back(sum + drawn_level);
      }
    all = std::move(longer);
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// The ends of the middle `confidence` of sorted sums, all of one probability.
inline std::pair<double, double> middle(const std::vector<double>& sums, double confidence) {
  const auto count = static_cast<double>(sums.size());
  const auto outside =
      static_cast<std::size_t>(std::max(1.0, std::ceil((1 - confidence) / 2 * count - 1e-9)));
  return {sums[outside - 1], sums[sums.size() - outside]};
}

}  // namespace entente::every_resample
