// A value less the mean of its stratum has the mean 0 on every day, so that sums of these need no centring.
#include <entente/engine/change_points/turn_of_tone.hpp>

#include <entente/engine/near.hpp>
#include <entente/engine/random.hpp>
#include <entente/engine/shifts/work.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace entente {
namespace {

/// The values of one stratum, each less their mean, and their places in order of time.
struct Stratum {
  std::vector<std::size_t> places{};
  std::vector<double> values{};
  double variance = 0;  ///< the mean square

  void centre() {
    if (values.empty()) return;
    const auto count = static_cast<double>(values.size());
    double mean = 0, size = 0;
    for (const double value : values) mean += value / count, size = std::max(size, std::abs(value));
    for (double& value : values) {
      value = settled(value - mean, size);
      variance += value * value / count;
    }
  }

  /// The variance of a sum of `drawn` values, drawn without replacement.
  double of_sum(std::size_t drawn) const {
    if (values.size() < 2) return 0;
    const auto k = static_cast<double>(drawn), n = static_cast<double>(values.size());
    return k * (n - k) / (n - 1) * variance;
  }
};

std::vector<Stratum> strata_of(std::span<const DatedValue> values) {
  std::vector<Stratum> strata;
  for (std::size_t i = 0; i < values.size(); ++i) {
    strata.resize(std::max(strata.size(), values[i].stratum + 1));
    strata[values[i].stratum].places.push_back(i);
    strata[values[i].stratum].values.push_back(values[i].value);
  }
  for (Stratum& stratum : strata) stratum.centre();
  return strata;
}

bool is_cut(std::span<const DatedValue> values, std::size_t before) {
  return before >= least_side && before + least_side <= values.size() &&
         values[before - 1].day != values[before].day;
}

/// By the number of values before it, the standard deviation of the sum before each cut; 0 where there is no
/// cut, or all orders are alike.
std::vector<double> deviations(std::span<const DatedValue> values, const std::vector<Stratum>& strata) {
  std::vector<std::size_t> drawn(strata.size(), 0);
  std::vector<double> found(values.size(), 0);
  double total = 0;
  for (const Stratum& stratum : strata) total += stratum.of_sum(stratum.values.size() / 2);
  for (std::size_t before = 1; before < values.size(); ++before) {
    ++drawn[values[before - 1].stratum];
    if (!is_cut(values, before)) continue;
    double variance = 0;
    for (std::size_t i = 0; i < strata.size(); ++i) variance += strata[i].of_sum(drawn[i]);
    found[before] = std::sqrt(settled(variance, total));
  }
  return found;
}

struct Cut {
  std::size_t before = 0;
  double size = 0;
};

Cut largest_cut(std::span<const double> values, std::span<const double> deviations) {
  Cut largest;
  double sum = 0;
  for (std::size_t before = 1; before < values.size(); ++before) {
    sum += values[before - 1];
    if (deviations[before] == 0) continue;
    const double size = std::abs(sum) / deviations[before];
    if (largest.before == 0 || size > largest.size) largest = {before, size};
  }
  return largest;
}

void put(const Stratum& stratum, std::vector<double>& in_time) {
  for (std::size_t i = 0; i < stratum.places.size(); ++i) in_time[stratum.places[i]] = stratum.values[i];
}

}  // namespace

ToneTest tone_test(std::span<const DatedValue> values, const TurnOptions& options) {
  bool has_cut = false;
  for (std::size_t before = 1; before < values.size(); ++before) has_cut |= is_cut(values, before);
  if (!has_cut) return {.statistic = Reason::n_too_small, .p = Reason::n_too_small};
  std::vector<Stratum> strata = strata_of(values);
  const std::vector<double> spread = deviations(values, strata);
  std::vector<double> in_time(values.size(), 0);
  for (const Stratum& stratum : strata) put(stratum, in_time);
  const Cut observed = largest_cut(in_time, spread);
  if (observed.before == 0) return {.statistic = Reason::zero_variance, .p = Reason::zero_variance};
  refuse_too_long({.times = options.permutations,
                   .draws = static_cast<double>(values.size()),
                   .of = fmt::format("permutations of {} claims", values.size()),
                   .instead = "fewer claims"});
  std::uint64_t as_large = 0;
  for (std::uint32_t replicate = 0; replicate < options.permutations; ++replicate) {
    Random random(options.seed, "turn-of-tone", replicate);
    for (Stratum& stratum : strata) {
      shuffle(std::span(stratum.values), random);
      put(stratum, in_time);
    }
    as_large += largest_cut(in_time, spread).size >= observed.size * (1 - rounding_share);
  }
  return {observed.before, observed.size,
          static_cast<double>(as_large + 1) / static_cast<double>(options.permutations + std::uint64_t{1})};
}

}  // namespace entente
