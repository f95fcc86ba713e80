// What may be said of a shift, graded, with the reason.
#pragma once

#include <entente/engine/robustness/robustness.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/engine/verdicts/tone.hpp>
#include <entente/engine/verdicts/tone_losses.hpp>
#include <entente/graphs/model/era.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How far the record bears a shift out.
enum class Grade : std::uint8_t {
  supported,      ///< it may be printed as a finding
  indicated,      ///< it may be printed as likely
  open,           ///< the record does not decide it
  unchanged,      ///< no change that the record tells
  no_comparison,  ///< there is nothing to compare
};
inline constexpr std::array<std::string_view, 5> grade_names = {"supported", "indicated", "open", "unchanged",
                                                                "no comparison"};
constexpr std::string_view name(Grade grade) { return grade_names[static_cast<std::size_t>(grade)]; }

/// Whether a shift with this grade has a direction that may be named.
constexpr bool is_said(Grade grade) { return grade == Grade::supported || grade == Grade::indicated; }

/// Why a shift is open, or has no comparison: of those that apply the first, in this order.
enum class Doubt : std::uint8_t {
  no_claim,          ///< an era has none about the subject
  short_era,         ///< an era is shorter than a tenth of the other, and no state holds in it
  untried,           ///< neither choices nor sources were tried: they would take too long
  no_shift,          ///< the two values are equal, though not under every choice
  one_claim,         ///< one thing alone came or went
  no_source,         ///< no claim cites any
  one_source,        ///< all claims cite one
  volume,            ///< more is told, or less, but nothing came, or nothing went, to compare tones
  few_claims,        ///< fewer than two things came, or went
  tone,              ///< what came has another tone than the shift has a sign: more is told, not otherwise
  sources_disagree,  ///< P below least_indicated, and sources point both ways; or as many witnesses do
  improbable,        ///< P below least_indicated, though no source points against it
  choice,            ///< the sign does not survive another choice
  source,            ///< the sign hangs on one source
  one_witness,       ///< fewer than two sources that tell both of what came and of what went go this way
};

/// What is asked for at least of the probability of the sign.
inline constexpr double least_supported = 0.975, least_indicated = 0.95;
/// And of the sources that tell both of what came and of what went.
inline constexpr std::size_t witnesses_supported = 3, witnesses_indicated = 2;

/// The sources of a shift by where their parts of it point.
struct SourceCount {
  std::size_t all = 0;
  std::size_t along = 0, against = 0, nowhere = 0;  ///< points()
  std::size_t may_not_speak = 0;                    ///< those dated before the later era begins
  friend bool operator==(const SourceCount&, const SourceCount&) = default;
};

/// What may be said of one shift.
struct ShiftVerdict {
  Grade grade = Grade::open;
  std::optional<Doubt> doubt{};        ///< of `open` and `no_comparison`
  std::optional<SourceId> hangs_on{};  ///< of Doubt::source: the first without which the sign is lost
  std::string turns_with{};  ///< of Doubt::choice: the first under which the sign is lost, as Variation::what
  bool tone_turns = false;   ///< the sign lost is that of the tone alone
  bool told_before = true, told_after = true;  ///< whether the era has a claim about the subject
  SourceCount sources{};
  Witnesses witnesses{};
  std::optional<double>
      probability{};       ///< that T has the sign of the shift, 0 ... 1; nothing without a model
  Value adjusted_p{};      ///< of the sign of T, two-sided, by Holm over the family; no-ties without
  std::size_t family = 0;  ///< signs of this measure that were looked at together: p is adjusted for so many
};

/// One shift of a level, or of a sum of levels, with what its verdict rests on.
struct ShiftGrounds {
  const Era& before;
  const Era& after;
  const Shift& shift;
  const ToneChange& tone;
  const std::optional<Robustness>& robustness;
  /// Whether a state with a sign holds for a tenth of the era or more.
  bool states_hold_before = false, states_hold_after = false;
  bool told_before = true, told_after = true;  ///< whether any claim about the subject counts in the era
  /// tone_losses(), which take long: they need be there only of shifts that are said without them.
  const ToneLosses* losses = nullptr;
};

/// Whether an era is shorter than a tenth of another: where no state holds in it, the two cannot be compared.
bool is_too_short(Interval era, Interval other);

/// The verdicts on shifts that are looked at together, in their order.
///
/// - *No comparison*: an era has no claim about the subject, or is shorter than a tenth of the other and no
///   state holds in it.
/// - *Unchanged*: the shift is_small() as it is, and under every other choice.
/// - *Indicated*: P(T has the sign of the shift) >= 0.95; the tone of the record has that sign; both the
///   shift and T keep it under every other choice and without any one source (tone_losses()); two things or
///   more came, and two went; two witnesses (ToneChange::witnesses()) go this way, and more than go the
///   other.
/// - *Supported*: the same with three of each, and P >= 0.975 adjusted by Holm for all `grounds` whose shift
///   is of this measure: a net strength is a sum of levels, and no test of its own beside them.
/// - *Open* otherwise, for the first reason in the order of Doubt.
/// - How often this is wrong, and how often a shift is found: MEASURES.md, "Verdicts". O(n log n).
std::vector<ShiftVerdict> shift_verdicts(std::span<const ShiftGrounds> grounds);

}  // namespace entente
