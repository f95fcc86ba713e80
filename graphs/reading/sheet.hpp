// One table of a package: named columns over delimited text, and the bookkeeping of its faults.
#pragma once

#include <entente/graphs/reading/delimited.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What the cells of a column hold.
enum class CellText : std::uint8_t { text, date, number, sign, status, outcome, kind, duration, yes_or_no };

/// A column that the program knows, the other headers it answers to, and what its cells hold.
struct Column {
  std::string_view name;
  std::vector<std::string_view> aliases;
  CellText holds = CellText::text;
};

/// The rows of one sheet under named columns. Headers match without regard to case, space, `_` and `-`, and
/// hold at most 200 bytes. Columns not in `known` are extra: kept with their text.
class Sheet {
 public:
  /// Reads the header. `text` must outlive the sheet. Where numbers may have a decimal comma, a column of
  /// numbers in which a point may part thousands, and none decimals, is an error.
  Sheet(std::string_view text, std::string file, const std::vector<Column>& known, Problems& problems);

  const std::string& file() const { return file_; }
  bool has_header() const { return !header_.empty(); }
  /// The place of a known column; nothing when the sheet lacks it.
  std::optional<std::size_t> column(std::string_view name) const;
  /// Headers as written.
  const std::vector<std::string>& header() const { return header_; }
  /// Places of the columns that are not known, in the order of the sheet.
  const std::vector<std::size_t>& extras() const { return extras_; }
  /// Lets a known column stand for another (a `source` that is a citation).
  void assign(std::string_view name, std::size_t place);
  /// Makes a known column an extra one.
  void leave(std::size_t place);
  /// Takes an extra column for a purpose of the reader's: it is no extra any more.
  void take(std::size_t place) { std::erase(extras_, place); }
  /// Reports each missing column of `names` as an error; true when none is missing.
  bool requires_columns(std::span<const std::string_view> names);

  /// Reads the next row; false at the end. Rows with too many cells are reported.
  bool next();
  /// Whether no error was found since the row was begun.
  bool row_is_sound() const { return problems_.count(Severity::error) == errors_before_row_; }
  /// Where no column stands: its cells are empty.
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);
  /// The place of a known column, or `absent`: for sheets of many rows, looked up once.
  std::size_t place(std::string_view name) const { return column(name).value_or(absent); }
  std::size_t line() const { return row_.line; }
  /// The cell under a known column; empty when the sheet lacks the column.
  std::string_view cell(std::string_view name) const;
  std::string_view cell(std::size_t place) const {
    return place < row_.cells.size() ? row_.cells[place] : std::string_view{};
  }
  /// The same, with what is_missing() read as empty: for optional values, never for names.
  std::string_view value(std::string_view name) const { return value(place(name)); }
  std::string_view value(std::size_t place) const;
  /// Every non-empty extra cell with its header.
  std::vector<std::pair<std::string, std::string>> extra() const;
  const Row& row() const { return row_; }
  bool decimal_comma() const { return text_.delimiter() == ';'; }

  /// A fault in the current row, under a column.
  void fault(Severity severity, std::string_view column, std::string text, std::string hint);
  void error(std::string_view column, std::string text, std::string hint) {
    fault(Severity::error, column, std::move(text), std::move(hint));
  }
  /// The same, under a column by its place.
  void fault_at(Severity severity, std::size_t place, std::string text, std::string hint);
  Problems& problems() { return problems_; }
  /// Runs `read` on every row; rows in which an error was found go to `rejected`. Returns the number of rows.
  template <class Read>
  std::size_t for_each_row(std::vector<Rejected>& rejected, Read read);

 private:
  void match_header(const std::vector<Column>& known);
  void refuse_doubtful_points(std::string_view text, const std::vector<Column>& known);
  std::string names_below(std::span<const std::string_view> names) const;
  void remark_on_nameless_text();
  void remark_on_comments();
  void remark_on_spaces();

  DelimitedText text_;
  std::string file_;
  Problems& problems_;
  std::vector<std::string> header_;
  std::vector<std::pair<std::string_view, std::size_t>> places_;
  std::vector<std::size_t> extras_;
  std::vector<std::size_t> nameless_;  // columns without a header
  Row row_;
  std::size_t spaced_cells_ = 0;
  std::size_t errors_before_row_ = 0;
};

template <class Read>
std::size_t Sheet::for_each_row(std::vector<Rejected>& rejected, Read read) {
  std::size_t rows = 0;
  while (next()) {
    ++rows;
    read();
    if (!row_is_sound()) rejected.push_back({file_, row_.line, std::string(row_.raw)});
  }
  remark_on_comments();
  remark_on_spaces();
  return rows;
}

/// Whether a cell holds nothing, or what programs write for nothing: `NA`, `N/A`, `n.a.`, `-`, `.`, `None`,
/// `NULL`, `NaN`, `NaT`, `#N/A`, `<NA>`, `--`, in any case.
bool is_missing(std::string_view cell);

/// Whether a name is what people and programs write for nobody: is_missing(), `?`, `unknown`, `(blank)`,
/// `#REF!` and the other faults of spreadsheets, `####`.
bool is_name_of_nothing(std::string_view name);

/// A number as the sheet writes it, with a decimal comma where its delimiter is `;`. Nothing when it is no
/// finite number.
std::optional<double> number(std::string_view text, bool decimal_comma);

/// The parts of a cell between `|`, trimmed; none for an empty cell.
std::vector<std::string_view> list_items(std::string_view cell);

}  // namespace entente
