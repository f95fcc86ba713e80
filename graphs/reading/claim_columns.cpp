// The headers of Gephi, Kumu and event tables beside our own.
#include <entente/graphs/reading/claim_columns.hpp>

#include <entente/graphs/model/synonyms.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/author_year.hpp>
#include <entente/graphs/reading/columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 7> remark_names = {"stated", "quote",  "note", "coder",
                                                          "source", "target", "type"};

/// Gephi's `Type` is direction, Kumu's is the relation: its values decide.
bool type_is_direction(std::string_view text, const std::string& file) {
  Problems ignored;
  Sheet sheet(text, file, columns_of("ties.csv"), ignored);
  const std::size_t type = sheet.place("type");
  bool any = false;
  while (sheet.next()) {
    const std::string key = folded(sheet.cell(type));
    if (key.empty()) continue;
    if (key != "directed" && key != "undirected" && key != "mutual") return false;
    any = true;
  }
  return any;
}

/// Whether half of the cells of a column name works by author and year, or are addresses.
bool holds_citations(std::string_view text, const std::string& file, std::size_t place) {
  std::size_t filled = 0, citations = 0;
  for_each_row_below_header(text, file, [&](const Row& row) {
    if (place >= row.cells.size() || row.cells[place].empty()) return;
    const std::string_view cell = row.cells[place];
    const bool cites = cell.find("://") != std::string_view::npos || leading_author_year(cell) ||
                       is_author_year_key(cell.substr(0, cell.find(' ')));
    ++filled;
    citations += cites ? 1U : 0U;
  });
  return filled > 0 && 2 * citations >= filled;
}

/// Whether `source` is a work that is cited: another column is the one who acts, or its cells say so.
bool source_is_cited(const Sheet& sheet, std::string_view text, std::size_t source,
                     std::span<const std::string> kept) {
  static constexpr std::string_view weak[] = {"actor", "agent", "country", "origin",
                                              "state", "head",  "subject"};
  for (const std::size_t place : sheet.extras()) {
    const std::string key = header_key(sheet.header()[place]);
    if (!names_column(kept, key) && same_meaning(key, "from") &&
        std::find(std::begin(weak), std::end(weak), key) == std::end(weak))
      return true;
  }
  return holds_citations(text, sheet.file(), source);
}

void assign_borrowed_columns(Sheet& sheet, std::string_view text, std::span<const std::string> kept) {
  const auto source = sheet.column("source"), target = sheet.column("target"), type = sheet.column("type");
  const bool from = EndColumns(sheet, "from").is_there(), to = EndColumns(sheet, "to").is_there();
  if (source && target && !from && !to) {
    sheet.assign(source_is_cited(sheet, text, *source, kept) ? "cite" : "from", *source);
    sheet.assign("to", *target);
  } else if (source && from && to && !sheet.column("cite")) {
    sheet.assign("cite", *source);
  }
  if (type && !sheet.column("directed") && type_is_direction(text, sheet.file()))
    sheet.assign("directed", *type);
  else if (type && !sheet.column("relation"))
    sheet.assign("relation", *type);
}

void settle_remarks(ClaimColumns& columns, const Sheet& sheet) {
  std::vector<std::pair<std::string, std::size_t>> remarks;
  for (const std::string_view name : remark_names)
    if (const auto place = sheet.column(name)) remarks.emplace_back(name, *place);
  for (const std::size_t place : sheet.extras()) remarks.emplace_back(sheet.header()[place], place);
  std::sort(remarks.begin(), remarks.end());
  columns.remark_places.assign(sheet.header().size(), Sheet::absent);
  for (const auto& [name, place] : remarks) {
    columns.remark_places[place] = columns.remark_names.size();
    columns.remark_names.push_back(name);
  }
}

/// A slip in --keep leaves a column to be read all the same.
void tell_of_none_to_keep(const Sheet& sheet, std::span<const std::string> kept, Problems& problems) {
  const auto& header = sheet.header();
  for (const std::string& name : kept)
    if (!names_column(header, name))
      problems.add({Severity::notice, sheet.file(), sheet.line(), 0,
                    fmt::format("there is no column \"{}\" to keep", printable(name, 40)),
                    did_you_mean(name, header)});
}

/// `target2` and pandas' `source.1` beside `target` and `source`: a second cell of the same kind.
void tell_of_second_columns(const Sheet& sheet, Problems& problems) {
  static constexpr std::string_view several[] = {"from", "to", "source", "target", "cite"};
  for (const std::size_t place : sheet.extras()) {
    std::string key = header_key(sheet.header()[place]);
    std::erase(key, '.');
    if (!key.empty() && key.back() >= '1' && key.back() <= '9')
      key.pop_back();
    else if (key.starts_with("second"))
      key.erase(0, 6);
    else
      continue;
    if (std::find(std::begin(several), std::end(several), key) == std::end(several) || !sheet.column(key))
      continue;
    problems.add({Severity::warning, sheet.file(), sheet.line(), place + 1,
                  fmt::format("\"{}\" is not read beside \"{}\"", printable(sheet.header()[place], 40), key),
                  key == "from" || key == "source"
                      ? "write a row for each, or several citations in cite, parted by |"
                      : "several stand in one cell, parted by |"});
  }
}

}  // namespace

Sheet claim_sheet(std::string_view text, const std::string& file, Problems& problems) {
  return {text, file, columns_of("ties.csv"), problems};
}

std::optional<ClaimColumns> settled_columns(Sheet& sheet, std::string_view text,
                                            std::span<const std::string> kept) {
  tell_of_none_to_keep(sheet, kept, sheet.problems());
  tell_of_second_columns(sheet, sheet.problems());
  assign_borrowed_columns(sheet, text, kept);
  const TimeColumns time = time_columns(sheet, text, TimeSides::all, kept);
  ClaimColumns found{EndColumns(sheet, "from"),
                     EndColumns(sheet, "to"),
                     sheet.place("id"),
                     sheet.place("relation"),
                     sheet.place("directed"),
                     sheet.place("sign"),
                     sheet.place("weight"),
                     sheet.place("score"),
                     sheet.place("status"),
                     sheet.place("outcome"),
                     sheet.place("about"),
                     sheet.place("event"),
                     sheet.place("cite"),
                     time,
                     {},
                     {}};
  settle_remarks(found, sheet);
  std::vector<std::string_view> needed;
  if (!found.from.is_there()) needed.emplace_back("from");
  if (!found.to.is_there()) needed.emplace_back("to");
  if (!found.states_strength()) needed.emplace_back("relation");
  if (!sheet.requires_columns(needed)) return std::nullopt;
  return found;
}

}  // namespace entente
