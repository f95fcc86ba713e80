// The study is parted in two: what rests on sums of claims, and the rest.
#include <entente/viz/report/report_findings.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>

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

}  // namespace

std::span<const PairAlignment> ReportFindings::alignments_in(std::size_t era) const {
  const auto first = std::ranges::lower_bound(alignments, era, {}, &PairAlignment::era);
  const auto past = std::ranges::upper_bound(alignments, era, {}, &PairAlignment::era);
  return {first, past};
}

ReportFindings report_findings(const MarkdownReport& report, const Progress& progress) {
  const Chronicle& world = report.package.world;
  const std::vector<Comparison> eras = consecutive(report.study);
  return {pair_alignments(world, report.study.graphs),
          compared_shifts(world, part_of(report.study, true), eras,
                          {.intervals = IntervalOptions{}, .resampled = progress}),
          compared_shifts(world, part_of(report.study, false), eras, {.choice = {.pair_measures = {}}}),
          balance_table(world, report.judged)};
}

}  // namespace entente
