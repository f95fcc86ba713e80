// Turning points that a test bears out: of the tone of what begins, and bursts of claims of one sign.
// MEASURES.md, "Turns", says what they find and what they miss.
#pragma once

#include <entente/engine/change_points/turn_claims.hpp>
#include <entente/engine/change_points/turn_options.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/subject.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// What a turn was found by.
enum class TurnTest : std::uint8_t {
  tone,   ///< claims that begin later have another tone: tone_test()
  burst,  ///< within a year, claims begin and end in one direction: burst_test()
};
inline constexpr std::array<std::string_view, 2> turn_test_names = {"tone", "burst"};
constexpr std::string_view name(TurnTest test) { return turn_test_names[static_cast<std::size_t>(test)]; }

/// How sure a turn is, by its p.
enum class TurnGrade : std::uint8_t { supported, indicated };
inline constexpr std::array<std::string_view, 2> turn_grade_names = {"supported", "indicated"};
constexpr std::string_view name(TurnGrade grade) { return turn_grade_names[static_cast<std::size_t>(grade)]; }

/// The largest adjusted p of a grade.
inline constexpr double most_supported = 0.05, most_indicated = 0.10;

/// One turning point.
struct TestedTurn {
  TurnTest test = TurnTest::tone;
  /// The days in which it lies. Of a tone from the last claim before the cut to the first one after it, with
  /// all days that either may be of; of a burst from the first to the last date of the year that points the
  /// way of its balance.
  Interval days;
  /// Above 0 to the better. Of a tone the mean value of the claims after the cut less that of those before
  /// it, of the claims that were tested together; of a burst its balance, in claims.
  double rise = 0;
  double p = 1;  ///< adjusted, 0 ... most_indicated
  TurnGrade grade = TurnGrade::supported;
  /// Rows, by place in Chronicle::claims: of a tone those of the claims beside the cut, of a burst those
  /// whose dates point its way; ascending.
  std::vector<std::uint32_t> claims{};
  friend bool operator==(const TestedTurn&, const TestedTurn&) = default;
};

/// The turns of a subject, and what the tests came to.
struct TestedTurns {
  std::vector<TestedTurn> turns{};  ///< in order of time
  /// Of each test the adjusted p of the first turn that it looked for, whether or not it is one; or why it
  /// could not be made.
  Value tone = Reason::no_ties, burst = Reason::no_ties;
  friend bool operator==(const TestedTurns&, const TestedTurns&) = default;
};

/// The turning points of a pair, or of all ties of an actor.
///
/// - Tone: tone_test() on the values of the claims by the days on which they begin; a stratum is what one
///   source tells of events, or of states. Where it finds a turn, both sides are tested in turn (binary
///   segmentation).
/// - Burst: burst_test() on the signs of beginnings and ends; a claim is moved within the first and the last
///   date that its source tells of the subject. Where it finds a turn, the claims that have a date in that
///   year are left out and the rest is tested again.
/// - The source of a claim that cites several is TurnClaim::source. Claims that cite none are taken as
///   those of one.
/// - Adjusted p: of both first tests by holm(). A test within what another has found has p times 2 for each
///   step, and times 2 again for each halving of the tone, and no less than that other: the chance of even
///   one false turn at p <= alpha is alpha at most (Meinshausen 2008, doi:10.1093/biomet/asn007).
/// - Edge cases: no claim counts: undefined(no-ties); none has a sign: undefined(no-signed-claims); all that
///   have a date cite one and the same source: undefined(one-claim), as what one author tells has no word
///   elsewhere; else as the tests, by which turns of too few dates are undefined(n-too-small).
/// - The same for any order of rows. Errors as the tests. Cost: that of the tests, two for each turn and two
///   more.
TestedTurns tested_turns(const Chronicle& chronicle, const Subject& subject, const FoldOptions& folding = {},
                         const TurnOptions& options = {});

/// The same of claims at hand.
TestedTurns tested_turns(std::span<const TurnClaim> claims, const TurnOptions& options = {});

}  // namespace entente
