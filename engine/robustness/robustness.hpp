// The robustness of a shift in a few numbers: under other choices, and without any one source.
#pragma once

#include <entente/engine/robustness/other_choices.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// How often a shift keeps its sign.
struct Choices {
  /// Other choices that move either value of the shift; not those under which it is not known (too-large).
  std::size_t all = 0;
  std::size_t kept = 0;  ///< under which there is a shift, of the same sign
  friend bool operator==(const Choices&, const Choices&) = default;
};

/// The sum of what under_other_choices() says about one shift; nothing where the shift itself has no sign.
std::optional<Choices> choices_kept(std::span<const Variation> variations);

/// A shift smaller than a record can tell: below least_shift, in units of the level, and no more than
/// least_part_of_level of the larger level.
bool is_small(const Value& before, const Value& after);
inline constexpr double least_shift = 0.5;
inline constexpr double least_part_of_level = 0.1;

/// How robust one shift is.
struct Robustness {
  std::optional<Choices> choices{};      ///< nothing for a shift without a sign
  std::vector<Variation> lost_under{};   ///< those choices of `all` under which the sign is not kept
  bool is_small_throughout = false;      ///< is_small() as it is, and under every choice that moves it
  std::size_t sources = 0;               ///< left out one by one
  std::vector<SourceId> lost_without{};  ///< without any one of these it has another sign, or there is none
  std::size_t sources_kept() const { return sources - lost_without.size(); }
  friend bool operator==(const Robustness&, const Robustness&) = default;
};

/// How robust each of `shifts` is, in their order; nothing for an undefined one. Shifts share the folds of
/// under_other_choices() and of leave_one_source_out(), and the errors. `progress` counts the steps of the
/// two, one after the other. Cost: that of the two.
std::vector<std::optional<Robustness>> robustness(const Chronicle& chronicle, const Era& before,
                                                  const Era& after, std::span<const Shift> shifts,
                                                  const FoldOptions& options = {},
                                                  const Progress& progress = {}, std::size_t threads = 1);

/// About how many draws (work.hpp) robustness() takes, those of datings in the worst case.
double draws_of_robustness(const Chronicle& chronicle, const EraGraph& before, const EraGraph& after,
                           std::span<const Shift> shifts);

}  // namespace entente
