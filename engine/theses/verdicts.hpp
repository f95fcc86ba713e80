// Verdicts: whether the course of a pair from era to era is as a thesis says. Plain series in, words out.
#pragma once

#include <entente/engine/scores.hpp>
#include <entente/graphs/model/thesis.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

enum class Verdict : std::uint8_t {
  holds,
  fails,
  open,      ///< too little is there to tell
  untested,  ///< the test waits for what is not measured
};
inline constexpr std::array<std::string_view, 4> verdict_names = {"holds", "fails", "open", "untested"};
constexpr std::string_view name(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }

/// What a test came to.
struct Finding {
  Verdict verdict = Verdict::open;
  std::string figures;  ///< the numbers it rests on, two decimals, in words
  std::string why;      ///< the reason where it is open or untested
  /// Of `lowest` and `highest` that are told: that of the thesis and the era elsewhere that comes nearest, in
  /// order of time.
  std::optional<std::pair<std::string, std::string>> nearest{};
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// A number as findings print it: two decimals, no minus before a zero.
std::string figure_of(double number);

/// A measure of a pair in every era of a scheme, in order of time.
struct Course {
  std::vector<std::string> eras;
  std::vector<Value> values;  ///< one for each of `eras`
};

/// Places of eras in a course, both ends included.
struct Stretch {
  std::size_t first = 0, last = 0;
};

/// Whether the record decided it.
inline bool is_told(const Finding& finding) {
  return finding.verdict == Verdict::holds || finding.verdict == Verdict::fails;
}

/// The values of two courses in the eras of a stretch in which both have one, in their order.
struct PairedValues {
  std::vector<double> subject, other;
};
PairedValues paired_values(const Course& subject, const Course& other, Stretch eras);

/// Pearson's r; nothing when one series is constant. Precondition: equally many values.
std::optional<double> pearson(const std::vector<double>& x, const std::vector<double>& y);

/// What a test by correlation asks for at least: eras in which both courses have a value, and size of r.
inline constexpr std::size_t fewest_eras_correlated = 4;
inline constexpr double least_correlation = 0.5;
/// How large the changes before may be, as a part of the change that a `none_before` thesis speaks of.
inline constexpr double most_change_before = 0.5;

/// The verdict on a thesis (MEASURES.md, "Theses"). `other`, of the same eras, is the course of the second
/// pair where the kind compares two, of the pressure on the subject where the kind is pressure, and is not
/// looked at otherwise. Values that differ by less than 1e-9, relatively, are alike. Eras without a value are
/// passed over where a kind can do without them; `open` where it cannot, `untested` where the thesis
/// needs what is not measured. Change points and spells have verdicts of their own,
/// change_point_verdict() and spell_verdict(). O(eras^2).
Finding verdict(const Thesis& thesis, const Course& subject, const Course& other, Stretch eras);

}  // namespace entente
