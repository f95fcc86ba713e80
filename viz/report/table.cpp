// The plain forms: CSV, TSV, Markdown. Text is in table_text.cpp, JSON in table_json.cpp.
#include <entente/viz/report/table.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/guarded_cell.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/table_json.hpp>
#include <entente/viz/report/table_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

/// For programs: the shortest text that reads back as the same number.
std::string exact(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  return for_people(cell);
}

std::string harmless(const Cell& cell) {
  return std::holds_alternative<std::string>(cell) ? inert(exact(cell)) : exact(cell);
}

std::string delimited_form(const Table& table, char delimiter) {
  std::string out;
  const auto line = [&](auto text_of) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (c != 0) out += delimiter;
      out += guarded_cell(text_of(c), delimiter);
    }
    out += '\n';
  };
  line([&](std::size_t c) { return table.columns[c]; });
  for (const auto& row : table.rows) line([&](std::size_t c) { return harmless(cell_at(row, c)); });
  return out;
}

std::string markdown_form(const Table& table) {
  std::string out;
  const auto line = [&](auto text_of) {
    out += '|';
    for (std::size_t c = 0; c < table.columns.size(); ++c) out += ' ' + text_of(c) + " |";
    out += '\n';
  };
  const auto numeric = [&](std::size_t c) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const auto& row) { return is_number(cell_at(row, c)); });
  };
  line([&](std::size_t c) { return markdown_text(table.columns[c]); });
  line([&](std::size_t c) { return std::string(numeric(c) ? "---:" : "---"); });
  for (const auto& row : table.rows)
    line([&](std::size_t c) {
      const Cell& cell = cell_at(row, c);
      return is_number(cell) ? for_people(cell, table.decimals) : markdown_text(for_people(cell));
    });
  return out;
}

}  // namespace

bool is_number(const Cell& cell) {
  return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

Cell cell(const Value& value) { return value.defined() ? Cell(value.number()) : Cell(); }

Cell optional_cell(const std::optional<Value>& value) { return value ? cell(*value) : Cell(); }
Cell optional_cell(const std::optional<double>& number) { return number ? Cell(*number) : Cell(); }

std::optional<std::size_t> place_of_column(const Table& table, std::string_view name) {
  const auto at = std::find(table.columns.begin(), table.columns.end(), name);
  if (at == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(at - table.columns.begin());
}

const Cell& cell_at(const std::vector<Cell>& row, std::size_t column) {
  static const Cell empty;
  return column < row.size() ? row[column] : empty;
}

Cell cell_at(const Table& table, std::size_t row, std::string_view column) {
  const auto place = place_of_column(table, column);
  return place && *place < table.rows[row].size() ? table.rows[row][*place] : Cell();
}

std::string text_at(const Table& table, std::size_t row, std::string_view column) {
  const Cell found = cell_at(table, row, column);
  return std::holds_alternative<std::string>(found) ? std::get<std::string>(found) : std::string();
}

void add_row(Table& table, std::vector<Cell> row) {
  constexpr std::size_t most_rows = 2'000'000;
  if (table.rows.size() == most_rows)
    throw Error(Failure::usage,
                fmt::format("{} would print more than {} rows; take fewer eras, measures or pairs",
                            table.schema, most_rows));
  table.rows.push_back(std::move(row));
}

std::string printed(const Table& table, TableForm form, const TableHead& subject) {
  switch (form) {
    case TableForm::text:
      return text_form(table);
    case TableForm::csv:
      return delimited_form(table, ',');
    case TableForm::tsv:
      return delimited_form(table, '\t');
    case TableForm::markdown:
      return markdown_form(table);
    case TableForm::json:
      return json_form(table, subject);
    case TableForm::jsonl:
      return json_lines_form(table);
  }
  return {};
}

}  // namespace entente
