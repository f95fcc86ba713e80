// One row for each change point, and none without a word on why.
#include <entente/viz/report/turns_table.hpp>

#include <entente/viz/report/drivers.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// Why there is no change point.
std::string why_none(const ChangePoints& turns) {
  if (!turns.undefined) return "no-turn";
  if (turns.series.size() == 0 && turns.series.silence) return std::string(name(*turns.series.silence));
  return std::string(name(*turns.undefined));
}

/// `id; id; 3 more`: the first five.
std::string claims_text(const Chronicle& chronicle, std::span<const std::uint32_t> claims) {
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(claims.size(), 5); ++i)
    text += (i == 0 ? "" : "; ") + claim_name(chronicle, chronicle.claims[claims[i]]);
  return claims.size() > 5 ? fmt::format("{}; {} more", text, claims.size() - 5) : text;
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

std::vector<Cell> with_turn(std::vector<Cell> row, const TestedTurn& turn) {
  row.insert(row.end(), {std::string(name(turn.test)), to_string(turn.days.first),
                         to_string(turn.days.past + -1), turn.p, std::string(name(turn.grade))});
  return row;
}

/// What a change point is that shows no turn.
std::string step_text(const Chronicle& chronicle, const ChangePoint& point) {
  if (!point.causes.empty()) {
    const Driver& first = point.causes.front();
    if (2 * first.difference() / (point.after - point.before) >= 1)
      return "steps with " + claim_name(chronicle, chronicle.claims[first.claim]);
  }
  return "settles";
}

/// The row of a change point, a tested turn, or both.
void add_both(Table& table, const Chronicle& chronicle, const SubjectChangePoints& one,
              const PointOrTurn& both, std::span<const Boundary> ends) {
  ChangePoint none;
  none.period = both.period;
  const ChangePoint& point = both.point ? one.turns.points[*both.point] : none;
  const auto near = nearest_boundary(one.turns, point, ends);
  std::vector<Cell> row = {subject_name(chronicle, one.of),
                           to_string(one.turns.series.periods[both.period].first)};
  if (both.point)
    row.insert(row.end(), {point.before, point.after, point.strength.penalty, optional_cell(point.support),
                           drivers_text(chronicle, point.causes)});
  else
    row.insert(row.end(),
               {Cell(), Cell(), Cell(), Cell(), claims_text(chronicle, one.tests->turns[*both.turn].claims)});
  row.insert(row.end(), {one.of.measure, near ? Cell(ends[near->place].era) : Cell(),
                         near ? Cell(near->later) : Cell()});
  row = with_terms(one.turns, std::move(row),
                   both.point            ? remarks(one.turns, point)
                   : one.turns.undefined ? why_none(one.turns)
                                         : "");
  if (both.turn)
    row = with_turn(std::move(row), one.tests->turns[*both.turn]);
  else if (one.tests)
    row.insert(row.end(), {Cell(), Cell(), Cell(), Cell(), step_text(chronicle, point)});
  add_row(table, std::move(row));
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
  Table table{
      "turns",
      {"subject",   "date",        "before", "after", "strength",        "support", "causes", "measure",
       "boundary",  "periods_off", "n",      "noise", "autocorrelation", "penalty", "why",    "test",
       "turn_from", "turn_to",     "p",      "grade"},
      {}};
  table.apart = {"measure", "n", "noise", "autocorrelation", "penalty"};
  table.beneath = {"causes"};
  for (const SubjectChangePoints& one : found) {
    const std::vector<Boundary> ends = boundaries(eras, one.turns.series);
    const std::vector<PointOrTurn> all =
        points_and_turns(one.turns, one.tests ? one.tests->turns : std::span<const TestedTurn>{});
    for (const PointOrTurn& both : all) add_both(table, chronicle, one, both, ends);
    if (all.empty())
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
  for (const auto& [of, turns, tests] : found) {
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
  for (const auto& [of, turns, tests] : found)
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
  std::vector<TestedTurns> tests;
  std::vector<std::string> names;
  for (const SubjectChangePoints& one : found) {
    turns.push_back(one.turns);
    tests.push_back(one.tests.value_or(TestedTurns{}));
    names.push_back(fmt::format("mean {} of {} by period", one.of.measure, subject_name(chronicle, one.of)));
  }
  Table table{"eras", {"scheme", "id", "label", "start", "end", "note"}, {}};
  for (const Era& era : proposed_eras(turns, names, min_segment, tests))
    add_row(table, {era.scheme, era.id, era.label, to_string(era.span.first), to_string(era.span.past + -1),
                    era.note});
  return table;
}

}  // namespace entente
