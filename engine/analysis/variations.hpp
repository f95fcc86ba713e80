// Shifts without each of their sources, and under other choices.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/robustness/leave_one_out.hpp>
#include <entente/engine/robustness/other_choices.hpp>
#include <entente/engine/verdicts/tone_losses.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// A shift without each of its sources.
struct ShiftWithoutSources {
  Shift shift{};
  LeaveOneOut found{};
};

/// leave_one_source_out() of the chosen shifts of each of `comparisons`. `progress` counts sources; the same
/// on any number of `threads`.
std::vector<ShiftWithoutSources> shifts_without_sources(const Chronicle& chronicle, const Study& study,
                                                        std::span<const Comparison> comparisons,
                                                        const ShiftChoice& choice = {},
                                                        const Progress& progress = {},
                                                        std::size_t threads = 1);

/// A shift as it is and under other choices.
struct VariedShift {
  Shift shift{};
  std::vector<Variation> variations{};
  std::optional<Choices> kept{};  ///< choices_kept(); nothing for a shift without a sign
  /// Of a shift that bears a verdict and has a sign and a change of tone: what this does not survive.
  std::optional<ToneLosses> tone{};
};

/// under_other_choices() and tone_losses() of the chosen shifts of each of `comparisons`. `progress` counts
/// its steps; the same on any number of `threads`.
std::vector<VariedShift> varied_shifts(const Chronicle& chronicle, const Study& study,
                                       std::span<const Comparison> comparisons,
                                       const ShiftChoice& choice = {}, const Progress& progress = {},
                                       std::size_t threads = 1);

}  // namespace entente
