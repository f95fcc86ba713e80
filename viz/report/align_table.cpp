#include <entente/viz/report/align_table.hpp>

#include <entente/viz/report/reasons.hpp>

#include <utility>

namespace entente {
namespace {

/// The reasons of a row. Where the pair has no level, one word stands for every column of the direct tie.
std::string why(const PairAlignment& told, bool weighted) {
  const Alignment& row = told.alignment;
  if (row.level == Value(Reason::absent)) return std::string(name(Reason::absent));
  // In the order of the columns; those of the direct tie are told by its one word where there is no level.
  std::vector<NamedValue> values;
  values.reserve(18);
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
  of_tie("undated_share", told.undated_share);
  of_tie("corroborated_share", told.corroborated_share);
  of_portfolios("s_squared", row.s_squared);
  of_portfolios("pi", row.pi);
  of_portfolios("tau_b", row.tau_b);
  of_portfolios("cosine", row.cosine);
  if (weighted) of_portfolios("s_weighted", row.s_weighted);
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

bool is_weighted(const PairAlignmentOptions& options) { return !options.likeness.weights.empty(); }

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

void add_alignment(Table& table, const Chronicle& chronicle, const Era& era, const PairAlignment& told,
                   bool weighted) {
  const Alignment& row = told.alignment;
  const bool claimed = row.level.defined();
  std::vector<Cell> cells = {era.id,
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
                             why(told, weighted),
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
  if (weighted) cells.push_back(cell(row.s_weighted));
  cells.emplace_back(flags_text(row));
  if (told.interval) add_interval(cells, *told.interval);
  cells.resize(table.columns.size() - 2);
  cells.push_back(cell(told.undated_share));
  cells.push_back(cell(told.corroborated_share));
  add_row(table, std::move(cells));
}

/// The table without its rows.
Table columns(const PairAlignmentOptions& options) {
  Table table{
      "align",
      {"era",        "a",         "b",  "level", "cooperative", "hostile",       "polarity",         "claims",
       "sources",    "kappa",     "s",  "why",   "forward",     "backward",      "effective_claims", "mutual",
       "open_share", "s_squared", "pi", "tau_b", "cosine",      "third_parties", "speaking"},
      {},
      2};
  table.apart = {"forward", "backward", "effective_claims", "mutual",        "open_share", "s_squared",
                 "pi",      "tau_b",    "cosine",           "third_parties", "speaking"};
  if (is_weighted(options)) table.columns.emplace_back("s_weighted");
  table.columns.emplace_back("flags");
  if (options.intervals)
    for (const char* column :
         {"level_low", "level_high", "polarity_low", "polarity_high", "drawn_by", "drawn_from", "one_source"})
      table.columns.emplace_back(column);
  for (const char* column : {"undated_share", "corroborated_share"}) {
    table.columns.emplace_back(column);
    table.apart.emplace_back(column);
  }
  if (!options.intervals) return table;
  table.apart.insert(table.apart.end(), {"polarity_low", "polarity_high"});
  table.beside = {"level", "level_low", "level_high"};
  return table;
}

}  // namespace

Table align_table(const Chronicle& chronicle, std::span<const Era> eras, std::span<const PairAlignment> rows,
                  const PairAlignmentOptions& options) {
  Table table = columns(options);
  for (const PairAlignment& row : rows)
    add_alignment(table, chronicle, eras[row.era], row, is_weighted(options));
  return table;
}

}  // namespace entente
