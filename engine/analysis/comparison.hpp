// What shifted between the eras of a study: each shift with what it rests on, its interval, its word and its
// robustness.
#pragma once

#include <entente/engine/resampling/intervals.hpp>
#include <entente/engine/robustness/robustness.hpp>
#include <entente/engine/study.hpp>
#include <entente/engine/verdicts/movement.hpp>
#include <entente/engine/verdicts/shift_verdict.hpp>
#include <entente/engine/verdicts/tone.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Two eras to compare.
struct Comparison {
  std::size_t before = 0, after = 0;  ///< places in Study::graphs
  std::optional<Pair> pair{};         ///< this pair alone; nothing: whoever is chosen
  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// The eras of the study, each compared with the next.
std::vector<Comparison> consecutive(const Study& study);

/// Which shifts are asked for.
struct ShiftChoice {
  std::vector<std::string> pair_measures = {"level", "polarity"};  ///< beside the measures of the study
  /// These alone; all pairs and actors where neither is given.
  std::vector<Pair> pairs = {};
  std::vector<ActorId> actors = {};
};

/// The chosen shifts between two eras, in the order of Study::shifts().
std::vector<Shift> chosen_shifts(const Study& study, const Comparison& eras, const ShiftChoice& choice = {});

/// Whether a verdict is given on such a shift: on levels of pairs, and on net strengths of actors.
bool bears_verdict(const Shift& shift);

/// A shift, and all that is said of it.
struct ComparedShift {
  Comparison eras{};
  Shift shift{};
  Layer layer = Layer::signed_level;
  /// What the values rest on: claims of a pair, ties on the layer of a measure of actors.
  std::size_t count_before = 0, count_after = 0;
  std::optional<ShiftInterval> interval{};  ///< nothing where none was asked for
  std::optional<Robustness> robustness{};   ///< nothing for an undefined shift, and see compared_shifts()
  /// Of the level of a pair and the net strength of an actor, where intervals were asked for.
  std::optional<ToneChange> tone{};
  std::optional<ShiftVerdict> verdict{};
  std::optional<Movement> movement{};  ///< the word for it, where its verdict bears one
};

/// How shifts are compared.
struct ComparisonOptions {
  ShiftChoice choice{};
  std::optional<IntervalOptions> intervals{};  ///< nothing: neither intervals nor robustness
  Progress resampled{};                        ///< counts the replicates of two eras
  Progress refolded{};                         ///< counts the steps of robustness()
  std::size_t threads = 1;                     ///< results are the same on any number
};

/// The chosen shifts of each of `comparisons`, in their order; the family of their verdicts are all of them.
/// Robustness is left out where it would take more than about ten seconds for two eras. Errors as
/// shift_intervals(). Cost: that of intervals and robustness.
std::vector<ComparedShift> compared_shifts(const Chronicle& chronicle, const Study& study,
                                           std::span<const Comparison> comparisons,
                                           const ComparisonOptions& options = {});

/// The verdicts on those of `rows` that have a tone, as looked at together and with no others, in place of
/// those that they have; with their words. The study is that of the rows. Cost: tone_losses() of each row
/// that is said, on up to `threads` threads.
void judge_together(const Chronicle& chronicle, const Study& study, std::span<ComparedShift> rows,
                    std::size_t threads = 1);

/// The same between `eras`, of any scheme and in any order, which are folded for it: of pairs alone, as
/// nothing is scored.
std::vector<ComparedShift> compared_pairs(const Chronicle& chronicle, std::span<const Era> eras,
                                          const FoldOptions& folding, std::span<const Comparison> comparisons,
                                          const ComparisonOptions& options = {});

}  // namespace entente
