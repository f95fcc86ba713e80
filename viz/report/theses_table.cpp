#include <entente/viz/report/theses_table.hpp>

#include <entente/graphs/reading/theses_sheet.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/report/verdict_words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// An empty cell for an empty text, so that JSON says null.
Cell text_cell(std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); }

/// In words, because a spreadsheet takes a lone + for a formula.
std::string tendency_word(Tendency tendency) {
  switch (tendency) {
    case Tendency::up:
      return "up";
    case Tendency::down:
      return "down";
    case Tendency::none:
      return "none";
    case Tendency::both:
      return "both";
    case Tendency::unstated:
      break;
  }
  return {};
}

Cell sources_cell(const Chronicle& chronicle, std::span<const SourceId> sources) {
  std::string text;
  for (const SourceId source : sources) text += (text.empty() ? "" : "|") + chronicle[source].id;
  return text_cell(std::move(text));
}

/// What the verdict on the shift rests on or lacks; told first where the thesis fails by a shift the other
/// way, and of the lowest and the highest which two eras are compared.
std::string shift_text(const Chronicle& chronicle, const Thesis& thesis, const JudgedThesis& judged) {
  const ComparedShift& row = *judged.compared;
  std::string reason = reason_text(chronicle, row);
  const Finding& finding = judged.tested.finding;
  if (finding.nearest)
    return fmt::format("from {} to {}: {}", finding.nearest->first, finding.nearest->second, reason);
  if (finding.verdict != Verdict::fails || row.verdict->grade == Grade::unchanged) return reason;
  return fmt::format("the shift is a {}: {}", thesis.kind == ThesisKind::rises ? "fall" : "rise", reason);
}

/// The theses that either names as a rival of the other, sorted.
std::vector<std::string> rivals_of(const Thesis& thesis, std::span<const Thesis> all) {
  std::vector<std::string> rivals = thesis.against;
  for (const Thesis& other : all)
    if (std::ranges::find(other.against, thesis.id) != other.against.end()) rivals.push_back(other.id);
  std::ranges::sort(rivals);
  rivals.erase(std::unique(rivals.begin(), rivals.end()), rivals.end());
  return rivals;
}

/// The kinds that look at claims have no measure, and those with a date a tolerance.
bool looks_at_claims(const Thesis& thesis) {
  return thesis.kind == ThesisKind::turning_point || thesis.kind == ThesisKind::corroborated;
}

/// The reason of a verdict: what it says of itself, else what the verdict on its shift rests on or lacks; and
/// where there is neither, why numbers beside it are missing.
std::string why(const Chronicle& chronicle, const Thesis& thesis, const JudgedThesis& judged) {
  const TestedThesis& tested = judged.tested;
  if (!tested.finding.why.empty()) return tested.finding.why;
  if (judged.compared) return shift_text(chronicle, thesis, judged);
  std::vector<NamedValue> values;
  if (tested.support) values.push_back({"support", tested.support->share});
  if (tested.shift) {
    values.push_back({"low", tested.shift->interval.bounds.low});
    values.push_back({"high", tested.shift->interval.bounds.high});
  }
  return reasons(values);
}

/// How sure the verdict is: of a shift its grade, of a turn that of the surest that lies there.
std::string grade_word(const JudgedThesis& judged) {
  if (judged.compared && judged.compared->verdict) return std::string(name(judged.compared->verdict->grade));
  const std::vector<TestedTurn>& turns = judged.tested.turns;
  return turns.empty() ? std::string() : std::string(name(std::ranges::min(turns, {}, &TestedTurn::p).grade));
}

std::string ids_text(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : "|") + id;
  return text;
}

/// The days of the time that a thesis names, else from the first day of its eras to the last; without bounds
/// where they are not there.
Interval days_of(const Chronicle& chronicle, std::span<const Era> eras, const Thesis& thesis) {
  if (thesis.when) {
    Era own;
    own.span = thesis.when->span();
    return counted_eras(chronicle, {&own, 1}).front().span;
  }
  const auto named = [&](const std::string& id) {
    return std::find_if(eras.begin(), eras.end(),
                        [&](const Era& era) { return era.scheme == thesis.scheme && era.id == id; });
  };
  const auto first = named(thesis.first), last = named(thesis.last);
  if (first == eras.end() || last == eras.end()) return {};
  Era whole;
  whole.span = {first->span.first, last->span.past};
  return counted_eras(chronicle, {&whole, 1}).front().span;
}

std::vector<Cell> row(const Chronicle& chronicle, std::span<const Era> eras, const Thesis& thesis,
                      const JudgedThesis& judged, const std::vector<std::string>& rivals) {
  const TestedThesis& tested = judged.tested;
  const DayCells days = day_cells(days_of(chronicle, eras, thesis));
  const Finding second = tested.without_sources.value_or(Finding{});
  return {thesis.id,
          sources_cell(chronicle, thesis.sources),
          text_cell(thesis.claim),
          std::string(name(thesis.kind)),
          actors_cell(chronicle.roster, thesis.subject, ':'),
          thesis.when ? Cell() : text_cell(eras_cell(thesis)),
          looks_at_claims(thesis) ? Cell() : Cell(std::string(name(thesis.measure))),
          std::string(name(tested.finding.verdict)),
          text_cell(tested.finding.figures),
          tested.without_sources ? Cell(std::string(name(second.verdict))) : Cell(),
          text_cell(second.figures),
          text_cell(why(chronicle, thesis, judged)),
          text_cell(actors_cell(chronicle.roster, thesis.other, compares_pairs(thesis.kind) ? ':' : '|')),
          text_cell(tendency_word(thesis.direction)),
          text_cell(second.why),
          text_cell(thesis.note),
          tested.support ? cell(tested.support->share) : Cell(),
          sources_cell(chronicle, tested.hangs_on),
          tested.shift ? cell(tested.shift->shift) : Cell(),
          tested.shift ? cell(tested.shift->interval.bounds.low) : Cell(),
          tested.shift ? cell(tested.shift->interval.bounds.high) : Cell(),
          tested.support ? Cell(std::string(name(tested.support->drawn))) : Cell(),
          days.start,
          days.end,
          text_cell(grade_word(judged)),
          thesis.when ? Cell(thesis.when->text) : Cell(),
          looks_at_claims(thesis) && thesis.when ? Cell(tolerance(thesis)) : Cell(),
          text_cell(ids_text(rivals))};
}

}  // namespace

Table theses_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const Thesis> theses,
                   std::span<const JudgedThesis> judged) {
  Table table{"theses",
              {"thesis",
               "source",
               "claim",
               "kind",
               "subject",
               "eras",
               "measure",
               "verdict",
               "figures",
               "without_source_verdict",
               "without_source_figures",
               "why",
               "other",
               "direction",
               "without_source_why",
               "note",
               "support",
               "hangs_on",
               "shift",
               "low",
               "high",
               "drawn_by",
               "start",
               "end",
               "grade",
               "when",
               "within",
               "against"},
              {}};
  table.apart = {"source", "direction", "without_source_figures", "note", "shift", "drawn_by", "start",
                 "end",    "within"};
  table.beneath = {"claim", "figures", "why", "without_source_why", "hangs_on", "against"};
  table.decimals = 2;
  for (std::size_t i = 0; i < theses.size() && i < judged.size(); ++i)
    table.rows.push_back(row(chronicle, eras, theses[i], judged[i], rivals_of(theses[i], theses)));
  return table;
}

}  // namespace entente
