// What several parts and files of a report tell, found once for all of them.
#pragma once

#include <entente/engine/analysis/comparison.hpp>
#include <entente/engine/analysis/pair_alignments.hpp>
#include <entente/viz/report/markdown_report.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

/// The findings of a report, of all pairs and consecutive eras.
struct ReportFindings {
  std::vector<PairAlignment> alignments;  ///< every pair with a claim in an era, era by era
  std::vector<ComparedShift> shifts;      ///< of levels, polarity and sums of levels, with intervals
  /// The levels of the pairs chosen, looked at together; of all pairs where none were chosen.
  std::vector<ComparedShift> levels;
  std::vector<ComparedShift> score_shifts;  ///< of the other measures, without
  Table balance;                            ///< balance_table() of the judged eras

  std::span<const PairAlignment> alignments_in(std::size_t era) const;
};

/// Intervals are told of sums of claims alone: of all other measures they would have to be taken anew of
/// thousands of graphs, which compare does where it is asked. `progress` counts resamples. Cost: nearly all
/// that of the report.
ReportFindings report_findings(const MarkdownReport& report, const Progress& progress, std::size_t threads);

}  // namespace entente
