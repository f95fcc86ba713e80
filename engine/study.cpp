// All eras and measures, each apart from the others until the signs that are free are faced.
#include <entente/engine/study.hpp>

#include <entente/engine/threads.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace entente {

const Era& Study::era(std::size_t place) const { return graphs[place].era(); }

std::vector<Era> Study::eras() const {
  std::vector<Era> eras;
  for (const EraGraph& graph : graphs) eras.push_back(graph.era());
  return eras;
}

std::vector<Shift> Study::shifts(std::size_t before, std::size_t after) const {
  std::vector<Shift> result = score_shifts(before, after);
  std::vector<Shift> of_pairs = pair_shifts(graphs[before], graphs[after]);
  std::move(of_pairs.begin(), of_pairs.end(), std::back_inserter(result));
  return result;
}

std::vector<Shift> Study::score_shifts(std::size_t before, std::size_t after) const {
  std::vector<Shift> result;
  for (std::size_t m = 0; m < measures.size(); ++m) {
    std::vector<Shift> of_measure =
        measure_shifts(measures[m], graphs[before], scores[before][m], graphs[after], scores[after][m]);
    std::move(of_measure.begin(), of_measure.end(), std::back_inserter(result));
  }
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
            std::span<const Measure> chosen, const Progress& progress, std::size_t threads) {
  refuse_too_much(eras.size(), chronicle.roster.size(), chosen.size());
  Study result;
  result.measures.assign(chosen.begin(), chosen.end());
  result.graphs = fold(chronicle, eras, options);
  result.scores.assign(eras.size(), std::vector<Scores>(chosen.size()));
  const auto measured = [&](std::size_t piece) {
    const std::size_t era = piece / chosen.size(), measure = piece % chosen.size();
    result.scores[era][measure] = chosen[measure].scores(result.graphs[era]);
  };
  in_parallel(eras.size() * chosen.size(), threads, measured, progress);
  for (std::size_t era = 1; era < eras.size(); ++era)
    face(result.scores[era], result.scores[era - 1], chosen);
  return result;
}

}  // namespace entente
