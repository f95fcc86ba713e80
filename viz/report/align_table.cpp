// Pairs in each era: the direct tie, the likeness of portfolios, and what to be wary of.
#include <entente/engine/resampling/level_interval.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/tables.hpp>

#include <cmath>

namespace entente {
namespace {

/// The part of both amounts of a pair together that rests on states whose end nobody tells.
Value open_share(const Chronicle& chronicle, const EraGraph& graph, const Alignment& row) {
  const Tie* tie = graph.tie(row.a, row.b);
  if (tie == nullptr) return row.level;
  double open = 0, all = 0;
  for (const ClaimShare& share : graph.shares(*tie)) {
    const Claim& claim = chronicle.claims[share.claim];
    const bool state = holds_over_time(chronicle.codebook[claim.relation].duration);
    all += std::abs(share.value);
    open += state && claim.when.dated() && claim.when.end_edge == Edge::unknown ? std::abs(share.value) : 0;
  }
  return all > 0 ? Value(open / all) : Value(Reason::no_signed_claims);
}

/// A pair in an era as the table tells it.
struct Told {
  Alignment row{};
  Value open_share{};
  std::optional<LevelInterval> interval{};
};

/// The reasons of a row. Where the pair has no level, one word stands for every column of the direct tie.
std::string why(const Told& told, const AlignmentOptions& options) {
  const Alignment& row = told.row;
  if (row.level == Value(Reason::absent)) return std::string(name(Reason::absent));
  // In the order of the columns; those of the direct tie are told by its one word where there is no level.
  std::vector<NamedValue> values;
  values.reserve(16);
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
  of_tie("open_share", told.open_share);
  of_portfolios("s_squared", row.s_squared);
  of_portfolios("pi", row.pi);
  of_portfolios("tau_b", row.tau_b);
  of_portfolios("cosine", row.cosine);
  if (!options.weights.empty()) of_portfolios("s_weighted", row.s_weighted);
  if (told.interval) {
    of_tie("level_low", told.interval->level_bounds.low);
    of_tie("level_high", told.interval->level_bounds.high);
    of_tie("polarity_low", told.interval->polarity_bounds.low);
    of_tie("polarity_high", told.interval->polarity_bounds.high);
  }
  const std::string text = reasons(values);
  if (row.level.defined()) return text;
  return std::string(name(row.level.reason())) + (text.empty() ? "" : "; " + text);
}

std::string flags_text(const Alignment& row) {
  std::string text;
  for (std::size_t i = 0; i < alignment_flag_names.size(); ++i)
    if (row.flags.test(i)) text += (text.empty() ? "" : "; ") + std::string(alignment_flag_names[i]);
  return text;
}

void add_interval(std::vector<Cell>& cells, const LevelInterval& interval) {
  for (const Bounds& bounds : {interval.level_bounds, interval.polarity_bounds}) {
    cells.push_back(cell(bounds.low));
    cells.push_back(cell(bounds.high));
  }
  if (interval.claims == 0) return;
  cells.emplace_back(std::string(name(interval.drawn)));
  cells.emplace_back(static_cast<std::int64_t>(interval.drawn_from));
  cells.emplace_back(interval.sources == 1 ? "yes" : "no");
}

void add_alignment(Table& table, const Chronicle& chronicle, const EraGraph& graph, const Told& told,
                   const AlignmentOptions& options) {
  const Alignment& row = told.row;
  const bool claimed = row.level.defined();
  std::vector<Cell> cells = {graph.era().id,
                             chronicle.roster[row.a].code,
                             chronicle.roster[row.b].code,
                             cell(row.level),
                             cell(row.cooperative),
                             cell(row.hostile),
                             cell(row.polarity),
                             count(row.claims),
                             count(row.sources),
                             cell(row.kappa),
                             cell(row.s),
                             why(told, options),
                             cell(row.forward),
                             cell(row.backward),
                             claimed ? Cell(row.effective_claims) : Cell(),
                             cell(row.mutual),
                             cell(told.open_share),
                             cell(row.s_squared),
                             cell(row.pi),
                             cell(row.tau_b),
                             cell(row.cosine),
                             count(row.third_parties),
                             count(row.speaking)};
  if (!options.weights.empty()) cells.push_back(cell(row.s_weighted));
  cells.emplace_back(flags_text(row));
  if (told.interval) add_interval(cells, *told.interval);
  add_row(table, std::move(cells));
}

/// The table without its rows.
Table columns(const AlignmentOptions& options, const std::optional<IntervalOptions>& intervals) {
  Table table{
      "align",
      {"era",        "a",         "b",  "level", "cooperative", "hostile",       "polarity",         "claims",
       "sources",    "kappa",     "s",  "why",   "forward",     "backward",      "effective_claims", "mutual",
       "open_share", "s_squared", "pi", "tau_b", "cosine",      "third_parties", "speaking"},
      {},
      2};
  table.apart = {"forward", "backward", "effective_claims", "mutual",        "open_share", "s_squared",
                 "pi",      "tau_b",    "cosine",           "third_parties", "speaking"};
  if (!options.weights.empty()) table.columns.emplace_back("s_weighted");
  table.columns.emplace_back("flags");
  if (!intervals) return table;
  for (const char* column :
       {"level_low", "level_high", "polarity_low", "polarity_high", "drawn_by", "drawn_from", "one_source"})
    table.columns.emplace_back(column);
  table.apart.insert(table.apart.end(), {"polarity_low", "polarity_high"});
  table.beside = {"level", "level_low", "level_high"};
  return table;
}

}  // namespace

Table align_table(const Chronicle& chronicle, std::span<const EraGraph> graphs, std::span<const Pair> pairs,
                  const AlignmentOptions& options, const std::optional<IntervalOptions>& intervals,
                  const Progress& progress) {
  Table table = columns(options, intervals);
  std::size_t done = 0, all = pairs.size() * graphs.size();
  if (pairs.empty())
    for (const EraGraph& graph : graphs) all += graph.ties().size();
  for (const EraGraph& graph : graphs) {
    const auto add = [&](Alignment row) {
      if (progress) progress(done++, all);
      Told told{std::move(row), {}, {}};
      told.open_share = open_share(chronicle, graph, told.row);
      if (intervals) told.interval = level_interval(chronicle, graph, told.row.a, told.row.b, *intervals);
      add_alignment(table, chronicle, graph, told, options);
    };
    for (const auto& [a, b] : pairs) add(alignment(graph, a, b, options));
    if (!pairs.empty()) continue;
    for (const Alignment& row : alignments(graph, options)) add(row);
  }
  return table;
}

}  // namespace entente
