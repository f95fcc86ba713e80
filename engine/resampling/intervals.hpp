// Confidence intervals of shifts: how far a shift depends on which claims, or sources, are in the record.
#pragma once

#include <entente/engine/progress.hpp>
#include <entente/engine/resampling/bootstrap.hpp>
#include <entente/engine/resampling/drawn.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

struct IntervalOptions {
  double confidence = 0.95;
  std::uint32_t replicates = 2000;
  std::uint64_t seed = 0;
  IntervalMethod method = IntervalMethod::expanded;
  /// What to draw. Where it is not given whole sources by the rule of sources_or(), and where too few speak
  /// each claim by itself for sums of levels, and claims for all other statistics.
  std::optional<Drawn> drawn{};
};

/// A confidence interval, and all that is needed to find it again.
struct ShiftInterval {
  Bounds bounds{};
  IntervalMethod method = IntervalMethod::expanded;
  double confidence = 0.95;
  Drawn drawn = Drawn::claims;
  std::size_t claims = 0;   ///< claims resampled, those of either era
  std::size_t sources = 0;  ///< sources that they cite; "rests on one source" when it is 1
  std::size_t claims_before = 0, claims_after = 0;  ///< of these, those of each era
  std::size_t drawn_before = 0, drawn_after = 0;    ///< claims or sources to draw from in each era
  std::size_t replicates = 0;  ///< different resamples, where all were looked at; 0: none was
  bool exact = false;          ///< all resamples were looked at, and no random number drawn
  std::uint64_t seed = 0;
  friend bool operator==(const ShiftInterval&, const ShiftInterval&) = default;
};

/// One interval for each of `shifts`, in their order. MEASURES.md, "Intervals, attribution, robustness",
/// says what it means and how often it holds the truth.
///
/// - Resampled are the claims about the shift's subject for `level`, `polarity` and measures that sum levels,
///   and for `forward`, `backward` and `mutual` of a pair those in which a acts, b acts, or both do alike;
///   for all other measures the claims of everybody, and the measure is taken anew of each resampled graph.
///   There some claims are missing from every resample, so that degrees and paths come out low in both eras.
/// - Where there are no more different resamples than replicates asked for, all are looked at instead.
/// - Undefined: as the shift is; no-ties, when one era has no claim to draw from; one-claim and two-claims as
///   Resampling::too_few(); as bounds() says.
/// - Errors: Error(usage) when the replicates asked for are more than can be afforded, with an estimate;
///   no replicates, or a confidence that is no share between 0 and 1, likewise.
/// - `progress` counts replicates: those of each subject of sums, and of each other measure. Subjects of sums
///   are taken on up to `threads` threads; the results are the same.
/// - Cost: O(replicates * claims) for sums; replicates times both graphs for other measures.
std::vector<ShiftInterval> shift_intervals(const Chronicle& chronicle, const EraGraph& before,
                                           const EraGraph& after, std::span<const Shift> shifts,
                                           const IntervalOptions& options = {}, const Progress& progress = {},
                                           std::size_t threads = 1);

}  // namespace entente
