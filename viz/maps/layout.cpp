// layout.csv is small and of our own making: it is split here, without the machinery that sheets of claims
// need.
#include <entente/viz/maps/layout.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace entente {
namespace {

using Cells = std::vector<std::string>;

/// The records of a comma-separated text (RFC 4180), and the line each begins on.
struct Records {
  std::vector<Cells> rows;
  std::vector<std::size_t> lines;
};

Records records(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Records found;
  Cells row{""};
  std::size_t line = 1, begun = 1;
  bool quoted = false;
  const auto finish = [&] {
    if (row.size() > 1 || !row.front().empty()) {
      found.rows.push_back(row);
      found.lines.push_back(begun);
    }
    row.assign(1, "");
    begun = line;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      row.back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (quoted)
      row.back() += c;
    else if (c == ',')
      row.emplace_back();
    else if (c == '\n')
      finish();
    else if (c != '\r')
      row.back() += c;
  }
  finish();
  return found;
}

std::optional<double> coordinate(const std::string& cell) {
  double value = 0;
  const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool read = fault == std::errc{} && end == cell.data() + cell.size() && !cell.empty();
  return read && std::isfinite(value) && std::abs(value) < 1e6 ? std::optional(value) : std::nullopt;
}

enum Column { actor, x, y, pinned, view };
constexpr std::array<std::string_view, 5> column_names = {"actor", "x", "y", "pinned", "view"};

/// Where each column stands in the file.
using Columns = std::array<std::optional<std::size_t>, column_names.size()>;

Columns columns(const Cells& header) {
  Columns found;
  for (std::size_t c = 0; c < column_names.size(); ++c)
    for (std::size_t i = 0; i < header.size(); ++i)
      if (header[i] == column_names[c] && !found[c]) found[c] = i;
  return found;
}

std::string cell(const Cells& row, const Columns& columns, Column column) {
  const auto place = columns[column];
  return place && *place < row.size() ? row[*place] : "";
}

bool says_yes(const std::string& text) {
  return text == "yes" || text == "true" || text == "1" || text == "x";
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string made = "\"";
  for (const char c : text) made += c == '"' ? std::string("\"\"") : std::string(1, c);
  return made + '"';
}

}  // namespace

const Places& Layout::places(std::string_view view) const {
  static const Places none;
  const auto found = views.find(view);
  return found == views.end() ? none : found->second;
}

std::string view_of(const FoldOptions& options) {
  const std::string state = options.roll_up == RollUp::state ? "state" : "";
  return state + (!state.empty() && options.lineage ? "+" : "") + (options.lineage ? "lineage" : "");
}

LayoutReading parse_layout(std::string_view text, const std::string& file) {
  const Records all = records(text);
  LayoutReading reading;
  const auto complain = [&](std::size_t line, std::size_t column, const std::string& what,
                            const std::string& hint) {
    reading.problems.push_back({Severity::error, file, line, column, what, hint});
  };
  if (all.rows.empty()) return reading;
  const Columns at = columns(all.rows.front());
  for (const Column needed : {actor, x, y})
    if (!at[needed]) {
      complain(1, 0, fmt::format("the column {} is missing", column_names[needed]),
               "the columns are actor,x,y,pinned,view");
      return reading;
    }
  for (std::size_t i = 1; i < all.rows.size(); ++i) {
    const Cells& row = all.rows[i];
    const auto px = coordinate(cell(row, at, x)), py = coordinate(cell(row, at, y));
    const std::string who = cell(row, at, actor);
    if (!px || !py || who.empty()) {
      complain(all.lines[i], 0, "a place needs an actor and two numbers",
               "write for example PAK,120.00,80.50,yes,");
      continue;
    }
    reading.layout.views[cell(row, at, view)][who] = {{*px, *py}, says_yes(cell(row, at, pinned))};
  }
  return reading;
}

std::string to_csv(const Layout& layout) {
  std::string text = "actor,x,y,pinned,view\n";
  for (const auto& [view, places] : layout.views)
    for (const auto& [code, place] : places)
      text += fmt::format("{},{:.2f},{:.2f},{},{}\n", quoted(code), place.at.x, place.at.y,
                          place.pinned ? "yes" : "", quoted(view));
  return text;
}

}  // namespace entente
