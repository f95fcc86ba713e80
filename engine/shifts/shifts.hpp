// Shifts: how scores and alignments differ between two eras, and which claims make the difference.
#pragma once

#include <entente/engine/measures.hpp>
#include <entente/engine/scores.hpp>
#include <entente/graphs/folding/graph_words.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// What one claim adds to a shift. A claim that counts in both eras is one driver.
struct Driver {
  std::uint32_t claim = 0;  ///< place in Chronicle::claims
  double before = 0;        ///< what it adds to the statistic in the era before; 0 where it does not count
  double after = 0;         ///< and in the era after
  /// after - before, settled().
  double difference() const;
  friend bool operator==(const Driver&, const Driver&) = default;
};

/// A statistic in two eras. Its subject is an actor, or a pair (a, b), a < b.
struct Shift {
  std::string from, to;  ///< ids of the two eras
  ActorId a{};
  std::optional<ActorId> b;  ///< empty when the subject is one actor
  std::string measure;       ///< a name of measures(), or `level` or `polarity` for a pair
  Value before{}, after{};
  Value
      shift{};  ///< after - before; undefined when one of them is, for its reason (before's, where both are)
  /// For `level` and measures that sum levels: every claim about the subject in either era, those with the
  /// largest difference first, equal ones by place. Their differences sum to the shift (up to rounding) where
  /// it is defined; where one era has no claim or lacks the subject, they are the claims of the other. Empty
  /// for all other measures.
  std::vector<Driver> drivers;

  friend bool operator==(const Shift&, const Shift&) = default;
};

/// The shifts of one measure: for every actor present in either era, in roster order; or, of a measure of
/// pairs, for every pair with a claim in either era, in (a, b) order. The scores must be those of the graphs,
/// both of one chronicle and of this measure. O(roster + claims log claims).
std::vector<Shift> measure_shifts(const Measure& measure, const EraGraph& before, const Scores& scores_before,
                                  const EraGraph& after, const Scores& scores_after);

/// The shifts of `level` and `polarity`, one after the other, for every pair with a claim in either era, in
/// (a, b) order. O(claims log claims).
std::vector<Shift> pair_shifts(const EraGraph& before, const EraGraph& after);

/// All of them: measure_shifts() of each chosen measure, then pair_shifts(). Measures anew; where scores are
/// at hand (study.hpp) use the two functions above.
std::vector<Shift> shifts(const EraGraph& before, const EraGraph& after,
                          std::span<const Measure> chosen = measures());

}  // namespace entente
