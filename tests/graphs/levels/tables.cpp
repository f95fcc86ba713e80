#include "graphs/levels/tables.hpp"

#include <algorithm>

namespace levels {

namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",;\"\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char letter : cell) text += letter == '"' ? "\"\"" : std::string(1, letter);
  return text + '"';
}

std::string joined(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (&cell == &cells.front() ? "" : ",") + quoted(cell);
  return line + '\n';
}

std::string as_csv(const Table& table) {
  std::string text = joined(table.headers);
  for (const Row& row : table.rows) {
    std::vector<std::string> cells;
    for (const std::string& header : table.headers) cells.push_back(row[header]);
    text += joined(cells);
  }
  return text;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  bool inside = false;
  for (const char letter : line) {
    if (letter == '"') {
      inside = !inside;
    } else if (letter == ',' && !inside) {
      cells.emplace_back();
    } else {
      cells.back() += letter;
    }
  }
  return cells;
}

}  // namespace

const std::string& Row::operator[](std::string_view header) const {
  static const std::string empty;
  const auto found = cells_.find(header);
  return found == cells_.end() ? empty : found->second;
}

bool Table::has(std::string_view header) const {
  return std::find(headers.begin(), headers.end(), header) != headers.end();
}

const Table& Sheets::table(const std::string& name) const {
  static const Table empty;
  const auto found = tables.find(name);
  return found == tables.end() ? empty : found->second;
}

std::map<std::string, std::string> as_files(const Sheets& sheets) {
  std::map<std::string, std::string> files;
  for (const auto& [name, table] : sheets.tables) files[name] = as_csv(table);
  if (sheets.settings.empty()) return files;
  std::string& settings = files["entente.toml"];
  for (const auto& [key, value] : sheets.settings) settings += key + " = \"" + value + "\"\n";
  return files;
}

std::vector<std::string> parts(std::string_view cell, char delimiter) {
  std::vector<std::string> found;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(delimiter), cell.size());
    if (end > 0) found.emplace_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return found;
}

Table table_of(std::string_view csv) {
  Table table;
  for (const std::string& line : parts(csv, '\n')) {
    const std::vector<std::string> cells = cells_of(line);
    if (table.headers.empty()) {
      table.headers = cells;
      continue;
    }
    Row& row = table.rows.emplace_back();
    for (std::size_t place = 0; place < cells.size(); ++place) row.at(table.headers[place]) = cells[place];
  }
  return table;
}

}  // namespace levels
