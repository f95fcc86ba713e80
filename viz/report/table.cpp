// The plain forms: text, CSV, TSV, Markdown. JSON is in table_json.cpp.
#include <entente/viz/report/table.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/guarded_cell.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/markdown_text.hpp>
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/table_json.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

/// A single long label must not pad every row to its length.
constexpr std::size_t widest_padded = 80;
constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

bool is_number(const Cell& cell) {
  return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

/// For people: so many decimals, no minus before a zero; very small and very large numbers by their
/// magnitude.
std::string rounded(double number, int decimals) {
  const double size = std::abs(number);
  if (size != 0 && (size < 0.5 * std::pow(10.0, -decimals) || size >= 1e7))
    return fmt::format("{:.2g}", number);
  return fmt::format("{:.{}f}", number == 0 ? 0.0 : number, decimals);
}

std::string for_people(const Cell& cell, int decimals = 4) {
  if (const auto* text = std::get_if<std::string>(&cell)) return printable(*text, unlimited);
  if (const auto* number = std::get_if<double>(&cell)) return rounded(*number, decimals);
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *count);
  return {};
}

/// For programs: the shortest text that reads back as the same number.
std::string exact(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  return for_people(cell);
}

/// Columns that a fixed-width font gives a text.
std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    columns += static_cast<std::size_t>(std::max(0, length > 0 ? utf8proc_charwidth(code) : 1));
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return columns;
}

const Cell& cell_at(const std::vector<Cell>& row, std::size_t column) {
  static const Cell empty;
  return column < row.size() ? row[column] : empty;
}

std::string padded(std::string_view text, std::size_t columns, bool right) {
  const std::string space(columns - std::min(columns, width(text)), ' ');
  return right ? space + std::string(text) : std::string(text) + space;
}

bool is_among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The places of the columns that the text form shows, in its order.
std::vector<std::size_t> shown(const Table& table) {
  const std::vector<std::string>& columns = table.columns;
  std::vector<std::size_t> places;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (is_among(table.apart, columns[c])) continue;
    if (!is_among(table.beside, columns[c])) {
      places.push_back(c);
    } else if (columns[c] == table.beside.front()) {
      for (const std::string& name : table.beside)
        places.push_back(
            static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin()));
    }
  }
  return places;
}

/// The table as the text form has it: columns left out and moved, and no reasons why the former are empty.
Table narrowed(const Table& table) {
  Table narrow{table.schema, {}, std::vector<std::vector<Cell>>(table.rows.size()), table.decimals};
  for (const std::size_t c : shown(table)) {
    narrow.columns.push_back(table.columns[c]);
    for (std::size_t r = 0; r < table.rows.size(); ++r) narrow.rows[r].push_back(cell_at(table.rows[r], c));
    if (table.columns[c] != "why") continue;
    for (auto& row : narrow.rows)
      if (auto* why = std::get_if<std::string>(&row.back())) *why = reasons_without(*why, table.apart);
  }
  return narrow;
}

std::string text_form(const Table& table) {
  std::vector<std::size_t> widths;
  std::vector<char> right;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    std::size_t widest = width(table.columns[c]);
    bool number = false;
    for (const auto& row : table.rows) {
      widest = std::max(widest, std::min(widest_padded, width(for_people(cell_at(row, c), table.decimals))));
      number |= is_number(cell_at(row, c));
    }
    widths.push_back(widest);
    right.push_back(number ? 1 : 0);
  }
  std::string out;
  const auto line = [&](auto text_of) {
    std::string text;
    for (std::size_t c = 0; c < widths.size(); ++c)
      text += (c == 0 ? "" : "  ") + padded(text_of(c), widths[c], right[c] != 0);
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  };
  line([&](std::size_t c) { return table.columns[c]; });
  for (const auto& row : table.rows)
    line([&](std::size_t c) { return for_people(cell_at(row, c), table.decimals); });
  return out;
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
      if (const auto* number = std::get_if<double>(&cell)) return rounded(*number, table.decimals);
      return markdown_text(for_people(cell));
    });
  return out;
}

}  // namespace

Cell cell(const Value& value) { return value.defined() ? Cell(value.number()) : Cell(); }

Cell optional_cell(const std::optional<Value>& value) { return value ? cell(*value) : Cell(); }
Cell optional_cell(const std::optional<double>& number) { return number ? Cell(*number) : Cell(); }

std::optional<std::size_t> place_of_column(const Table& table, std::string_view name) {
  const auto at = std::find(table.columns.begin(), table.columns.end(), name);
  if (at == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(at - table.columns.begin());
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
    case TableForm::text: {
      const std::string days = days_left_out(table);
      return text_form(table.apart.empty() && table.beside.empty() ? table : narrowed(table)) +
             (days.empty() ? "" : '\n' + days);
    }
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
