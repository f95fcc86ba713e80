// All ordered resamples of a few claims, one by one: the slow second method of intervals that are exact.
#pragma once

#include <entente/engine/change/resampling/resampling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace entente::every_resample {

/// A claim of one source.
struct Told {
  double level = 0;  ///< hostile below zero
  std::uint32_t source = 0;
};

/// The row of two_eras::World that says so of a pair in the second era.
inline std::string row(const std::string& a, const std::string& b, std::uint32_t place, const Told& told) {
  return fmt::format("{},{},visit,2002-03-{:02},{},{},,s{:02},\n", a, b, place + 1,
                     told.level < 0 ? "-" : "+", std::abs(told.level), told.source);
}

/// What claims sum to in each of the n^n ways to draw n of them (or of their sources), sorted.
inline std::vector<double> sums(const std::vector<Told>& told, Drawn drawn) {
  std::map<std::uint32_t, double> of_unit;
  for (std::uint32_t i = 0; i < told.size(); ++i)
    of_unit[drawn == Drawn::claims ? i : told[i].source] += told[i].level;
  std::vector<double> all = {0};
  for (std::size_t draw = 0; draw < of_unit.size(); ++draw) {
    std::vector<double> longer;
    for (const double sum : all)
      for (const auto& [unit, level] : of_unit) longer.push_back(sum + level);
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
