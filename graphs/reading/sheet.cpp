// Header matching and cell access.
#include <entente/graphs/reading/sheet.hpp>

#include <entente/graphs/model/date_pieces.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/time_header.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace entente {
namespace {

constexpr std::size_t longest_header = 200;

/// The known columns by every key that names them.
std::map<std::string, std::string_view> known_keys(const std::vector<Column>& known) {
  std::map<std::string, std::string_view> names;
  for (const Column& column : known) {
    names.emplace(header_key(column.name), column.name);
    for (const std::string_view alias : column.aliases) names.emplace(header_key(alias), column.name);
  }
  return names;
}

std::vector<std::string> names_of(const std::vector<Column>& known) {
  std::vector<std::string> names;
  for (const Column& column : known) names.emplace_back(column.name);
  return names;
}

/// What the points in a column of numbers part.
struct Points {
  std::string doubtful;        ///< the first number whose point may part thousands
  std::size_t line = 0;        ///< where it stands
  bool part_decimals = false;  ///< another number shows that they do

  void add(std::string_view cell, std::size_t at) {
    if (cell.find('.') == std::string_view::npos || !number(cell, false)) return;
    const std::string_view digits = cell.substr(cell.find_first_not_of("+-"));
    const bool by_three = digits.size() > 4 && digits.size() < 8 && digits[digits.size() - 4] == '.' &&
                          digits.front() != '0' &&
                          digits.find_first_not_of("0123456789.") == std::string_view::npos;
    part_decimals |= !by_three;
    if (by_three && line == 0) doubtful = cell, line = at;
  }
};

}  // namespace

Sheet::Sheet(std::string_view text, std::string file, const std::vector<Column>& known, Problems& problems)
    : text_(text, file, problems), file_(std::move(file)), problems_(problems) {
  if (!text_.next(row_)) return;
  for (const std::string_view cell : row_.cells) header_.push_back(normalized(cell));
  match_header(known);
  if (decimal_comma()) refuse_doubtful_points(text, known);
  std::vector<std::string> lacking = names_of(known);
  std::erase_if(lacking, [&](const std::string& name) { return column(name).has_value(); });
  for (const std::size_t place : extras_)
    if (time_header(header_[place]))
      continue;  // time_columns() sees to it
    else if (const std::string meant = problems_.did_you_mean(header_[place], lacking); !meant.empty())
      problems_.add({Severity::warning, file_, row_.line, place + 1,
                     fmt::format("unknown column \"{}\"", printable(header_[place], 40)),
                     meant + " it is kept, but not used"});
}

void Sheet::match_header(const std::vector<Column>& known) {
  const auto names = known_keys(known);
  std::set<std::string> met;
  for (std::size_t place = 0; place < header_.size(); ++place) {
    const std::string& header = header_[place];
    const std::string key = header_key(header);
    const auto name = names.find(key);
    if (key.empty())
      nameless_.push_back(place);
    else if (header.size() > longest_header)
      problems_.add({Severity::error, file_, row_.line, place + 1,
                     fmt::format("the name of the column holds more than {} bytes", longest_header),
                     "shorten it"});
    else if (!met.insert(name == names.end() ? key : std::string(name->second)).second)
      problems_.add({Severity::error, file_, row_.line, place + 1,
                     fmt::format("the column \"{}\" stands twice", printable(header, 40)),
                     "rename or remove one"});
    else if (name != names.end())
      places_.emplace_back(name->second, place);
    else
      extras_.push_back(place);
  }
}

void Sheet::refuse_doubtful_points(std::string_view text, const std::vector<Column>& known) {
  std::map<std::size_t, Points> columns;
  for (const Column& one : known)
    if (const auto at = column(one.name); at && one.holds == CellText::number) columns[*at];
  if (columns.empty()) return;
  for_each_row_below_header(text, file_, [&](const Row& row) {
    for (auto& [place, points] : columns)
      if (place < row.cells.size()) points.add(row.cells[place], row.line);
  });
  for (const auto& [place, points] : columns)
    if (points.line != 0 && !points.part_decimals)
      problems_.add({Severity::error, file_, row_.line, place + 1,
                     fmt::format("\"{}\" holds \"{}\" in line {}, and numbers here have a decimal comma",
                                 printable(header_[place], 40), points.doubtful, points.line),
                     "write 1234 for thousands, 1,234 for decimals"});
}

std::optional<std::size_t> Sheet::column(std::string_view name) const {
  for (const auto& [known, place] : places_)
    if (known == name) return place;
  return std::nullopt;
}

void Sheet::assign(std::string_view name, std::size_t place) {
  std::erase_if(places_, [&](const auto& entry) { return entry.second == place; });
  std::erase(extras_, place);
  places_.emplace_back(name, place);
}

void Sheet::leave(std::size_t place) {
  std::erase_if(places_, [&](const auto& entry) { return entry.second == place; });
  extras_.insert(std::lower_bound(extras_.begin(), extras_.end(), place), place);
}

/// What to do where the line below the header looks like one; empty where it does not.
std::string Sheet::names_below(std::span<const std::string_view> names) const {
  const auto is_lacking = [&](std::string_view name) { return !column(name); };
  if (!std::any_of(names.begin(), names.end(), is_lacking)) return {};
  DelimitedText below = text_;
  Row row;
  if (!below.next(row)) return {};
  std::set<std::string> keys;
  for (const std::string_view cell : pieces_of(row.raw, ",;\t|\"")) keys.insert(header_key(cell));
  const bool all = std::all_of(names.begin(), names.end(),
                               [&](std::string_view name) { return keys.contains(header_key(name)); });
  return all ? fmt::format("line {} looks like the header: take away what stands above it", row.line)
             : std::string{};
}

bool Sheet::requires_columns(std::span<const std::string_view> names) {
  bool complete = true;
  const std::string below = names_below(names);
  for (const std::string_view name : names) {
    if (column(name)) continue;
    complete = false;
    std::vector<std::string> unknown;
    for (const std::size_t place : extras_) unknown.push_back(header_[place]);
    const std::string has =
        fmt::format("it has {}", printable(fmt::format("{}", fmt::join(header_, ", ")), 120));
    problems_.add({Severity::error, file_, row_.line, 0, fmt::format("the header has no column \"{}\"", name),
                   !below.empty()
                       ? below
                       : problems_.did_you_mean(name, unknown, problems_.did_you_mean(name, header_, has))});
  }
  if (!complete) remark_on_comments();
  return complete;
}

bool Sheet::next() {
  errors_before_row_ = problems_.count(Severity::error);
  if (!text_.next(row_)) return false;
  spaced_cells_ += row_.spaced.size();
  if (!nameless_.empty()) remark_on_nameless_text();
  for (std::size_t i = header_.size(); i < row_.cells.size(); ++i)
    if (!row_.cells[i].empty()) {
      problems_.add({Severity::error, file_, row_.line, i + 1,
                     fmt::format("the row has {} cells, the header {}", row_.cells.size(), header_.size()),
                     "quote a cell that holds the delimiter"});
      break;
    }
  return true;
}

std::string_view Sheet::cell(std::string_view name) const {
  const auto place = column(name);
  return place ? cell(*place) : std::string_view{};
}

std::string_view Sheet::value(std::size_t place) const {
  const std::string_view text = cell(place);
  return is_missing(text) ? std::string_view{} : text;
}

/// Once for each column.
void Sheet::remark_on_nameless_text() {
  std::erase_if(nameless_, [&](std::size_t place) {
    if (cell(place).empty()) return false;
    problems_.add({Severity::warning, file_, row_.line, place + 1, "text stands in a column without a name",
                   "it is not read; name the column in the header"});
    return true;
  });
}

void Sheet::remark_on_comments() {
  const auto& [count, line] = text_.rowlike_comments();
  if (count == 0) return;
  problems_.add(
      {Severity::notice, file_, line, 0,
       fmt::format("{} {} with # and {} passed over as {}, with as many cells as a row",
                   count == 1 ? "the line" : fmt::format("{} lines", count), count == 1 ? "begins" : "begin",
                   count == 1 ? "is" : "are", count == 1 ? "a comment" : "comments"),
       "take the # away where it is a row or the header"});
}

void Sheet::remark_on_spaces() {
  if (spaced_cells_ == 0) return;
  problems_.add({Severity::notice, file_, 0, 0,
                 fmt::format("spaces around the text of {} are left out",
                             spaced_cells_ == 1 ? "1 cell" : fmt::format("{} cells", spaced_cells_)),
                 "some of them may be no-break spaces, which look like nothing"});
}

std::vector<std::pair<std::string, std::string>> Sheet::extra() const {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::size_t place : extras_)
    if (!cell(place).empty()) found.emplace_back(header_[place], cell(place));
  return found;
}

void Sheet::fault(Severity severity, std::string_view name, std::string text, std::string hint) {
  fault_at(severity, place(name), std::move(text), std::move(hint));
}

void Sheet::fault_at(Severity severity, std::size_t place, std::string text, std::string hint) {
  problems_.add(
      {severity, file_, row_.line, place == absent ? 0 : place + 1, std::move(text), std::move(hint)});
}

bool is_missing(std::string_view cell) {
  constexpr std::size_t longest = 4;
  static constexpr std::string_view nothing[] = {"na",   "n/a",  "n.a.", "-",   "--",   "---", ".",
                                                 "none", "null", "nan",  "nat", "#n/a", "<na>"};
  if (cell.empty() || cell.size() > longest) return cell.empty();
  std::string key(cell);
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(std::begin(nothing), std::end(nothing), key) != std::end(nothing);
}

bool is_name_of_nothing(std::string_view name) {
  static constexpr std::string_view words[] = {"?",      "unknown", "(blank)", "#ref!", "#value!",
                                               "#name?", "#div/0!", "#num!",   "#null!"};
  if (name.empty() || is_missing(name)) return !name.empty();
  const std::string key = name.size() < 10 ? folded(name) : std::string{};
  return std::find(std::begin(words), std::end(words), key) != std::end(words) ||
         name.find_first_not_of('#') == std::string_view::npos;
}

std::optional<double> number(std::string_view text, bool decimal_comma) {
  std::string plain(text);
  if (decimal_comma) std::replace(plain.begin(), plain.end(), ',', '.');
  if (plain.starts_with("\u2212")) plain.replace(0, 3, "-");
  if (plain.starts_with('+') && !plain.starts_with("+-")) plain.erase(0, 1);
  double value = 0;
  const auto [end, fault] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (plain.empty() || fault != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::vector<std::string_view> list_items(std::string_view cell) {
  std::vector<std::string_view> items;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(cell.find('|', at), cell.size());
    if (const auto item = trimmed(cell.substr(at, end - at)); !item.empty()) items.push_back(item);
    at = end + 1;
  }
  return items;
}

}  // namespace entente
