// One row for each change point, and none without a word on why.
#include <entente/viz/report/turns_table.hpp>

#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

/// Why there is no change point.
std::string why_none(const ChangePoints& turns) {
  if (!turns.undefined) return "no-turn";
  if (turns.series.size() == 0 && turns.series.silence) return std::string(name(*turns.series.silence));
  return std::string(name(*turns.undefined));
}

std::string remarks(const ChangePoints& turns, const ChangePoint& point) {
  std::string text;
  const auto add = [&](const std::string& word) { text += (text.empty() ? "" : "; ") + word; };
  if (point.strength.capped) add("capped");
  if (turns.crowded) add("crowded");
  if (point.silent > 0) add(fmt::format("silent {}", point.silent));
  return text;
}

/// The cells of every row that do not speak of the change point itself.
std::vector<Cell> with_terms(const ChangePoints& turns, std::vector<Cell> row, std::string why) {
  row.insert(row.end(), {count(turns.series.size()), cell(turns.noise), cell(turns.autocorrelation),
                         turns.penalty, std::move(why)});
  return row;
}

void add_turn(Table& table, const Chronicle& chronicle, const SubjectChangePoints& one,
              const ChangePoint& point, std::span<const Boundary> ends) {
  const auto near = nearest_boundary(one.turns, point, ends);
  add_row(table, with_terms(one.turns,
                            {subject_name(chronicle, one.of), to_string(point.date), point.before,
                             point.after, point.strength.penalty, optional_cell(point.support),
                             drivers_text(chronicle, point.causes), one.of.measure,
                             near ? Cell(ends[near->place].era) : Cell(), near ? Cell(near->later) : Cell()},
                            remarks(one.turns, point)));
}

/// Where nothing is left to lose, every larger penalty does the same.
Cell upper_end(const PathStep& step) {
  return step.best.changes.empty() ? Cell() : Cell(step.penalties.high);
}

std::string dates(const ChangePoints& turns, const std::vector<std::size_t>& changes) {
  std::string text;
  for (const std::size_t change : changes)
    text += fmt::format("{}{}", text.empty() ? "" : "; ",
                        to_string(turns.series.periods[turns.series.where[change]].first));
  return text;
}

}  // namespace

Table turns_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found,
                  std::span<const Era> eras) {
  Table table{"turns",
              {"subject", "date", "before", "after", "strength", "support", "causes", "measure", "boundary",
               "periods_off", "n", "noise", "autocorrelation", "penalty", "why"},
              {}};
  table.apart = {"measure", "n", "noise", "autocorrelation", "penalty"};
  for (const SubjectChangePoints& one : found) {
    const std::vector<Boundary> ends = boundaries(eras, one.turns.series);
    for (const ChangePoint& point : one.turns.points) add_turn(table, chronicle, one, point, ends);
    if (one.turns.points.empty())
      add_row(table, with_terms(one.turns,
                                {subject_name(chronicle, one.of), Cell(), Cell(), Cell(), Cell(), Cell(),
                                 Cell(), one.of.measure, Cell(), Cell()},
                                why_none(one.turns)));
  }
  return table;
}

Table turns_path_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found) {
  Table table{"turns-path",
              {"subject", "penalty_from", "penalty_to", "turns", "cost", "dates", "measure", "why"},
              {}};
  table.apart = {"measure"};
  for (const auto& [of, turns] : found) {
    const std::string subject = subject_name(chronicle, of);
    for (const PathStep& step : turns.path)
      add_row(table, {subject, step.penalties.low, upper_end(step), count(step.best.changes.size()),
                      step.best.cost, dates(turns, step.best.changes), of.measure, ""});
    if (turns.path.empty())
      add_row(table, {subject, Cell(), Cell(), Cell(), Cell(), Cell(), of.measure, why_none(turns)});
  }
  return table;
}

Table turns_boundaries_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found,
                             std::span<const Era> eras) {
  Table table{"turns-boundaries",
              {"subject", "era", "date", "met", "turn", "periods_off", "strength", "support", "measure",
               "scheme", "why"},
              {}};
  table.apart = {"measure", "scheme"};
  for (const auto& [of, turns] : found)
    for (const Boundary& boundary : boundaries(eras, turns.series)) {
      const std::vector<Cell> whose = {subject_name(chronicle, of), boundary.era, to_string(boundary.date)};
      const std::string scheme = eras.front().scheme;
      const auto near = nearest_turn(turns, boundary.date);
      std::vector<Cell> row = whose;
      if (near) {
        const ChangePoint& point = turns.points[near->place];
        row.insert(row.end(), {near->meets() ? "yes" : "no", to_string(point.date), near->later,
                               point.strength.penalty, optional_cell(point.support), of.measure, scheme, ""});
      } else {
        row.insert(row.end(), {"no", Cell(), Cell(), Cell(), Cell(), of.measure, scheme, why_none(turns)});
      }
      add_row(table, std::move(row));
    }
  return table;
}

Table spells_table(const Chronicle& chronicle, std::span<const SubjectSpells> followed) {
  Table table{"turns-spells",
              {"subject", "spell", "kind", "start", "end", "periods", "mean", "censored", "measure", "why"},
              {}};
  table.apart = {"measure"};
  for (const auto& [of, series, found] : followed) {
    const std::string subject = subject_name(chronicle, of);
    for (std::size_t i = 0; i < found.size(); ++i)
      add_row(table, {subject, count(i + 1), std::string(name(found[i].kind)),
                      to_string(series.periods[found[i].first].first),
                      to_string(series.periods[found[i].last].past + -1), count(found[i].periods()),
                      found[i].mean, std::string(name(found[i].censored)), of.measure, ""});
    if (found.empty())
      add_row(table,
              {subject, Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), of.measure,
               series.size() == 0 && series.silence ? std::string(name(*series.silence)) : "no-spell"});
  }
  return table;
}

Table proposed_eras_table(const Chronicle& chronicle, std::span<const SubjectChangePoints> found,
                          std::size_t min_segment) {
  std::vector<ChangePoints> turns;
  std::vector<std::string> names;
  for (const SubjectChangePoints& one : found) {
    turns.push_back(one.turns);
    names.push_back(fmt::format("{} of {}", one.of.measure, subject_name(chronicle, one.of)));
  }
  Table table{"eras", {"scheme", "id", "label", "start", "end", "note"}, {}};
  for (const Era& era : proposed_eras(turns, names, min_segment))
    add_row(table, {era.scheme, era.id, era.label, to_string(era.span.first), to_string(era.span.past + -1),
                    era.note});
  return table;
}

}  // namespace entente
