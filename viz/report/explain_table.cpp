// The arithmetic of a level. The rows are told in words that can be computed again by hand.
#include <entente/viz/report/explain_table.hpp>

#include <entente/graphs/folding/era_graph.hpp>
#include <entente/viz/report/subject_names.hpp>
#include <entente/viz/report/verdict_words.hpp>
#include <entente/viz/words/claim_words.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

/// `7 * -1 * 1826/3652 days`, `3 * min(1, 1095.75/3652) * 31/365 days * 0.5 of event visit (2 rows)`; without
/// days where the record has no dates.
std::string arithmetic(const Chronicle& chronicle, const EraGraph& graph, const ExplainedRow& row) {
  const Claim& claim = chronicle.claims[row.claim];
  std::string text = fmt::format("{}", claim.weight);
  if (claim.sign != Sign::cooperative) text += fmt::format(" * {}", static_cast<int>(claim.sign));
  if (chronicle.is_event(claim))
    text += fmt::format(" * min(1, {}/{})", graph.folding().persistence, graph.era().span.days());
  if (graph.era().span != Interval{})
    text += fmt::format(" * {}/{} days", row.time.common.count(), row.time.of);
  if (row.event_rows > 1)
    text += fmt::format(" * {:.6g} of event {} ({} rows)", row.event_part,
                        chronicle.events[static_cast<std::size_t>(claim.event)], row.event_rows);
  return text;
}

/// Why cells of a row that counts are empty.
std::string blanks(const Claim& claim) {
  std::vector<std::string> found;
  if (claim.when.text.empty()) found.emplace_back("dates: undated");
  if (claim.event == EventId::none) found.emplace_back("event: alone");
  if (claim.cites.empty()) found.emplace_back("sources: uncited");
  return fmt::format("{}", fmt::join(found, "; "));
}

std::string why(const ExplainedRow& row, const Claim& claim) {
  if (row.counts) return blanks(claim);
  return row.omission == Omission::none ? "other-pair" : std::string(name(row.omission));
}

void add_claim(Table& table, const Chronicle& chronicle, const EraGraph& graph, const Pair& pair,
               const ExplainedRow& row) {
  const Claim& claim = chronicle.claims[row.claim];
  const auto code = [&](ActorId actor) { return chronicle.roster[actor].code; };
  const auto counted = [&](auto value) { return row.counts ? Cell(value) : Cell(); };
  add_row(
      table,
      {graph.era().id,
       code(pair.first),
       code(pair.second),
       row.counts ? "claim" : "left-out",
       claim.stated.key ? claim.key : fmt::format("line {}", claim.line),
       static_cast<std::int64_t>(claim.line),
       code(claim.from),
       chronicle.codebook[claim.relation].id,
       code(claim.to),
       pair_name(chronicle, row.counts_for.from, row.counts_for.to),
       claim.when.text.empty() ? Cell() : Cell(claim.when.text),
       std::string(chronicle.is_event(claim) ? "event" : "state"),
       static_cast<std::int64_t>(claim.sign),
       claim.weight,
       counted(static_cast<double>(row.time.common.count()) / static_cast<double>(row.time.of)),
       counted(row.time.persistence),
       claim.event == EventId::none ? Cell() : Cell(chronicle.events[static_cast<std::size_t>(claim.event)]),
       counted(static_cast<std::int64_t>(row.event_rows)),
       counted(row.event_part),
       counted(row.share),
       counted(row.counts ? arithmetic(chronicle, graph, row) : ""),
       counted(row.value),
       std::string(name(claim.status)),
       claim.cites.empty() ? Cell() : Cell(sources_text(chronicle, claim, graph.folding())),
       why(row, claim),
       counted(static_cast<std::int64_t>(row.documents))});
}

std::size_t place_of(const Table& table, std::string_view column) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, column) - table.columns.begin());
}

void add_shift(Table& table, const Chronicle& chronicle, const Pair& pair, const ComparedShift& row) {
  std::vector<Cell> cells(table.columns.size());
  cells[place_of(table, "era")] = row.shift.to;
  cells[place_of(table, "a")] = chronicle.roster[pair.first].code;
  cells[place_of(table, "b")] = chronicle.roster[pair.second].code;
  cells[place_of(table, "kind")] = "shift";
  cells[place_of(table, "arithmetic")] = fmt::format("level - level in {}", row.shift.from);
  cells[place_of(table, "value")] = cell(row.shift.shift);
  cells[place_of(table, "why")] = verdict_text(chronicle, row);
  add_row(table, std::move(cells));
}

void add_sums(Table& table, const Chronicle& chronicle, const EraGraph& graph, const Pair& pair,
              const Alignment& sums) {
  const auto place = [&](std::string_view column) { return place_of(table, column); };
  const auto add = [&](const char* kind, const char* arithmetic, const Value& value) {
    std::vector<Cell> cells(table.columns.size());
    cells[place("era")] = graph.era().id;
    cells[place("a")] = chronicle.roster[pair.first].code;
    cells[place("b")] = chronicle.roster[pair.second].code;
    cells[place("kind")] = kind;
    cells[place("arithmetic")] = arithmetic;
    cells[place("value")] = cell(value);
    cells[place("why")] = value.defined() ? "sum" : std::string(name(value.reason()));
    add_row(table, std::move(cells));
  };
  add("cooperative", "the values above zero", sums.cooperative);
  add("hostile", "the values below zero, as an amount", sums.hostile);
  add("level", "cooperative - hostile", sums.level);
  add("polarity", "(cooperative - hostile) / (cooperative + hostile)", sums.polarity);
  add("effective-claims", "(sum of |value|)^2 / sum of value^2, rows of one event together",
      sums.level.defined() ? Value(sums.effective_claims) : sums.level);
}

}  // namespace

Table explain_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, const Pair& pair,
                    std::span<const Explanation> eras, std::span<const ComparedShift> shifts) {
  Table table{"explain",
              {"era",        "a",           "b",          "kind",       "row",        "line",  "from",
               "relation",   "to",          "counts_for", "dates",      "duration",   "sign",  "weight",
               "time_share", "persistence", "event",      "event_rows", "event_part", "share", "arithmetic",
               "value",      "status",      "sources",    "why",        "documents"},
              {},
              4,
              {"a", "b", "line", "counts_for", "duration", "sign", "weight", "time_share", "persistence",
               "event", "event_rows", "event_part", "share"}};
  for (std::size_t e = 0; e < graphs.size(); ++e) {
    for (const ExplainedRow& row : eras[e].rows)
      if (row.counts) add_claim(table, chronicle, graphs[e], pair, row);
    for (const ExplainedRow& row : eras[e].rows)
      if (!row.counts) add_claim(table, chronicle, graphs[e], pair, row);
    add_sums(table, chronicle, graphs[e], pair, eras[e].sums);
    for (const ComparedShift& shift : shifts)
      if (shift.eras.after == e && shift.verdict) add_shift(table, chronicle, pair, shift);
  }
  return table;
}

}  // namespace entente
