// A table before anyone decides how to print it. Every command that prints numbers builds one.
#pragma once

#include <entente/engine/scores.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace entente {

/// A cell: empty, a text, a number or a count.
using Cell = std::variant<std::monostate, std::string, double, std::int64_t>;

bool is_number(const Cell& cell);

/// The cell of a value; empty when it is undefined.
Cell cell(const Value& value);
/// The same; empty, too, where there is none.
Cell optional_cell(const std::optional<Value>& value);
Cell optional_cell(const std::optional<double>& number);
/// How many there are, as a cell holds it.
constexpr std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

/// Rows under named columns. A row may be shorter than the header; the rest is empty.
struct Table {
  std::string schema;  ///< `score`: names the kind of rows for programs that read them
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
  int decimals = 4;  ///< of numbers in the forms for people
  /// Columns that the text form leaves out, so that a row fits a screen; of `why` it leaves out what concerns
  /// only them (reasons.hpp).
  std::vector<std::string> apart = {};
  std::vector<std::string> beside = {};  ///< columns that the text form shows right behind the first of them
  /// Columns of sentences, which the text form shows on lines of their own beneath the row (table_text.hpp).
  std::vector<std::string> beneath = {};
};

/// The place of a column; nothing where there is none of this name.
std::optional<std::size_t> place_of_column(const Table& table, std::string_view name);

/// A text of a row; empty where the cell holds none, or there is no such column.
std::string text_at(const Table& table, std::size_t row, std::string_view column);

/// A cell of a row, which may be shorter than the header.
const Cell& cell_at(const std::vector<Cell>& row, std::size_t column);

/// A cell of a row; empty where there is no such column.
Cell cell_at(const Table& table, std::size_t row, std::string_view column);

/// Adds a row. Throws Error(usage) when the table grows beyond two million rows, which no reader wants and
/// few memories hold.
void add_row(Table& table, std::vector<Cell> row);

/// Whom a table speaks of, for the head of its JSON form.
struct TableHead {
  std::string title;
  std::string hash;
  std::string view;  ///< what was joined, let in or left out; empty for the package as it is
};

enum class TableForm : std::uint8_t { text, csv, tsv, json, jsonl, markdown };

/// The table in one of its forms, ending in a line break. text: aligned, numbers to Table::decimals, the days
/// of its eras below where they are in no column; csv, tsv, json, jsonl: full precision, C locale, undefined
/// as empty or null; markdown: as text, with bars. No form lets a label act: control characters are made
/// visible, a CSV text that a spreadsheet would take for a formula gets an apostrophe before it, TSV cells
/// hold no tab or line break, and Markdown's own characters are escaped. O(cells).
std::string printed(const Table& table, TableForm form, const TableHead& subject = {});

}  // namespace entente
