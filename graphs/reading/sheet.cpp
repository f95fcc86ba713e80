// Header matching and cell access.
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace entente {
namespace {

std::optional<std::string_view> known_name(const std::vector<Column>& known, std::string_view header) {
  const std::string key = header_key(header);
  for (const Column& column : known) {
    if (header_key(column.name) == key) return column.name;
    for (const std::string_view alias : column.aliases)
      if (header_key(alias) == key) return column.name;
  }
  return std::nullopt;
}

std::vector<std::string> names_of(const std::vector<Column>& known) {
  std::vector<std::string> names;
  for (const Column& column : known) names.emplace_back(column.name);
  return names;
}

}  // namespace

Sheet::Sheet(std::string_view text, std::string file, const std::vector<Column>& known, Problems& problems)
    : text_(text, file, problems), file_(std::move(file)), problems_(problems) {
  if (!text_.next(row_)) return;
  for (std::size_t i = 0; i < row_.cells.size(); ++i) {
    const std::string header = normalized(row_.cells[i]);
    header_.push_back(header);
    if (header.empty()) continue;
    const auto name = known_name(known, header);
    const auto again = std::find_if(header_.begin(), header_.end() - 1, [&](const std::string& other) {
      return header_key(other) == header_key(header) || (name && known_name(known, other) == name);
    });
    if (again != header_.end() - 1)
      fault(Severity::error, {}, fmt::format("the column \"{}\" stands twice", printable(header, 40)),
            "rename or remove one");
    else if (name)
      places_.emplace_back(*name, i);
    else
      extras_.push_back(i);
    if (name) continue;
    if (const auto meant = nearest(header, names_of(known)); meant && !column(*meant))
      problems_.add({Severity::warning, file_, row_.line, i + 1,
                     fmt::format("unknown column \"{}\"", printable(header, 40)),
                     fmt::format("did you mean \"{}\"? it is kept, but not used", *meant)});
  }
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

bool Sheet::requires_columns(std::span<const std::string_view> names) {
  bool complete = true;
  for (const std::string_view name : names) {
    if (column(name)) continue;
    complete = false;
    std::vector<std::string> unknown;
    for (const std::size_t place : extras_) unknown.push_back(header_[place]);
    const auto meant = nearest(name, unknown);
    problems_.add(
        {Severity::error, file_, row_.line, 0, fmt::format("the header has no column \"{}\"", name),
         meant ? fmt::format("did you mean \"{}\"?", printable(*meant, 40))
               : fmt::format("it has {}", printable(fmt::format("{}", fmt::join(header_, ", ")), 120))});
  }
  return complete;
}

bool Sheet::next() {
  if (!text_.next(row_)) return false;
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

std::string_view Sheet::value(std::string_view name) const {
  const std::string_view text = cell(name);
  return text == "NA" || text == "N/A" || text == "-" || text == "None" ? std::string_view{} : text;
}

std::vector<std::pair<std::string, std::string>> Sheet::extra() const {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::size_t place : extras_)
    if (!cell(place).empty()) found.emplace_back(header_[place], cell(place));
  return found;
}

void Sheet::fault(Severity severity, std::string_view name, std::string text, std::string hint) {
  const auto place = column(name);
  problems_.add({severity, file_, row_.line, place ? *place + 1 : 0, std::move(text), std::move(hint)});
}

std::size_t Sheet::for_each_row(std::vector<Rejected>& rejected, const std::function<void()>& read) {
  std::size_t rows = 0;
  while (true) {
    const std::size_t before = problems_.count(Severity::error);
    if (!next()) break;
    ++rows;
    read();
    if (problems_.count(Severity::error) != before)
      rejected.push_back({file_, row_.line, std::string(row_.raw)});
  }
  return rows;
}

std::optional<double> number(std::string_view text, bool decimal_comma) {
  std::string plain(text);
  if (decimal_comma) std::replace(plain.begin(), plain.end(), ',', '.');
  if (plain.starts_with("\u2212")) plain.replace(0, 3, "-");
  if (plain.starts_with('+')) plain.erase(0, 1);
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
