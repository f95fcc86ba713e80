// Whether the claims of one era are more cooperative than those of another by more than chance, for many
// subjects at once.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/resampling/permutation.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The test of one subject.
struct LabelTest {
  Shift shift{};
  EraLabelTest found{};
  std::size_t sources = 0;  ///< of the claims compared
  Value adjusted{};         ///< p_two_sided adjusted for all tests, holm()
};

/// All tests of one question.
struct LabelTests {
  std::vector<LabelTest> rows{};
  std::size_t tests = 0;  ///< rows with a p: those that are adjusted for
};

/// era_labels() for each chosen shift that has a claim in either era; of subjects that are named also
/// without. `progress` counts the shifts of two eras. Errors as era_labels().
LabelTests label_tests(const Chronicle& chronicle, const Study& study,
                       std::span<const Comparison> comparisons, const ShiftChoice& choice,
                       const PermutationOptions& options = {}, const Progress& progress = {});

}  // namespace entente
