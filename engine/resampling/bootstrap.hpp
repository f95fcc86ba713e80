// From bootstrap replicates to the ends of a confidence interval. Plain numbers in, plain numbers out.
#pragma once

#include <entente/engine/scores.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// How the ends of an interval are read from the replicates.
enum class IntervalMethod : std::uint8_t {
  percentile,  ///< quantiles of the replicates; too narrow for few claims
  expanded,    ///< quantiles further out, for few claims; from very few, Student's interval
  bca,         ///< quantiles corrected for bias and skewness; too narrow for few claims
};
inline constexpr std::array<std::string_view, 3> interval_method_names = {"percentile", "expanded", "bca"};
constexpr std::string_view name(IntervalMethod method) {
  return interval_method_names[static_cast<std::size_t>(method)];
}

/// A statistic of one resample, and the share of all chance that the resample stands for.
struct Replicate {
  Value value{};
  double probability = 0;
};

/// What an interval is made of.
struct Bootstrap {
  Value observed{};
  std::vector<Replicate> replicates{};  ///< probabilities sum to 1
  /// The statistic without each unit in turn; `bca` alone asks for it.
  std::vector<Value> leaving_one_out{};
  /// How many units an era has, of two eras the smaller number, >= 2; none where their number is left to
  /// chance, so that the replicates vary as they should. `expanded` alone asks for it.
  std::optional<std::size_t> units{};
};

/// The ends of an interval: both defined, or both undefined for one reason.
struct Bounds {
  Value low = Reason::no_ties, high = Reason::no_ties;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// Replicates without a value are left out, as long as they stand for no more than this share of all.
inline constexpr double most_undefined = 0.05;

/// From fewer units than these the quantiles that `expanded` asks for do not exist: the furthest replicate is
/// a common one (of 3 units 1 in 27).
inline constexpr std::size_t fewest_with_quantiles = 6;

/// The bounds of the middle `confidence` (0 to 1, neither included) of the replicates.
///
/// - percentile: low is the least value that at least (1 - confidence) / 2 of the replicates do not exceed,
///   high its mirror image. Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 13.
/// - expanded: the same with Phi(-sqrt(n / (n - 1)) t) for (1 - confidence) / 2, where t is that quantile of
///   Student's distribution with n - 1 degrees of freedom: it makes up for the n - 1 / n by which replicates
///   vary too little, and for the variance being estimated. Hesterberg 2015,
///   doi:10.1080/00031305.2015.1089789. From fewer than fewest_with_quantiles units instead the observed
///   value -+ t sqrt(n / (n - 1)) times the standard deviation of the replicates: for a sum, Student's
///   interval of n independent parts. It holds for parts that vary unequally, too: Ibragimov & Mueller 2010,
///   doi:10.1198/jbes.2009.08046. Without `units`, as percentile.
/// - bca: bias-corrected and accelerated, the acceleration by the jackknife. Efron 1987,
///   doi:10.1080/01621459.1987.10478410.
/// - Undefined: as `observed` is; zero-variance, when no replicate differs from another by more than
///   rounding, so that resampling says nothing; the reason of the replicates, when too many of them have no
///   value.
/// - Errors: Error(usage) for a confidence that is no share between 0 and 1.
/// - Cost: O(replicates log replicates).
Bounds bounds(const Bootstrap& bootstrap, IntervalMethod method, double confidence);

}  // namespace entente
