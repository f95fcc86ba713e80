// What may be said of theses: each test with its grade, and beside its rivals.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/theses/theses.hpp>

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// A tested thesis, its verdict graded.
struct JudgedThesis {
  TestedThesis tested{};
  /// Of `rises` and `falls` of a level that the eras bear out or not: the shift, with its verdict.
  std::optional<ComparedShift> compared{};
  /// Of `rises` and `falls` of a directed level, which grows with what is told: that its tone goes the way of
  /// the shift, 0 where nothing came or nothing went to compare (tone_change()).
  std::optional<double> tone{};
};

/// Tests the theses (tested()), and lets stand of their verdicts what the record carries:
///
/// - `rises` and `falls` of a level hold, or fail, where the shift is supported or indicated, the family
///   being all such theses; they fail too where it is unchanged. Otherwise they are open.
/// - Those of other measures hold, or fail, where the interval of the shift lies on one side of zero
///   (bears_a_word()); otherwise they are open.
/// - What would have nothing to rest on without one source is open; so is a correlation of which chance does
///   as much in more than 5% of the orders of the eras (Trial::chance()), and what half of the resamples or
///   fewer agree with. Of `corroborated` none of these is asked.
/// - What is open so has neither support nor sources that it hangs on.
/// - The same is asked of the verdict without the stating documents.
/// - Rivals are settled: settle_rivals().
/// - Without replicates there is neither grade nor support, and a verdict is the bare comparison of values.
///
/// Errors and cost: those of tested() and compared_shifts().
std::vector<JudgedThesis> judged_theses(const Chronicle& chronicle, std::span<const Era> eras,
                                        std::span<const Thesis> theses, const FoldOptions& options = {},
                                        const TestOptions& test = {}, const Progress& progress = {});

}  // namespace entente
