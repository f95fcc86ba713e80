// A report as fragments of Markdown: figures with captions and alt text, tables, bibliography.
#pragma once

#include <entente/engine/study.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/tables.hpp>

#include <string>
#include <vector>

namespace entente {

/// A figure that lies beside the report.
struct ReportFigure {
  std::string file;  ///< relative to the report
  std::string caption;
  std::string alt_text;
};

/// What a report speaks of. The package and the study must outlive it.
struct MarkdownReport {
  const Package& package;
  const Study& study;
  FoldOptions folding;
  std::vector<Dyad> pairs;            ///< told era by era; none: those with the largest shifts
  std::vector<ReportFigure> figures;  ///< one for each era of the study
  std::string balance{};              ///< balance_part(), to stand between shifts and centrality
};

/// report.md, the same in parts (eras.md, shifts.md, balance.md, centrality.md, sources.md) and the full
/// tables as CSV. Text from the package cannot act as Markdown or HTML. Sentences carry their numbers, and
/// say the indicator, layer and count.
Files written(const MarkdownReport& report);

}  // namespace entente
