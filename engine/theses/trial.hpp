// A trial: one thesis before one record, asked for its verdict as often as the record is drawn anew.
#pragma once

#include <entente/engine/theses/evidence.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/date.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace entente {

/// Whether a kind is put to the years, not to the eras.
constexpr bool looks_at_years(ThesisKind kind) { return kind == ThesisKind::spells; }

/// The eras of a thesis in its scheme: their places, and the days from the first of them to the last.
struct ThesisEras {
  Stretch eras;
  Interval days;
};

/// A thesis, its evidence, and what its test needs beside it. Refers to the thesis.
class Trial {
 public:
  /// `graphs`: the eras of the thesis's scheme, or the years where the kind looks at these.
  Trial(std::span<const EraGraph> graphs, const Thesis& thesis, const ThesisEras& placed);

  const Evidence& evidence() const { return evidence_; }
  /// The verdict on the record as it is.
  Finding finding() const { return finding(evidence_.courses()); }
  /// The verdict when each of evidence().claims() counts so many times.
  Finding finding(std::span<const double> times) const { return finding(evidence_.courses(times)); }
  /// Of the kinds that correlate, the share of orders in which the values of the second course could stand
  /// whose r with the first is as large, in the direction asked for: all orders of up to 8 eras, of more
  /// 9,999 drawn at random and the one at hand. It takes eras for exchangeable, which neighbouring ones are
  /// not: a low bar, not a test. Nothing of other kinds. O(n! n) at most for 8, O(10^4 n) beyond.
  std::optional<double> chance(std::uint64_t seed) const;
  /// Whether each course has a value in the eras of the thesis.
  bool is_grounded() const;

 private:
  Finding finding(const Courses& courses) const;

  const Thesis& thesis_;
  ThesisEras placed_;
  Evidence evidence_;
  std::vector<Interval> years_;  ///< where the kind looks at them
};

}  // namespace entente
