#include <entente/engine/analysis/variations.hpp>

#include <entente/engine/threads.hpp>
#include <entente/engine/verdicts/tone.hpp>
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
      rows.push_back({std::move(shifts[i]), std::move(found[i]), kept, {}});
    }
    const auto added = std::span(rows).last(shifts.size());
    in_parallel(added.size(), threads, [&](std::size_t i) {
      const Shift& shift = added[i].shift;
      const bool has_tone = bears_verdict(shift) && added[i].kept &&
                            tone_change(chronicle, before, after, {shift.a, shift.b, {}}).estimate;
      if (has_tone) added[i].tone = tone_losses(chronicle, before, after, shift);
    });
  }
  return rows;
}

}  // namespace entente
