// The study is parted in two: what rests on sums of claims, and the rest.
#include <entente/viz/report/report_findings.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {
namespace {

/// The study with those of its measures that sum levels, or with the others.
Study part_of(const Study& study, bool sums_levels) {
  Study part;
  part.graphs = study.graphs;
  part.scores.resize(study.graphs.size());
  for (std::size_t m = 0; m < study.measures.size(); ++m) {
    if (study.measures[m].sums_levels != sums_levels) continue;
    part.measures.push_back(study.measures[m]);
    for (std::size_t e = 0; e < part.graphs.size(); ++e) part.scores[e].push_back(study.scores[e][m]);
  }
  return part;
}

/// As `compare --measure level` has them, of the pairs chosen or of all.
std::vector<ComparedShift> levels_of(const MarkdownReport& report, std::span<const ComparedShift> shifts,
                                     std::size_t threads) {
  const Chronicle& world = report.package.world;
  if (!report.pairs.empty())
    return compared_shifts(world, report.study, consecutive(report.study),
                           {.choice = {.pair_measures = {"level"}, .pairs = report.pairs},
                            .intervals = IntervalOptions{},
                            .threads = threads});
  std::vector<ComparedShift> levels;
  std::ranges::copy_if(shifts, std::back_inserter(levels),
                       [](const ComparedShift& row) { return row.shift.b && row.shift.measure == "level"; });
  judge_together(world, report.study, levels, threads);
  return levels;
}

}  // namespace

std::span<const PairAlignment> ReportFindings::alignments_in(std::size_t era) const {
  const auto first = std::ranges::lower_bound(alignments, era, {}, &PairAlignment::era);
  const auto past = std::ranges::upper_bound(alignments, era, {}, &PairAlignment::era);
  return {first, past};
}

ReportFindings report_findings(const MarkdownReport& report, const Progress& progress, std::size_t threads) {
  const Chronicle& world = report.package.world;
  const std::vector<Comparison> eras = consecutive(report.study);
  std::vector<ComparedShift> shifts =
      compared_shifts(world, part_of(report.study, true), eras,
                      {.intervals = IntervalOptions{}, .resampled = progress, .threads = threads});
  std::vector<ComparedShift> levels = levels_of(report, shifts, threads);
  return {pair_alignments(world, report.study.graphs), std::move(shifts), std::move(levels),
          compared_shifts(world, part_of(report.study, false), eras, {.choice = {.pair_measures = {}}}),
          balance_table(world, report.judged)};
}

}  // namespace entente
