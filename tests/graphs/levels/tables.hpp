// The sheets of a package as rows of cells: a generator makes them, and the library reads them as CSV.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace levels {

/// One row by header; a header that is not there is an empty cell.
class Row {
 public:
  Row() = default;
  Row(std::initializer_list<std::pair<const std::string, std::string>> cells) : cells_(cells) {}
  const std::string& operator[](std::string_view header) const;
  std::string& at(const std::string& header) { return cells_[header]; }

 private:
  std::map<std::string, std::string, std::less<>> cells_;
};

struct Table {
  std::vector<std::string> headers{};
  std::vector<Row> rows{};

  bool has(std::string_view header) const;
};

/// `ties.csv` and the other sheets by file name, and the lines of `entente.toml` by key.
struct Sheets {
  std::map<std::string, Table> tables{};
  std::map<std::string, std::string> settings{};

  /// The table of this name; an empty one where there is none.
  const Table& table(const std::string& name) const;
};

/// All sheets as files.
std::map<std::string, std::string> as_files(const Sheets& sheets);

/// The parts of a list in a cell, without empty ones.
std::vector<std::string> parts(std::string_view cell, char delimiter = '|');

/// The table that a CSV text without quoted line breaks holds.
Table table_of(std::string_view csv);

}  // namespace levels
