// All eras, one after the other.
#include <entente/engine/study.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace entente {

std::vector<Shift> Study::shifts(std::size_t before, std::size_t after) const {
  std::vector<Shift> result;
  for (std::size_t m = 0; m < measures.size(); ++m) {
    std::vector<Shift> of_measure =
        measure_shifts(measures[m], graphs[before], scores[before][m], graphs[after], scores[after][m]);
    std::move(of_measure.begin(), of_measure.end(), std::back_inserter(result));
  }
  std::vector<Shift> of_pairs = pair_shifts(graphs[before], graphs[after]);
  std::move(of_pairs.begin(), of_pairs.end(), std::back_inserter(result));
  return result;
}

namespace {

void refuse_too_much(std::size_t eras, std::size_t actors, std::size_t chosen) {
  constexpr double most_values = 2e7;
  const double values = static_cast<double>(eras) * static_cast<double>(actors) *
                        static_cast<double>(std::max<std::size_t>(chosen, 1));
  if (values > most_values)
    throw Error(Failure::usage, fmt::format("{} eras of {} actors and {} measures are more than a study "
                                            "holds ({:.0f} values, at most {:.0f}); "
                                            "take fewer eras or measures",
                                            eras, actors, chosen, values, most_values));
}

/// Where a measure leaves the sign of the whole open, that of the era before is kept.
void face(std::vector<Scores>& scores, const std::vector<Scores>& before, std::span<const Measure> chosen) {
  for (std::size_t m = 0; m < chosen.size(); ++m)
    if (chosen[m].sign_is_free) scores[m] = facing(std::move(scores[m]), before[m]);
}

}  // namespace

Study study(const Chronicle& chronicle, std::span<const Era> eras, const FoldOptions& options,
            std::span<const Measure> chosen, const Progress& progress) {
  refuse_too_much(eras.size(), chronicle.roster.size(), chosen.size());
  Study result;
  result.measures.assign(chosen.begin(), chosen.end());
  result.graphs = fold(chronicle, eras, options);
  for (const EraGraph& graph : result.graphs) {
    if (progress) progress(result.scores.size(), result.graphs.size());
    std::vector<Scores>& scores = result.scores.emplace_back();
    for (const Measure& measure : chosen) scores.push_back(measure.scores(graph));
    if (result.scores.size() > 1) face(scores, result.scores[result.scores.size() - 2], chosen);
  }
  return result;
}

}  // namespace entente
