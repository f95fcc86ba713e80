// Shifts, each with its interval and the claims that made it.
#include <entente/engine/robustness/robustness.hpp>
#include <entente/engine/shifts/work.hpp>
#include <entente/engine/verdicts/movement.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/drivers.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

std::int64_t claims(const EraGraph& graph, ActorId a, ActorId b) {
  const Tie* tie = graph.tie(a, b);
  return tie == nullptr ? 0 : tie->claims;
}

/// What the numbers rest on: claims of a pair, ties on the layer of a measure of actors.
struct Ground {
  std::string layer;
  std::int64_t before = 0, after = 0;
};

Ground ground(const Study& study, const Comparison& eras, const Shift& shift) {
  const auto measure = std::find_if(study.measures.begin(), study.measures.end(),
                                    [&](const Measure& one) { return one.name == shift.measure; });
  if (measure == study.measures.end())
    return {"signed", claims(study.graphs[eras.before], shift.a, *shift.b),
            claims(study.graphs[eras.after], shift.a, *shift.b)};
  const auto m = static_cast<std::size_t>(measure - study.measures.begin());
  return {std::string(name(measure->layer)), static_cast<std::int64_t>(study.scores[eras.before][m].ties),
          static_cast<std::int64_t>(study.scores[eras.after][m].ties)};
}

bool chosen(const Shift& shift, const ShiftChoice& choice) {
  const bool everybody = choice.pairs.empty() && choice.actors.empty();
  if (!shift.b)
    return everybody || std::find(choice.actors.begin(), choice.actors.end(), shift.a) != choice.actors.end();
  const auto& names = choice.pair_measures;
  if (find_measure(shift.measure) == nullptr &&
      std::find(names.begin(), names.end(), shift.measure) == names.end())
    return false;
  const auto is_chosen = [&](ActorId a, ActorId b) {
    return std::find(choice.pairs.begin(), choice.pairs.end(), Pair{a, b}) != choice.pairs.end();
  };
  return everybody || is_chosen(shift.a, *shift.b) || is_chosen(*shift.b, shift.a);
}

/// The cells that an interval fills.
struct IntervalCells {
  Cell low{}, high{};
  std::string why, drawn_by, drawn_from, one_source, word;
};

IntervalCells interval_cells(const Study& study, const Comparison& eras, const Shift& shift,
                             const ShiftInterval& interval) {
  IntervalCells cells{cell(interval.bounds.low), cell(interval.bounds.high), "", "", "", "", ""};
  if (!interval.bounds.low.defined()) cells.why = name(interval.bounds.low.reason());
  if (interval.claims == 0) return cells;
  cells.drawn_by = name(interval.drawn);
  cells.drawn_from = fmt::format("{}+{}", interval.drawn_before, interval.drawn_after);
  cells.one_source = interval.sources == 1 ? "yes" : "no";
  if (const auto word = movement(study.graphs[eras.before], study.graphs[eras.after], shift, interval))
    cells.word = name(*word);
  return cells;
}

IntervalCells cells_without_interval(const Shift& shift) {
  IntervalCells cells;
  cells.why = shift.shift.defined() ? "interval-not-estimated" : name(shift.shift.reason());
  return cells;
}

/// Beyond about ten seconds for two eras, robustness is left untold.
constexpr double most_draws_of_robustness = 10 * draws_a_second;

/// `46 of 48 choices; 4 of 5 sources (not khan2016)`, then the same as numbers.
std::vector<Cell> robustness_cells(const Chronicle& chronicle, const std::optional<Robustness>& found) {
  if (!found) return std::vector<Cell>(6);
  constexpr std::size_t most_named = 3;
  const auto& [choices, sources, lost] = *found;
  std::vector<std::string_view> ids;
  for (const SourceId source : lost) ids.emplace_back(chronicle[source].id);
  std::string text = fmt::format("{} of {} choices", choices.kept, choices.all);
  if (sources == 1) {
    text += "; rests on one source";
  } else if (sources > 1) {
    text += fmt::format("; {} of {} sources", found->sources_kept(), sources);
    if (!ids.empty() && ids.size() <= most_named) text += fmt::format(" (not {})", fmt::join(ids, ", "));
  }
  return {text,
          count(choices.kept),
          count(choices.all),
          count(found->sources_kept()),
          count(sources),
          fmt::format("{}", fmt::join(ids, "; "))};
}

std::vector<Cell> shift_row(const Chronicle& chronicle, const Study& study, const Comparison& eras,
                            const Shift& shift, const IntervalCells& interval) {
  const Ground count = ground(study, eras, shift);
  return {shift.from,
          shift.to,
          subject_name(chronicle, shift),
          shift.measure,
          cell(shift.before),
          cell(shift.after),
          cell(shift.shift),
          interval.low,
          interval.high,
          shift.shift.defined() ? drivers_text(chronicle, shift.drivers) : "",
          interval.why,
          count.layer,
          count.before,
          count.after,
          interval.drawn_by,
          interval.drawn_from,
          interval.one_source,
          interval.word};
}

}  // namespace

std::vector<Shift> chosen_shifts(const Study& study, const Comparison& eras, const ShiftChoice& choice) {
  std::vector<Shift> shifts = study.shifts(eras.before, eras.after);
  std::erase_if(shifts, [&](const Shift& shift) { return !chosen(shift, choice); });
  return shifts;
}

Table compare_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    const ShiftChoice& choice, const std::optional<IntervalOptions>& intervals,
                    const Progress& resampled, const Progress& refolded) {
  Table table{"compare",
              {"from_era",     "to_era",       "subject",  "measure",      "before",     "after",
               "shift",        "low",          "high",     "drivers",      "why",        "layer",
               "before_count", "after_count",  "drawn_by", "drawn_from",   "one_source", "word",
               "survives",     "choices_kept", "choices",  "sources_kept", "sources",    "lost_without"},
              {}};
  table.apart = {"layer",   "before_count", "after_count", "one_source",  "choices_kept",
                 "choices", "sources_kept", "sources",     "lost_without"};
  for (const Comparison& eras : comparisons) {
    const std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    std::vector<ShiftInterval> found;
    std::vector<std::optional<Robustness>> robust(shifts.size());
    if (intervals) {
      found = shift_intervals(chronicle, before, after, shifts, *intervals, resampled);
      if (draws_of_robustness(chronicle, before, after, shifts) <= most_draws_of_robustness)
        robust = robustness(chronicle, before.era(), after.era(), shifts, after.folding(), refolded);
    }
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      std::vector<Cell> row = shift_row(
          chronicle, study, eras, shifts[i],
          intervals ? interval_cells(study, eras, shifts[i], found[i]) : cells_without_interval(shifts[i]));
      const std::vector<Cell> survives = robustness_cells(chronicle, robust[i]);
      row.insert(row.end(), survives.begin(), survives.end());
      add_row(table, std::move(row));
    }
  }
  return table;
}

}  // namespace entente
