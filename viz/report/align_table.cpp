// Pairs in each era: the direct tie, the likeness of portfolios, and what to be wary of.
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/tables.hpp>

#include <cmath>

namespace entente {
namespace {

/// The part of a pair's contributions (warm and hostile together) that rests on states whose end nobody
/// tells.
Value open_share(const Chronicle& chronicle, const EraGraph& graph, const Alignment& row) {
  const Bond* bond = graph.bond(row.a, row.b);
  if (bond == nullptr) return row.level;
  double open = 0, all = 0;
  for (const Contribution& contribution : graph.contributions(*bond)) {
    const Tie& tie = chronicle.ties[contribution.tie];
    const bool state = holds_over_time(chronicle.codebook[tie.relation].duration);
    all += std::abs(contribution.value);
    open += state && tie.when.end_edge == Edge::unknown ? std::abs(contribution.value) : 0;
  }
  return all > 0 ? Value(open / all) : Value(Reason::no_signed_claims);
}

/// The reasons of a row. Where the pair has no level, one word stands for every column of the direct tie.
std::string why(const Alignment& row, const Value& open, const AlignmentOptions& options) {
  if (row.level == Value(Reason::absent)) return std::string(name(Reason::absent));
  // In the order of the columns; those of the direct tie are told by its one word where there is no level.
  std::vector<NamedValue> values;
  values.reserve(12);
  const auto of_tie = [&](std::string_view column, const Value& value) {
    if (row.level.defined()) values.push_back({column, value});
  };
  const auto of_portfolios = [&](std::string_view column, const Value& value) {
    values.push_back({column, value});
  };
  of_tie("polarity", row.polarity);
  of_portfolios("kappa", row.kappa);
  of_portfolios("s", row.s);
  of_tie("forward", row.forward);
  of_tie("backward", row.backward);
  of_tie("mutual", row.mutual);
  of_tie("open_share", open);
  of_portfolios("s_squared", row.s_squared);
  of_portfolios("pi", row.pi);
  of_portfolios("tau_b", row.tau_b);
  of_portfolios("cosine", row.cosine);
  if (!options.weights.empty()) of_portfolios("s_weighted", row.s_weighted);
  const std::string told = reasons(values);
  if (row.level.defined()) return told;
  return std::string(name(row.level.reason())) + (told.empty() ? "" : "; " + told);
}

std::string flags_text(const Alignment& row) {
  std::string text;
  for (std::size_t i = 0; i < alignment_flag_names.size(); ++i)
    if (row.flags.test(i)) text += (text.empty() ? "" : "; ") + std::string(alignment_flag_names[i]);
  return text;
}

void add_alignment(Table& table, const Chronicle& chronicle, const EraGraph& graph, const Alignment& row,
                   const AlignmentOptions& options) {
  const bool claimed = row.level.defined();
  const Value open = open_share(chronicle, graph, row);
  const auto count = [](std::uint32_t number) { return static_cast<std::int64_t>(number); };
  std::vector<Cell> cells = {graph.era().id,
                             chronicle.roster[row.a].code,
                             chronicle.roster[row.b].code,
                             cell(row.level),
                             cell(row.positive),
                             cell(row.negative),
                             cell(row.polarity),
                             count(row.claims),
                             count(row.sources),
                             cell(row.kappa),
                             cell(row.s),
                             why(row, open, options),
                             cell(row.forward),
                             cell(row.backward),
                             claimed ? Cell(row.effective_claims) : Cell(),
                             cell(row.mutual),
                             cell(open),
                             cell(row.s_squared),
                             cell(row.pi),
                             cell(row.tau_b),
                             cell(row.cosine),
                             count(row.third_parties),
                             count(row.speaking)};
  if (!options.weights.empty()) cells.push_back(cell(row.s_weighted));
  cells.emplace_back(flags_text(row));
  add_row(table, std::move(cells));
}

}  // namespace

Table align_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, std::span<const Dyad> pairs,
                  const AlignmentOptions& options) {
  Table table{
      "align",
      {"era",        "a",         "b",  "level", "positive", "negative",      "polarity",         "claims",
       "sources",    "kappa",     "s",  "why",   "forward",  "backward",      "effective_claims", "mutual",
       "open_share", "s_squared", "pi", "tau_b", "cosine",   "third_parties", "speaking"},
      {},
      2};
  table.apart = {"forward", "backward", "effective_claims", "mutual",        "open_share", "s_squared",
                 "pi",      "tau_b",    "cosine",           "third_parties", "speaking"};
  if (!options.weights.empty()) table.columns.emplace_back("s_weighted");
  table.columns.emplace_back("flags");
  for (const EraGraph& graph : graphs) {
    for (const auto& [a, b] : pairs)
      add_alignment(table, chronicle, graph, alignment(graph, a, b, options), options);
    if (!pairs.empty()) continue;
    for (const Alignment& row : alignments(graph, options))
      add_alignment(table, chronicle, graph, row, options);
  }
  return table;
}

}  // namespace entente
