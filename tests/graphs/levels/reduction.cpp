#include "graphs/levels/comparison.hpp"

#include <exception>
#include <set>

namespace levels {

namespace {

/// Whether the sheets, which must have no fault but in rows of claims, tell the two apart.
bool differ(const Sheets& sheets, const Choices& choices) {
  if (sheets.tables.at("ties.csv").rows.empty() || sheets.tables.at("eras.csv").rows.empty()) return false;
  try {
    const Comparison found = compare(sheets, choices);
    return !found.differences.empty() && found.other_errors == 0;
  } catch (const std::exception&) {
    return false;
  }
}

/// Leaves out rows of a table, halves and quarters first, as long as a difference stays.
bool fewer_rows(Sheets& sheets, const std::string& name, const Choices& choices) {
  bool fewer = false;
  for (std::size_t count = sheets.tables[name].rows.size(); count > 0; count /= 2) {
    for (std::size_t place = 0; place + count <= sheets.tables[name].rows.size();) {
      Sheets less = sheets;
      std::vector<Row>& rows = less.tables[name].rows;
      const auto first = rows.begin() + static_cast<std::ptrdiff_t>(place);
      rows.erase(first, first + static_cast<std::ptrdiff_t>(count));
      if (differ(less, choices)) {
        sheets = less;
        fewer = true;
      } else {
        place += count;
      }
    }
  }
  return fewer;
}

/// What a row cannot do without.
bool needed(const std::string& name, const std::string& header) {
  const std::set<std::string> headers{"id",     "from",  "to",     "relation",
                                      "member", "group", "scheme", "duration"};
  return headers.count(header) > 0 || name == "eras.csv" || name == "relations.csv";
}

void emptier_cells(Sheets& sheets, const std::string& name, const Choices& choices) {
  const std::vector<std::string> headers = sheets.tables[name].headers;
  for (std::size_t place = 0; place < sheets.tables[name].rows.size(); ++place) {
    for (const std::string& header : headers) {
      if (needed(name, header) || sheets.tables[name].rows[place][header].empty()) continue;
      Sheets less = sheets;
      less.tables[name].rows[place].at(header).clear();
      if (differ(less, choices)) sheets = less;
    }
  }
}

void fewer_columns(Sheets& sheets, const std::string& name) {
  std::erase_if(sheets.tables[name].headers, [&](const std::string& header) {
    for (const Row& row : sheets.tables[name].rows) {
      if (!row[header].empty()) return false;
    }
    return header != "date" && header != "start" && header != "end" && !needed(name, header);
  });
}

}  // namespace

Sheets reduced(Sheets sheets, const Choices& choices) {
  const std::vector<std::string> names{"ties.csv",   "eras.csv",      "affiliations.csv",
                                       "actors.csv", "relations.csv", "sources.csv"};
  for (bool fewer = true; fewer;) {
    fewer = false;
    for (const std::string& name : names) fewer = fewer_rows(sheets, name, choices) || fewer;
  }
  for (const std::string& name : names) emptier_cells(sheets, name, choices);
  for (const std::string& name : names) {
    const Sheets all = sheets;
    fewer_columns(sheets, name);
    if (sheets.tables[name].rows.empty()) sheets.tables.erase(name);
    if (!differ(sheets, choices)) sheets = all;
  }
  return sheets;
}

}  // namespace levels
