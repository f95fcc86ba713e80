// Shifts, each with its interval and the claims that made it.
#include <entente/engine/change/words/movement.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/drivers.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

std::int64_t claims(const EraGraph& graph, ActorId a, ActorId b) {
  const Bond* bond = graph.bond(a, b);
  return bond == nullptr ? 0 : bond->claims;
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
  const bool everyone = choice.pairs.empty() && choice.actors.empty();
  if (!shift.b)
    return everyone || std::find(choice.actors.begin(), choice.actors.end(), shift.a) != choice.actors.end();
  const auto& names = choice.pair_measures;
  if (find_measure(shift.measure) == nullptr &&
      std::find(names.begin(), names.end(), shift.measure) == names.end())
    return false;
  const auto is_chosen = [&](ActorId a, ActorId b) {
    return std::find(choice.pairs.begin(), choice.pairs.end(), Dyad{a, b}) != choice.pairs.end();
  };
  return everyone || is_chosen(shift.a, *shift.b) || is_chosen(*shift.b, shift.a);
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

}  // namespace

std::vector<Shift> chosen_shifts(const Study& study, const Comparison& eras, const ShiftChoice& choice) {
  std::vector<Shift> shifts = study.shifts(eras.before, eras.after);
  std::erase_if(shifts, [&](const Shift& shift) { return !chosen(shift, choice); });
  return shifts;
}

Table compare_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                    const ShiftChoice& choice, const std::optional<IntervalOptions>& intervals,
                    const Progress& progress) {
  Table table{
      "compare",
      {"from_era", "to_era", "subject", "measure", "before", "after", "shift", "low", "high", "drivers",
       "why", "layer", "before_count", "after_count", "drawn_by", "drawn_from", "one_source", "word"},
      {}};
  table.apart = {"layer", "before_count", "after_count"};
  for (const Comparison& eras : comparisons) {
    const std::vector<Shift> shifts = chosen_shifts(study, eras, choice);
    std::vector<ShiftInterval> found;
    if (intervals)
      found = shift_intervals(chronicle, study.graphs[eras.before], study.graphs[eras.after], shifts,
                              *intervals, progress);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      const Shift& shift = shifts[i];
      const Ground count = ground(study, eras, shift);
      const IntervalCells cells =
          intervals ? interval_cells(study, eras, shift, found[i]) : cells_without_interval(shift);
      add_row(table,
              {shift.from, shift.to, subject_name(chronicle, shift), shift.measure, cell(shift.before),
               cell(shift.after), cell(shift.shift), cells.low, cells.high,
               shift.shift.defined() ? drivers_text(chronicle, shift.drivers) : "", cells.why, count.layer,
               count.before, count.after, cells.drawn_by, cells.drawn_from, cells.one_source, cells.word});
    }
  }
  return table;
}

}  // namespace entente
