// A study: the graphs of all eras of a chronicle and the scores of the measures chosen. Alignments and events
// of pairs are not in it: who shows them asks for those that are shown.
#pragma once

#include <entente/engine/measures.hpp>
#include <entente/engine/progress.hpp>
#include <entente/engine/scores.hpp>
#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Results by era, in the order in which the eras were given.
struct Study {
  std::vector<Measure> measures;            ///< as chosen
  std::vector<EraGraph> graphs;             ///< [era]; era(e) names it
  std::vector<std::vector<Scores>> scores;  ///< [era][measure]

  /// The era of the graph at this place.
  const Era& era(std::size_t place) const;
  /// Those of all graphs, in their order.
  std::vector<Era> eras() const;

  /// All shifts between two eras (places in `graphs`), as shifts() gives them, without measuring again.
  std::vector<Shift> shifts(std::size_t before, std::size_t after) const;
  /// Those of them that are shifts of the measures: neither level nor polarity.
  std::vector<Shift> score_shifts(std::size_t before, std::size_t after) const;
};

/// Folds the chronicle into every era and measures it. Scores whose sign is free face those of the era
/// before. Deterministic, whatever the number of threads, on which scores are measured. `progress` counts
/// scores: eras times measures. Throws Error(usage) when eras, actors and measures multiply to more values
/// than a study holds (20 million). Costs the sum of its parts.
Study study(const Chronicle& chronicle, std::span<const Era> eras, const FoldOptions& options = {},
            std::span<const Measure> chosen = measures(), const Progress& progress = {},
            std::size_t threads = 1);

}  // namespace entente
