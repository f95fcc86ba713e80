// Columns beside each other, sentences beneath them.
#include <entente/viz/report/table_text.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/report/era_days.hpp>
#include <entente/viz/report/reasons.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

/// A single long label must not pad every row to its length.
constexpr std::size_t widest_padded = 80;
/// Where lines beneath a row end.
constexpr std::size_t line_width = 100;

/// For people: so many decimals, no minus before a zero; very small and very large numbers by their
/// magnitude.
std::string rounded(double number, int decimals) {
  const double size = std::abs(number);
  if (size != 0 && (size < 0.5 * std::pow(10.0, -decimals) || size >= 1e7))
    return fmt::format("{:.2g}", number);
  return fmt::format("{:.{}f}", number == 0 ? 0.0 : number, decimals);
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

std::string padded(std::string_view text, std::size_t columns, bool right) {
  const std::string space(columns - std::min(columns, width(text)), ' ');
  return right ? space + std::string(text) : std::string(text) + space;
}

bool is_among(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The places of the columns that the text form shows, in its order.
std::vector<std::size_t> shown(const Table& table) {
  std::vector<std::size_t> places;
  const auto show = [&](const std::string& name) {
    if (!is_among(table.apart, name)) places.push_back(place_of_column(table, name).value());
  };
  for (const std::string& name : table.columns) {
    if (!is_among(table.beside, name))
      show(name);
    else if (name == table.beside.front())
      std::ranges::for_each(table.beside, show);
  }
  return places;
}

/// The table as the text form has it: columns left out and moved, and no reasons why the former are empty.
Table narrowed(const Table& table) {
  Table narrow{table.schema, {}, std::vector<std::vector<Cell>>(table.rows.size()), table.decimals};
  for (const std::size_t c : shown(table)) {
    narrow.columns.push_back(table.columns[c]);
    if (is_among(table.beneath, table.columns[c])) narrow.beneath.push_back(table.columns[c]);
    for (std::size_t r = 0; r < table.rows.size(); ++r) narrow.rows[r].push_back(cell_at(table.rows[r], c));
    if (table.columns[c] != "why") continue;
    for (auto& row : narrow.rows)
      if (auto* why = std::get_if<std::string>(&row.back())) *why = reasons_without(*why, table.apart);
  }
  return narrow;
}

/// The columns beside each other: their places, and how far each is padded.
class Grid {
 public:
  explicit Grid(const Table& table) : table_(table) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (!is_among(table.beneath, table.columns[c])) columns_.push_back(column(c));
  }

  template <class TextOf>
  std::string line(const TextOf& text_of) const {
    std::string text;
    for (const Column& one : columns_)
      text += (text.empty() ? "" : "  ") + padded(text_of(one.place), one.width, one.is_right);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + '\n';
  }

 private:
  struct Column {
    std::size_t place = 0, width = 0;
    bool is_right = false;  ///< numbers stand to the right
  };

  Column column(std::size_t place) const {
    Column found{place, width(table_.columns[place])};
    for (const auto& row : table_.rows) {
      const Cell& cell = cell_at(row, place);
      found.width = std::max(found.width, std::min(widest_padded, width(for_people(cell, table_.decimals))));
      found.is_right |= is_number(cell);
    }
    return found;
  }

  const Table& table_;
  std::vector<Column> columns_;
};

/// A text in lines, each behind `margin` spaces but for the first, which is behind `label`.
std::string in_lines(std::string label, std::string_view text, std::size_t margin) {
  label.resize(std::max(label.size(), margin), ' ');
  std::string out, line = label;
  bool is_empty = true;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!is_empty && width(line) + 1 + width(word) > line_width) {
      out += line + '\n';
      line.assign(margin, ' ');
      is_empty = true;
    }
    line += (is_empty ? "" : " ") + std::string(word);
    is_empty = false;
  }
  return out + line + '\n';
}

/// What a row has beneath it.
std::string lines_beneath(const Table& table, const std::vector<Cell>& row) {
  std::size_t longest = 0;
  for (const std::string& name : table.beneath) longest = std::max(longest, width(name));
  std::string out;
  for (const std::string& name : table.beneath) {
    const std::string text = for_people(cell_at(row, place_of_column(table, name).value()), table.decimals);
    if (!text.empty()) out += in_lines("    " + name, text, 4 + longest + 2);
  }
  return out;
}

std::string grid_with_lines(const Table& table) {
  const Grid grid(table);
  std::string out = grid.line([&](std::size_t c) { return table.columns[c]; });
  for (const auto& row : table.rows)
    out += grid.line([&](std::size_t c) { return for_people(cell_at(row, c), table.decimals); }) +
           lines_beneath(table, row);
  return out;
}

}  // namespace

std::string for_people(const Cell& cell, int decimals) {
  if (const auto* text = std::get_if<std::string>(&cell))
    return printable(*text, std::numeric_limits<std::size_t>::max());
  if (const auto* number = std::get_if<double>(&cell)) return rounded(*number, decimals);
  if (const auto* count = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *count);
  return {};
}

std::string text_form(const Table& table) {
  const std::string days = days_left_out(table);
  return grid_with_lines(narrowed(table)) + (days.empty() ? "" : '\n' + days);
}

}  // namespace entente
