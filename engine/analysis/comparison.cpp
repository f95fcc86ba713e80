#include <entente/engine/analysis/comparison.hpp>

#include <entente/engine/shifts/counted_claims.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/engine/threads.hpp>
#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// Beyond about ten seconds for two eras, robustness is left untold.
constexpr double most_draws_of_robustness = 10 * draws_a_second;

std::size_t claims_of(const EraGraph& graph, const Shift& shift) {
  const Tie* tie = graph.tie(shift.a, *shift.b);
  return tie == nullptr ? 0 : tie->claims;
}

/// A row of the shift with what its values rest on, but for the shift itself.
ComparedShift grounds(const Study& study, const Comparison& eras, const Shift& shift) {
  const auto measure = std::ranges::find(study.measures, shift.measure, &Measure::name);
  ComparedShift found{.eras = eras};
  if (measure == study.measures.end()) {
    found.count_before = claims_of(study.graphs[eras.before], shift);
    found.count_after = claims_of(study.graphs[eras.after], shift);
  } else {
    const auto m = static_cast<std::size_t>(measure - study.measures.begin());
    found.layer = measure->layer;
    found.count_before = study.scores[eras.before][m].ties;
    found.count_after = study.scores[eras.after][m].ties;
  }
  return found;
}

bool is_of(const Shift& shift, const Pair& pair) {
  return shift.b && (pair == Pair{shift.a, *shift.b} || pair == Pair{*shift.b, shift.a});
}

bool is_chosen(const Shift& shift, const ShiftChoice& choice) {
  const bool everybody = choice.pairs.empty() && choice.actors.empty();
  if (!shift.b) return everybody || std::ranges::find(choice.actors, shift.a) != choice.actors.end();
  const auto& names = choice.pair_measures;
  if (find_measure(shift.measure) == nullptr && std::ranges::find(names, shift.measure) == names.end())
    return false;
  return everybody || std::ranges::any_of(choice.pairs, [&](const Pair& pair) { return is_of(shift, pair); });
}

/// A state that holds for less of an era says nothing of the whole.
constexpr double least_held = 0.1;

/// What is told of the subject in an era.
struct ToldInEra {
  bool any = false, states = false;
};

ToldInEra told_in(const Chronicle& chronicle, const EraGraph& graph, const Shift& shift) {
  ToldInEra found;
  for (const Tie* tie : ties_of(graph, {shift.a, shift.b}))
    for (const ClaimShare& share : graph.shares(*tie)) {
      const Claim& claim = chronicle.claims[share.claim];
      found.any = true;
      found.states = found.states ||
                     (!chronicle.is_event(claim) && claim.signed_weight() != 0 && share.factor >= least_held);
    }
  return found;
}

/// `rows` beside `shifts`.
void add_intervals(const Chronicle& chronicle, const Study& study, std::span<const Shift> shifts,
                   std::span<ComparedShift> rows, const ComparisonOptions& options) {
  if (rows.empty()) return;
  const EraGraph &before = study.graphs[rows[0].eras.before], &after = study.graphs[rows[0].eras.after];
  const std::vector<ShiftInterval> found = shift_intervals(
      chronicle, before, after, shifts, *options.intervals, options.resampled, options.threads);
  std::vector<std::optional<Robustness>> robust(rows.size());
  if (draws_of_robustness(chronicle, before, after, shifts) <= most_draws_of_robustness)
    robust = robustness(chronicle, before.era(), after.era(), shifts, after.folding(), options.refolded,
                        options.threads);
  in_parallel(rows.size(), options.threads, [&](std::size_t i) {
    rows[i].interval = found[i];
    rows[i].robustness = robust[i];
    if (bears_verdict(shifts[i]))
      rows[i].tone =
          tone_change(chronicle, before, after, {shifts[i].a, shifts[i].b}, options.intervals->confidence);
  });
}

}  // namespace

bool bears_verdict(const Shift& shift) { return shift.measure == (shift.b ? "level" : "strength_net"); }

std::vector<Comparison> consecutive(const Study& study) {
  std::vector<Comparison> found;
  for (std::size_t e = 0; e + 1 < study.graphs.size(); ++e) found.push_back({e, e + 1});
  return found;
}

std::vector<Shift> chosen_shifts(const Study& study, const Comparison& eras, const ShiftChoice& choice) {
  std::vector<Shift> shifts = choice.pair_measures.empty() ? study.score_shifts(eras.before, eras.after)
                                                           : study.shifts(eras.before, eras.after);
  std::erase_if(shifts, [&](const Shift& shift) {
    return !is_chosen(shift, choice) || (eras.pair && !is_of(shift, *eras.pair));
  });
  return shifts;
}

std::vector<ComparedShift> compared_shifts(const Chronicle& chronicle, const Study& study,
                                           std::span<const Comparison> comparisons,
                                           const ComparisonOptions& options) {
  std::vector<ComparedShift> found;
  for (const Comparison& eras : comparisons) {
    std::vector<Shift> shifts = chosen_shifts(study, eras, options.choice);
    const std::size_t first = found.size();
    for (const Shift& shift : shifts) found.push_back(grounds(study, eras, shift));
    const auto rows = std::span(found).subspan(first);
    if (options.intervals) add_intervals(chronicle, study, shifts, rows, options);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].shift = std::move(shifts[i]);
  }
  if (options.intervals) judge_together(chronicle, study, found, options.threads);
  return found;
}

void judge_together(const Chronicle& chronicle, const Study& study, std::span<ComparedShift> rows,
                    std::size_t threads) {
  std::vector<ShiftGrounds> grounds;
  std::vector<ComparedShift*> judged;
  for (ComparedShift& row : rows) {
    if (!row.tone) continue;
    const EraGraph &before = study.graphs[row.eras.before], &after = study.graphs[row.eras.after];
    const ToldInEra told = told_in(chronicle, before, row.shift),
                    later = told_in(chronicle, after, row.shift);
    grounds.push_back({before.era(), after.era(), row.shift, *row.tone, row.robustness, told.states,
                       later.states, told.any, later.any});
    judged.push_back(&row);
  }
  // What a tone does not survive takes long: it is asked of those alone that would be said.
  std::vector<ShiftVerdict> verdicts = shift_verdicts(grounds);
  std::vector<ToneLosses> losses(grounds.size());
  in_parallel(grounds.size(), threads, [&](std::size_t i) {
    if (!is_said(verdicts[i].grade)) return;
    const Comparison& eras = judged[i]->eras;
    losses[i] = tone_losses(chronicle, study.graphs[eras.before], study.graphs[eras.after], judged[i]->shift);
    grounds[i].losses = &losses[i];
  });
  verdicts = shift_verdicts(grounds);
  for (std::size_t i = 0; i < judged.size(); ++i) {
    judged[i]->verdict = verdicts[i];
    judged[i]->movement = movement(grounds[i].before, grounds[i].after, judged[i]->shift, verdicts[i].grade);
  }
}

std::vector<ComparedShift> compared_pairs(const Chronicle& chronicle, std::span<const Era> eras,
                                          const FoldOptions& folding, std::span<const Comparison> comparisons,
                                          const ComparisonOptions& options) {
  return compared_shifts(chronicle, study(chronicle, eras, folding, std::span<const Measure>{}), comparisons,
                         options);
}

}  // namespace entente
