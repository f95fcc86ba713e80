#include <entente/engine/analysis/variations.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <utility>

namespace entente {

std::vector<ShiftWithoutSources> shifts_without_sources(const Chronicle& chronicle, const Study& study,
                                                        std::span<const Comparison> comparisons,
                                                        const ShiftChoice& choice, const Progress& progress,
                                                        std::size_t threads) {
  std::vector<ShiftWithoutSources> rows;
  for (const Comparison& eras : comparisons) {
    std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    auto found = leave_one_source_out(chronicle, before.era(), after.era(), shifts, after.folding(), progress,
                                      threads);
    for (std::size_t i = 0; i < shifts.size(); ++i)
      rows.push_back({std::move(shifts[i]), std::move(found[i])});
  }
  return rows;
}

std::vector<VariedShift> varied_shifts(const Chronicle& chronicle, const Study& study,
                                       std::span<const Comparison> comparisons, const ShiftChoice& choice,
                                       const Progress& progress, std::size_t threads) {
  std::vector<VariedShift> rows;
  for (const Comparison& eras : comparisons) {
    std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    auto found =
        under_other_choices(chronicle, before.era(), after.era(), shifts, after.folding(), progress, threads);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      const auto kept = choices_kept(found[i]);
      rows.push_back({std::move(shifts[i]), std::move(found[i]), kept});
    }
  }
  return rows;
}

}  // namespace entente
