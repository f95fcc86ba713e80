// Resampling: the record drawn anew, claim by claim or source by source, in two eras together.
#pragma once

#include <entente/engine/random.hpp>
#include <entente/engine/resampling/drawn.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/counted_claims.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Whole sources where enough of them to draw from (fewest_drawn) speak in each era that has a claim: the
/// claims of one source are not independent. `otherwise` where fewer do.
Drawn sources_or(Drawn otherwise, const std::vector<CountedClaim>& claims);

/// One way in which the draw can come out: how much each claim counts, and how probable it is.
struct Resample {
  std::vector<double> weights{};
  double probability = 0;
};

/// How much each claim counts in each of the two eras.
struct EraWeights {
  std::vector<double> before{}, after{};
};

/// Draws from the claims about a subject: with replacement and as many in each era as there are, or each
/// claim by itself.
///
/// - A claim weighs as often as it is drawn; drawn by source, the mean of how often its sources are. Claims
///   without a source rest on one unnamed source together.
/// - Each claim by itself weighs 2 or 0 with equal chances, in both eras alike: the double-or-nothing
///   bootstrap (Owen & Eckles 2012, doi:10.1214/12-AOAS547).
/// - With replacement, what counts in both eras (a standing state, a source on both) is drawn once for both:
///   a state cannot be in the record of one era and missing from that of the other. Number and chance are
///   those of independent Poisson draws, given that each era has as many as it has: without anything in
///   common the two eras are drawn independently, as in the usual bootstrap (Efron 1979,
///   doi:10.1214/aos/1176344552).
/// - A regular value. O(claims + citations).
class Resampling {
 public:
  explicit Resampling(const std::vector<CountedClaim>& claims, Drawn drawn = Drawn::claims);

  Drawn drawn() const { return drawn_; }
  std::size_t claims() const { return first_.size() - 1; }
  /// How many claims or sources are drawn in each era.
  std::size_t before() const { return sizes_[0] + sizes_[1]; }
  std::size_t after() const { return sizes_[1] + sizes_[2]; }
  /// The fewer of the two, which tells how far replicates can be trusted; nothing where the number is left to
  /// chance.
  std::optional<std::size_t> fewest() const;
  /// Why there is too little to draw from: one-claim, where an era has one claim or one source, and no era
  /// any; two-claims, where an era has two and they are drawn with replacement. An era that no claim touches
  /// is not asked.
  std::optional<Reason> too_few() const;

  /// One draw: the weight of each claim. O(drawn + claims).
  std::vector<double> weights(Random& random) const;
  /// The number of different draws; large ones are rounded.
  double different() const;
  /// All different draws with their probabilities, which sum to 1. O(different * claims).
  std::vector<Resample> every() const;
  /// The record without each of the claims or sources drawn from, the others scaled up to the full number:
  /// what the jackknife asks for. O(drawn * claims); every era must have two or more.
  std::vector<EraWeights> leaving_one_out() const;

 private:
  using Draws = std::array<std::size_t, 3>;
  struct Common {
    std::size_t draws = 0;  ///< from what the eras have in common
    double probability = 0;
  };
  Draws draws_with(std::size_t common) const { return {before() - common, common, after() - common}; }
  std::vector<Common> common_draws() const;
  std::vector<double> by_claim(std::span<const double> times) const;
  std::vector<Resample> every_choice() const;

  Drawn drawn_ = Drawn::claims;
  Draws sizes_{};  ///< units in the era before only, in both, in the era after only: numbered in this order
  std::vector<Common> common_;
  std::vector<std::uint32_t> units_;     ///< of each claim, one after the other
  std::vector<std::uint32_t> first_{0};  ///< of each claim in units_, and the end
};

/// Throws Error(usage) where so many replicates of so many statistics are more than can be held (3 * 10^7
/// values), with the estimate.
void refuse_too_many(std::size_t replicates, std::size_t statistics);

/// How many resamples visit_resamples() looks at: all different ones where there are no more than
/// `replicates`, else as many as these. Error(usage) where no replicate is asked for.
std::uint64_t resamples(const Resampling& resampling, std::uint32_t replicates);

/// Calls `visit` with resamples: with all different ones where there are no more than `replicates`, and then
/// returns true; else with as many draws, replicate r of them drawn by Random(seed, "bootstrap", r), all of
/// one probability. Throws Error(usage) as resamples() and refuse_too_long().
bool visit_resamples(const Resampling& resampling, std::uint32_t replicates, std::uint64_t seed,
                     const std::function<void(const Resample&)>& visit);

}  // namespace entente
