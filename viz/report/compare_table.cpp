#include <entente/viz/report/compare_table.hpp>

#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

namespace entente {
namespace {

/// The cells that an interval fills.
struct IntervalCells {
  Cell low{}, high{};
  std::string why, drawn_by, drawn_from, one_source, word;
};

IntervalCells interval_cells(const ComparedShift& row) {
  IntervalCells cells;
  if (!row.interval) {
    const Value& shift = row.shift.shift;
    cells.why = shift.defined() ? "interval-not-estimated" : name(shift.reason());
    return cells;
  }
  const ShiftInterval& interval = *row.interval;
  cells.low = cell(interval.bounds.low);
  cells.high = cell(interval.bounds.high);
  if (!interval.bounds.low.defined()) cells.why = name(interval.bounds.low.reason());
  if (interval.claims == 0) return cells;
  cells.drawn_by = name(interval.drawn);
  cells.drawn_from = fmt::format("{}+{}", interval.drawn_before, interval.drawn_after);
  cells.one_source = interval.sources == 1 ? "yes" : "no";
  if (row.movement) cells.word = name(*row.movement);
  return cells;
}

/// In words, then the same as numbers.
std::vector<Cell> robustness_cells(const Chronicle& chronicle, const std::optional<Robustness>& found) {
  if (!found) return std::vector<Cell>(6);
  return {robustness_text(chronicle, found),
          count(found->choices.kept),
          count(found->choices.all),
          count(found->sources_kept()),
          count(found->sources),
          fmt::format("{}", fmt::join(source_ids(chronicle, found->lost_without), "; "))};
}

std::vector<Cell> shift_row(const Chronicle& chronicle, const ComparedShift& row) {
  const Shift& shift = row.shift;
  const IntervalCells interval = interval_cells(row);
  std::vector<Cell> cells = {shift.from,
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
                             std::string(name(row.layer)),
                             count(row.count_before),
                             count(row.count_after),
                             interval.drawn_by,
                             interval.drawn_from,
                             interval.one_source,
                             interval.word};
  const std::vector<Cell> survives = robustness_cells(chronicle, row.robustness);
  cells.insert(cells.end(), survives.begin(), survives.end());
  return cells;
}

}  // namespace

std::string robustness_text(const Chronicle& chronicle, const std::optional<Robustness>& found) {
  if (!found) return {};
  constexpr std::size_t most_named = 3;
  const std::vector<std::string_view> lost = source_ids(chronicle, found->lost_without);
  std::string text = fmt::format("{} of {} choices", found->choices.kept, found->choices.all);
  if (found->sources == 1) {
    text += "; rests on one source";
  } else if (found->sources > 1) {
    text += fmt::format("; {} of {} sources", found->sources_kept(), found->sources);
    if (!lost.empty() && lost.size() <= most_named) text += fmt::format(" (not {})", fmt::join(lost, ", "));
  }
  return text;
}

Table compare_table(const Chronicle& chronicle, std::span<const ComparedShift> rows) {
  Table table{"compare",
              {"from_era",     "to_era",       "subject",  "measure",      "before",     "after",
               "shift",        "low",          "high",     "drivers",      "why",        "layer",
               "before_count", "after_count",  "drawn_by", "drawn_from",   "one_source", "word",
               "survives",     "choices_kept", "choices",  "sources_kept", "sources",    "lost_without"},
              {}};
  table.apart = {"layer",   "before_count", "after_count", "one_source",  "choices_kept",
                 "choices", "sources_kept", "sources",     "lost_without"};
  for (const ComparedShift& row : rows) add_row(table, shift_row(chronicle, row));
  return table;
}

}  // namespace entente
