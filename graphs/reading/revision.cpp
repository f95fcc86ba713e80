// Compares what written() gives for the two: sheets in one form, whatever the form they were read from.
#include <entente/graphs/reading/revision.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/delimited.hpp>
#include <entente/graphs/reading/write.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// The cells of a row that are not empty, by column.
using CellTexts = std::map<std::string, std::string>;

struct VersionRow {
  std::string key;    ///< matches it with the row of the other version
  std::string loose;  ///< matches what `key` leaves over; empty where nothing else may
  std::string shown;  ///< the key for people
  CellTexts cells;
};
using VersionRows = std::vector<VersionRow>;

std::string joined_cells(const CellTexts& cells, std::initializer_list<const char*> columns) {
  std::vector<std::string> found;
  for (const char* column : columns)
    if (const auto at = cells.find(column); at != cells.end()) found.push_back(at->second);
  return fmt::format("{}", fmt::join(found, " "));
}

std::string key_of(std::string_view sheet, const CellTexts& cells) {
  if (sheet == "affiliations.csv") return joined_cells(cells, {"member", "group", "role", "start"});
  return joined_cells(cells, sheet == "eras.csv" ? std::initializer_list<const char*>{"scheme", "id"}
                                                 : std::initializer_list<const char*>{"id"});
}

/// The rows of a sheet as written() has it.
VersionRows rows_in(const std::string& sheet, const Files& files) {
  VersionRows rows;
  const auto file = files.find(sheet);
  if (file == files.end()) return rows;
  Problems none;
  DelimitedText text(file->second, sheet, none);
  Row row;
  if (!text.next(row)) return rows;
  const std::vector<std::string> header(row.cells.begin(), row.cells.end());
  while (text.next(row)) {
    VersionRow& one = rows.emplace_back();
    for (std::size_t c = 0; c < std::min(row.cells.size(), header.size()); ++c)
      if (!row.cells[c].empty()) one.cells[header[c]] = row.cells[c];
    one.key = one.shown = key_of(sheet, one.cells);
  }
  return rows;
}

/// The same of ties.csv, whose rows stand in the order of the claims.
VersionRows claim_rows(const Package& package, const Files& files) {
  VersionRows rows = rows_in("ties.csv", files);
  for (std::size_t i = 0; i < std::min(rows.size(), package.world.claims.size()); ++i) {
    VersionRow& row = rows[i];
    row.key = package.world.claims[i].key;
    if (package.world.claims[i].stated.key) continue;
    row.shown = row.loose = joined_cells(row.cells, {"from", "relation", "to", "date", "start", "end"});
  }
  return rows;
}

/// The lines `name = value` of entente.toml.
VersionRows settings(const Package& package) {
  VersionRows rows;
  std::string_view text = package.settings;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const auto equals = line.find('=');
    if (equals == std::string_view::npos || trimmed(line).starts_with('#')) continue;
    const std::string key(trimmed(line.substr(0, equals)));
    rows.push_back({key, "", key, {{"value", std::string(trimmed(line.substr(equals + 1)))}}});
  }
  return rows;
}

std::string whole(const CellTexts& cells) {
  std::string text;
  for (const auto& [column, cell] : cells)
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", column, cell);
  return text;
}

void add_fields(std::vector<RowChange>& changes, const std::string& sheet, const VersionRow& before,
                const VersionRow& after) {
  CellTexts columns = before.cells;
  columns.insert(after.cells.begin(), after.cells.end());
  const auto text = [](const CellTexts& cells, const std::string& column) {
    const auto at = cells.find(column);
    return at == cells.end() ? std::string{} : at->second;
  };
  for (const auto& [column, either] : columns) {
    const std::string was = text(before.cells, column), is = text(after.cells, column);
    if (was != is) changes.push_back({Edit::changed, sheet, after.shown, column, was, is});
  }
}

/// Rows of both versions under one key.
struct Matched {
  VersionRows before, after;

  /// Takes out of both what is the same in both.
  void drop_equals() {
    const auto less = [](const VersionRow& x, const VersionRow& y) { return x.cells < y.cells; };
    std::sort(before.begin(), before.end(), less);
    std::sort(after.begin(), after.end(), less);
    VersionRows only_before, only_after;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(only_before), less);
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                        std::back_inserter(only_after), less);
    before = std::move(only_before);
    after = std::move(only_after);
  }
};

/// The rows side by side, without those that are the same in both.
std::map<std::string, Matched> matched(VersionRows before, VersionRows after, std::string VersionRow::*key) {
  std::map<std::string, Matched> rows;
  for (VersionRow& row : before) rows[row.*key].before.push_back(std::move(row));
  for (VersionRow& row : after) rows[row.*key].after.push_back(std::move(row));
  for (auto& [text, pair] : rows) pair.drop_equals();
  return rows;
}

void add_changes(std::vector<RowChange>& changes, const std::string& sheet, VersionRows before,
                 VersionRows after) {
  VersionRows left_before, left_after;  // for a second look
  const auto settle = [&](const Matched& rows, bool by_loose_key) {
    const std::size_t both = std::min(rows.before.size(), rows.after.size());
    const bool clear = !by_loose_key || (rows.before.size() == 1 && rows.after.size() == 1);
    for (std::size_t i = 0; clear && i < both; ++i) add_fields(changes, sheet, rows.before[i], rows.after[i]);
    for (std::size_t i = clear ? both : 0; i < rows.before.size(); ++i) {
      const VersionRow& row = rows.before[i];
      if (!by_loose_key && !row.loose.empty())
        left_before.push_back(row);
      else
        changes.push_back({Edit::removed, sheet, row.shown, "", whole(row.cells), ""});
    }
    for (std::size_t i = clear ? both : 0; i < rows.after.size(); ++i) {
      const VersionRow& row = rows.after[i];
      if (!by_loose_key && !row.loose.empty())
        left_after.push_back(row);
      else
        changes.push_back({Edit::added, sheet, row.shown, "", "", whole(row.cells)});
    }
  };
  for (const auto& [key, rows] : matched(std::move(before), std::move(after), &VersionRow::key))
    settle(rows, false);
  for (const auto& [key, rows] : matched(std::move(left_before), std::move(left_after), &VersionRow::loose))
    settle(rows, true);
}

}  // namespace

std::vector<RowChange> row_changes(const Package& before, const Package& after) {
  const Files old_files = written(before), new_files = written(after);
  std::vector<RowChange> changes;
  add_changes(changes, "ties.csv", claim_rows(before, old_files), claim_rows(after, new_files));
  for (const std::string_view name : sheet_names) {
    const std::string sheet(name);
    if (sheet != "ties.csv")
      add_changes(changes, sheet, rows_in(sheet, old_files), rows_in(sheet, new_files));
  }
  add_changes(changes, "entente.toml", settings(before), settings(after));
  const auto place = [](const std::string& sheet) {
    return std::find(sheet_names.begin(), sheet_names.end(), sheet) - sheet_names.begin();
  };
  std::stable_sort(changes.begin(), changes.end(), [&](const RowChange& x, const RowChange& y) {
    const auto px = place(x.sheet), py = place(y.sheet);
    return std::tie(px, x.key, x.edit) < std::tie(py, y.key, y.edit);
  });
  return changes;
}

std::size_t rows_of(const std::vector<RowChange>& changes, Edit edit) {
  std::size_t rows = 0;
  const RowChange* last = nullptr;
  for (const RowChange& one : changes) {
    if (one.edit != edit) continue;
    // The fields of a row come in rising order.
    const bool same_row = !one.field.empty() && last != nullptr && last->sheet == one.sheet &&
                          last->key == one.key && last->field < one.field;
    rows += same_row ? 0 : 1;
    last = &one;
  }
  return rows;
}

}  // namespace entente
