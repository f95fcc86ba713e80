// Everything for all eras, one after the other.
#include <entente/engine/study.hpp>

#include <algorithm>
#include <iterator>

namespace entente {

std::vector<Shift> Study::shifts(std::size_t before, std::size_t after) const {
  std::vector<Shift> result;
  for (std::size_t m = 0; m < measures.size(); ++m) {
    std::vector<Shift> of_measure =
        actor_shifts(graphs[before], scores[before][m], graphs[after], scores[after][m]);
    std::move(of_measure.begin(), of_measure.end(), std::back_inserter(result));
  }
  std::vector<Shift> of_pairs = pair_shifts(graphs[before], graphs[after]);
  std::move(of_pairs.begin(), of_pairs.end(), std::back_inserter(result));
  return result;
}

Study study(const Chronicle& chronicle, std::span<const Era> eras, const FoldOptions& options,
            std::span<const Measure> chosen) {
  Study result;
  result.measures.assign(chosen.begin(), chosen.end());
  result.graphs = fold(chronicle, eras, options);
  for (const EraGraph& graph : result.graphs) {
    std::vector<Scores>& scores = result.scores.emplace_back();
    for (const Measure& measure : chosen) scores.push_back(measure.function(graph));
    result.alignments.push_back(alignments(graph));
  }
  return result;
}

}  // namespace entente
