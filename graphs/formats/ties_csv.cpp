// One row for each era and tie.
#include <entente/graphs/formats/ties_csv.hpp>

#include <entente/graphs/formats/attributes.hpp>
#include <entente/graphs/formats/export.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/delimited.hpp>
#include <entente/graphs/reading/guarded_cell.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace entente {
namespace {

constexpr std::string_view first_columns = "era,start,end,from,to,sign,level";

std::string cell(const AttributeValue& value) {
  const bool is_text = std::holds_alternative<std::string>(value);
  constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();
  return is_text ? guarded_cell(inert(printable(std::get<std::string>(value), unlimited))) : to_string(value);
}

void add_row(std::string& table, const std::vector<AttributeValue>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) table += (i == 0 ? "" : ",") + cell(row[i]);
  table += '\n';
}

std::vector<AttributeValue> header() {
  std::vector<AttributeValue> row = {"era", "start", "end", "from", "to"};
  for (const TieAttribute& attribute : tie_attributes()) row.emplace_back(std::string(attribute.name));
  row.emplace_back("weight");
  return row;
}

std::vector<AttributeValue> row_of(const TieInEra& one) {
  const Era& era = one.graph.era();
  const auto [a, b] = one.graph.pair(one.tie);
  std::vector<AttributeValue> row = {era.id, first_day(era.span), last_day(era.span),
                                     one.world.roster[a].code, one.world.roster[b].code};
  for (const TieAttribute& attribute : tie_attributes()) row.push_back(attribute.of(one));
  row.emplace_back(std::abs(one.tie.level()));
  return row;
}

/// The sheet of the eras that a table names; empty where it would hold none. An era without a first day has
/// no row there.
std::string eras_sheet(std::string_view table) {
  std::set<std::string> rows;
  for_each_row_below_header(table, "ties.csv", [&](const Row& row) {
    if (row.cells.size() < 3 || row.cells[1].empty()) return;
    const std::string_view end = row.cells[2].empty() ? ".." : row.cells[2];
    rows.insert(csv_cell(row.cells[0]) + ',' + csv_cell(row.cells[1]) + ',' + csv_cell(end) + '\n');
  });
  std::string sheet = rows.empty() ? "" : "id,start,end\n";
  for (const std::string& row : rows) sheet += row;
  return sheet;
}

}  // namespace

std::string ties_csv(const Export& graphs) {
  std::string table;
  add_row(table, header());
  for (const EraGraph& graph : graphs.graphs)
    for (const Tie& tie : graph.ties()) add_row(table, row_of({graphs.world, graph, tie}));
  return table;
}

bool is_ties_csv(std::string_view bytes) { return bytes.starts_with(first_columns); }

Files ties_csv_sheets(std::string_view bytes) {
  // Ids of eras may look like dates, and every row is a state of its era.
  Files sheets = {{"ties.csv", std::string(bytes)}, {"entente.toml", "rows = \"state\"\nkeep = [\"era\"]\n"}};
  if (std::string eras = eras_sheet(bytes); !eras.empty()) sheets.emplace("eras.csv", std::move(eras));
  return sheets;
}

}  // namespace entente
