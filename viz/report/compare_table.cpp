#include <entente/viz/report/compare_table.hpp>

#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/report/verdict_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// In words, which are long.
constexpr std::size_t drivers_told = 2;

/// The cells that an interval fills.
struct ShiftIntervalCells {
  Cell low{}, high{};
  std::string why, drawn_by, drawn_from, one_source, word;
};

ShiftIntervalCells interval_cells(const ComparedShift& row) {
  ShiftIntervalCells cells;
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

/// `46 of 48 choices; 4 of 5 sources (not khan2016)`; empty for a shift without a sign.
std::string robustness_text(const Chronicle& chronicle, const std::optional<Robustness>& found) {
  if (!found || !found->choices) return {};
  constexpr std::size_t most_named = 3;
  const std::vector<std::string_view> lost = source_ids(chronicle, found->lost_without);
  std::string text = fmt::format("{} of {} choices", found->choices->kept, found->choices->all);
  if (found->sources == 1) {
    text += "; rests on one source";
  } else if (found->sources > 1) {
    text += fmt::format("; {} of {} sources", found->sources_kept(), found->sources);
    if (!lost.empty() && lost.size() <= most_named) text += fmt::format(" (not {})", fmt::join(lost, ", "));
  }
  return text;
}

/// In words, then the same as numbers.
std::vector<Cell> robustness_cells(const Chronicle& chronicle, const std::optional<Robustness>& found) {
  if (!found || !found->choices) return std::vector<Cell>(6);
  return {robustness_text(chronicle, found),
          count(found->choices->kept),
          count(found->choices->all),
          count(found->sources_kept()),
          count(found->sources),
          fmt::format("{}", fmt::join(source_ids(chronicle, found->lost_without), "; "))};
}

/// The verdict and its reason; then what it rests on, in numbers.
struct VerdictCells {
  std::string verdict, reason;
  std::vector<Cell> grounds = std::vector<Cell>(13);
};

VerdictCells verdict_cells(const Chronicle& chronicle, const ComparedShift& row) {
  VerdictCells cells;
  if (!row.verdict) return cells;
  const ShiftVerdict& verdict = *row.verdict;
  cells.verdict = name(verdict.grade);
  cells.reason = reason_text(chronicle, row);
  const ToneChange& tone = *row.tone;
  const auto of_model = [&](double ToneEstimate::*number) -> Cell {
    return tone.estimate ? Cell((*tone.estimate).*number) : Cell();
  };
  cells.grounds = {cell(tone.went),
                   cell(tone.came),
                   of_model(&ToneEstimate::mean),
                   of_model(&ToneEstimate::low),
                   of_model(&ToneEstimate::high),
                   verdict.probability ? Cell(*verdict.probability) : Cell(),
                   cell(verdict.adjusted_p),
                   count(verdict.family),
                   count(verdict.sources.along),
                   count(verdict.sources.against),
                   count(verdict.sources.nowhere),
                   count(verdict.witnesses.all),
                   count(verdict.sources.may_not_speak)};
  return cells;
}

std::vector<Cell> shift_row(const Chronicle& chronicle, const ComparedShift& row, const FoldOptions& view) {
  const Shift& shift = row.shift;
  const ShiftIntervalCells interval = interval_cells(row);
  const VerdictCells verdict = verdict_cells(chronicle, row);
  std::vector<Cell> cells = {shift.from,
                             shift.to,
                             subject_name(chronicle, shift),
                             shift.measure,
                             cell(shift.before),
                             cell(shift.after),
                             cell(shift.shift),
                             interval.low,
                             interval.high,
                             verdict.verdict,
                             verdict.reason,
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
  cells.insert(cells.end(), verdict.grounds.begin(), verdict.grounds.end());
  cells.emplace_back(shift.shift.defined() ? drivers_in_words(chronicle, shift.drivers, view, drivers_told)
                                           : "");
  return cells;
}

/// What the text form leaves out: numbers behind words; where every shift has a verdict, what the verdict
/// says better; where none has, what verdicts rest on.
std::vector<std::string> columns_apart(std::span<const ComparedShift> rows) {
  std::vector<std::string> apart = {"layer",           "before_count", "after_count",   "one_source",
                                    "choices_kept",    "choices",      "sources_kept",  "sources",
                                    "lost_without",    "tone_went",    "tone_came",     "probability",
                                    "p_holm",          "family",       "sources_along", "sources_against",
                                    "sources_nowhere", "sources_both", "sources_before"};
  const auto judged =
      std::ranges::count_if(rows, [](const ComparedShift& row) { return row.verdict.has_value(); });
  if (judged == 0)
    apart.insert(apart.end(), {"tone", "tone_low", "tone_high", "verdict", "reason", "word", "because"});
  else if (judged == std::ssize(rows))
    apart.insert(apart.end(), {"low", "high", "drivers", "why", "drawn_by", "drawn_from", "survives"});
  else
    apart.emplace_back("because");
  return apart;
}

}  // namespace

Table compare_table(const Chronicle& chronicle, std::span<const ComparedShift> rows,
                    const FoldOptions& view) {
  Table table{"compare",
              {"from_era",        "to_era",          "subject",      "measure",        "before",
               "after",           "shift",           "low",          "high",           "verdict",
               "reason",          "drivers",         "why",          "layer",          "before_count",
               "after_count",     "drawn_by",        "drawn_from",   "one_source",     "word",
               "survives",        "choices_kept",    "choices",      "sources_kept",   "sources",
               "lost_without",    "tone_went",       "tone_came",    "tone",           "tone_low",
               "tone_high",       "probability",     "p_holm",       "family",         "sources_along",
               "sources_against", "sources_nowhere", "sources_both", "sources_before", "because"},
              {}};
  table.apart = columns_apart(rows);
  table.beneath = {"reason", "drivers", "because"};
  table.beside = {"shift", "tone", "tone_low", "tone_high"};
  for (const ComparedShift& row : rows) add_row(table, shift_row(chronicle, row, view));
  return table;
}

}  // namespace entente
