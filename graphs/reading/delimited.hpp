// Delimited text (RFC 4180 and what spreadsheets make of it): rows of fields with their lines.
#pragma once

#include <entente/graphs/model/problem.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

struct Row {
  std::size_t line = 0;                 ///< where it starts, from 1
  std::vector<std::string_view> cells;  ///< valid until the next row is read
  std::string_view raw;                 ///< the row as it stands in the file, without its line end
  std::vector<std::size_t> spaced;      ///< places of the cells that had spaces around their text
};

/// Reads rows one by one. The delimiter (`,` `;` tab `|`) is the commonest one in the first line, or what a
/// line `sep=;` says. Empty rows and lines that start with `#` are passed over, but not where it begins what
/// spreadsheets show of a cell (`#N/A`, `####`), or stands alone. Quoted fields may hold
/// delimiters, quotes (doubled) and line breaks, and may follow a space. Faults (an unclosed quote, text
/// behind a closing quote, a cell above 64 KiB, a row of more than 1,000 cells) go to `problems`; the row is
/// then marked by an error there, and a cell that is too long comes empty.
class DelimitedText {
 public:
  static constexpr std::size_t longest_cell = std::size_t{1} << 16U;
  static constexpr std::size_t most_cells = 1000;

  /// `text` must outlive the reader.
  DelimitedText(std::string_view text, std::string file, Problems& problems);

  char delimiter() const { return delimiter_; }
  /// The next row; false at the end.
  bool next(Row& row);
  /// Comments, up to here, with as many cells as the first row: how many, and the line of the first. Of those
  /// above it, only the last may count.
  struct Comments {
    std::size_t count = 0, line = 0;
  };
  const Comments& rowlike_comments() const { return rowlike_comments_; }

 private:
  bool skip_to_content();
  void note_comment(std::string_view line, std::size_t at_line);
  bool opens_quote();
  void add_cell(Row& row, std::string_view cell);
  void read_row(Row& row);
  std::string_view quoted(const Row& row);
  std::string_view plain();
  void fault(const Row& row, std::size_t column, std::string text, std::string hint);

  std::string_view text_;
  std::string file_;
  Problems& problems_;
  char delimiter_ = ',';
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t width_ = 0;  // of the first row
  Comments rowlike_comments_;
  struct {
    std::string_view text;
    std::size_t line = 0;
  } above_header_;                     // the last comment there
  std::deque<std::string> unescaped_;  // cells of this row that are not a slice of the text
};

/// Calls `look` with each row below the header of a table whose faults are told elsewhere. O(bytes).
template <class Look>
void for_each_row_below_header(std::string_view text, const std::string& file, Look look) {
  Problems ignored;
  DelimitedText rows(text, file, ignored);
  Row row;
  rows.next(row);
  while (rows.next(row)) look(std::as_const(row));
}

/// A cell as RFC 4180 writes it: quoted when it holds the delimiter, a quote or a line break, has spaces at
/// an end, or would look like a comment; and, but for TSV, when it is `NA`, which is Namibia, and which
/// programs take for a missing value where it is bare. O(length).
std::string csv_cell(std::string_view text, char delimiter = ',');

}  // namespace entente
