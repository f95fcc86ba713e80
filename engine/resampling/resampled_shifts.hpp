// The shifts of resampled records: as sums of weighted claims, or as a measure of reweighted graphs.
#pragma once

#include <entente/engine/resampling/resampling.hpp>
#include <entente/engine/shifts/shifts.hpp>

#include <functional>
#include <span>
#include <vector>

namespace entente {

/// Two eras and the chronicle that they are of. Refers to all three.
struct Record {
  const Chronicle& chronicle;
  const EraGraph& before;
  const EraGraph& after;
};

/// What claims add up to in both eras.
struct Sums {
  Amounts before{}, after{};
};

/// The sums of claims, each weighed as the weights of each era say. O(claims).
Sums sums(const std::vector<CountedClaim>& claims, std::span<const double> weights_before,
          std::span<const double> weights_after);

/// The level and the polarity of such sums in one era; a polarity of nothing is undefined(no-signed-claims).
Value level_before(const Sums& sums);
Value level_after(const Sums& sums);
Value polarity_after(const Sums& sums);

/// The shifts from one to the other.
Value level_shift(const Sums& sums);
Value polarity_shift(const Sums& sums);

/// The shifts of one measure once more, in their order, when the claims of everybody weigh so much.
/// O(actors + claims + twice the measure).
std::vector<Value> measured_shifts(const Record& record, const Measure& measure,
                                   std::span<const Shift* const> shifts,
                                   const std::vector<CountedClaim>& claims,
                                   std::span<const double> weights_before,
                                   std::span<const double> weights_after);

}  // namespace entente
