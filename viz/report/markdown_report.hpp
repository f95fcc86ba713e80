// A report as fragments of Markdown: figures with captions and alt text, tables, bibliography.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>
#include <entente/engine/study.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/report_commands.hpp>

#include <string>
#include <vector>

namespace entente {

/// A figure that lies beside the report.
struct ReportFigure {
  std::string file;  ///< relative to the report
  std::string caption;
  std::string alt_text;
};

/// What a report speaks of. The package, the study, and what is judged must outlive it.
struct MarkdownReport {
  const Package& package;
  const Study& study;
  FoldOptions folding;
  std::vector<Pair> pairs;              ///< told era by era; none: those with the largest shifts
  std::vector<ReportFigure> figures;    ///< one for each era of the study
  std::span<const JudgedEra> judged{};  ///< the eras of the study; none: nothing is told of balance
  std::span<const Partition> blocs{};   ///< their two blocs, carried()
  Commands commands{};                  ///< those that print its numbers again
};

/// report.md; the same in parts (eras.md, shifts.md, balance.md, centrality.md, sources.md, files.md); the
/// full tables as CSV, each what one command prints; and traces.csv, with the command that explains each
/// number. Text from the package cannot act as Markdown, HTML or shell. Sentences carry their numbers, and
/// say the indicator, layer and count. `progress` counts the resamples of shifts; the
/// same on any number of `threads`.
Files written(const MarkdownReport& report, const Progress& progress = {}, std::size_t threads = 1);

}  // namespace entente
