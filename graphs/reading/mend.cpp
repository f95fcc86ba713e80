// Rows are copied as they stand unless one of their cells changes.
#include <entente/graphs/model/date_slips.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/model/tie.hpp>
#include <entente/graphs/reading/codebook.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/mend.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace entente {
namespace {

std::string mended_word(std::string_view cell, std::span<const std::string_view> names) {
  const auto place = place_among(names, cell);
  return place && !names[*place].empty() ? std::string(names[*place]) : std::string(cell);
}

/// A date with each number and word as one letter: `Y` for four digits, `d` for one or two, `m` for a word,
/// `s` for the s of `1950s`.
std::string shape_of(std::string_view cell) {
  std::string shape;
  for (std::size_t at = 0; at < cell.size();) {
    const auto run = [&](auto belongs) {
      std::size_t past = at;
      while (past < cell.size() && belongs(cell[past])) ++past;
      return past - at;
    };
    const std::size_t digits = run([](char c) { return c >= '0' && c <= '9'; });
    const std::size_t letters = run([](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (digits != 0)
      shape += digits == 4 ? 'Y' : digits <= 2 ? 'd' : '?';
    else if (letters != 0)
      shape += letters >= 3 ? 'm' : cell.substr(at, letters) == "s" ? 's' : '?';
    else
      shape += cell[at];
    at += std::max<std::size_t>({digits, letters, 1});
  }
  return shape;
}

/// Whether a date is written in one of the few ways that nobody means otherwise: `2015/10/7`, `7 October
/// 2015`, `October 7, 2015`, `Oct 2015`, `1950s`, `ca. 1955`, `13/1/2014`. `1877-8` is a month to some and
/// two years to others.
bool has_one_reading(std::string_view cell) {
  static constexpr std::string_view shapes[] = {"Y-d-d",  "Y/d/d", "d/d/Y", "d m Y", "d-m-Y", "m d Y",
                                                "m d, Y", "m Y",   "Ys",    "? Y",   "?. Y"};
  return std::find(std::begin(shapes), std::end(shapes), shape_of(cell)) != std::end(shapes);
}

std::string mended_date(std::string_view cell, DateOrder order) {
  if (const Reading<When> reading = parse_when(cell, order); reading.value)
    return order != DateOrder::refuse && spreadsheet_day(cell, order) ? reading.value->text
                                                                      : std::string(cell);
  const bool against_the_order = order != DateOrder::refuse && shape_of(cell) == "d/d/Y";
  if (!has_one_reading(cell) || against_the_order) return std::string(cell);
  const std::string meant = date_slip(cell).meant;
  return !meant.empty() && parse_when(meant).value ? meant : std::string(cell);
}

std::string mended_sign(std::string_view cell) {
  const auto sign = sign_of(cell);
  if (!sign) return std::string(cell);
  return *sign == Sign::warm ? "+" : *sign == Sign::hostile ? "-" : "0";
}

std::string mended_direction(std::string_view cell) {
  const auto directed = yes_or_no(cell);
  return directed ? (*directed ? "yes" : "no") : std::string(cell);
}

/// The cell in its one spelling; unchanged where that is not certain.
std::string mended_value(std::string_view cell, CellText holds, DateOrder order) {
  if (cell.empty()) return {};
  switch (holds) {
    case CellText::date:
      return mended_date(cell, order);
    case CellText::sign:
      return mended_sign(cell);
    case CellText::status:
      return mended_word(cell, status_names);
    case CellText::outcome:
      return mended_word(cell, outcome_names);
    case CellText::kind:
      return mended_word(cell, kind_names);
    case CellText::duration:
      return mended_word(cell, duration_names);
    case CellText::yes_or_no:
      return mended_direction(cell);
    case CellText::text:
    case CellText::number:
      break;
  }
  return normalized(cell);
}

/// For each header, the column that it names; null for unknown ones, and for all that name one column
/// together.
std::vector<const Column*> named_columns(const std::vector<std::string_view>& header,
                                         const std::string& sheet) {
  std::map<std::string, const Column*> keys;
  for (const Column& column : columns_of(sheet)) {
    keys.emplace(header_key(column.name), &column);
    for (const std::string_view alias : column.aliases) keys.emplace(header_key(alias), &column);
  }
  std::vector<const Column*> named;
  for (const std::string_view cell : header) {
    const auto known = keys.find(header_key(cell));
    named.push_back(known == keys.end() ? nullptr : known->second);
  }
  const std::vector<const Column*> all = named;
  for (const Column*& column : named)
    if (std::count(all.begin(), all.end(), column) > 1) column = nullptr;
  return named;
}

/// Line ends as LF.
std::string with_plain_ends(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r')
      plain += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      plain += '\n';
  return plain;
}

/// How many columns hold text in any row, counted from the left.
std::size_t filled_width(std::string_view text, const std::string& sheet) {
  Problems ignored;
  DelimitedText rows(text, sheet, ignored);
  std::size_t width = 0;
  for (Row row; rows.next(row);)
    for (std::size_t i = row.cells.size(); i > width; --i)
      if (!row.cells[i - 1].empty()) width = i;
  return width;
}

class Mender {
 public:
  Mender(std::string_view text, const std::string& sheet, DateOrder order)
      : text_(text), sheet_(sheet), order_(order), width_(filled_width(text, sheet)) {}

  Mended mend() {
    Problems faults;
    DelimitedText rows(text_, sheet_, faults);
    std::size_t at = 0;
    for (Row row;;) {
      const std::size_t before = faults.count(Severity::error);
      if (!rows.next(row)) break;
      const auto begin = static_cast<std::size_t>(row.raw.data() - text_.data());
      copy_gap(text_.substr(at, begin - at));
      const bool sound = faults.count(Severity::error) == before;
      if (!sound && named_.empty()) return {std::string(text_), {}};  // no header, no meaning
      made_.bytes += sound ? mended_row(row, rows.delimiter()) : std::string(row.raw);
      at = begin + row.raw.size();
    }
    copy_gap(text_.substr(at));
    say_what_concerns_all();
    if (DelimitedText(made_.bytes, sheet_, faults).delimiter() != rows.delimiter())
      return {std::string(text_), {}};
    return std::move(made_);
  }

 private:
  void say(std::size_t line, std::size_t column, std::string text) {
    made_.changes.push_back({sheet_, line, column, std::move(text)});
  }

  void copy_gap(std::string_view gap) {
    ends_changed_ |= gap.find('\r') != std::string_view::npos;
    made_.bytes += with_plain_ends(gap);
  }

  std::string mended_cell(const Row& row, std::size_t place) const {
    const std::string_view cell = row.cells[place];
    const Column* column = place < named_.size() ? named_[place] : nullptr;
    if (!header_line_ || *header_line_ == row.line)
      return column != nullptr ? std::string(column->name) : normalized(cell);
    return mended_value(cell, column != nullptr ? column->holds : CellText::text, order_);
  }

  std::string mended_row(const Row& row, char delimiter) {
    if (named_.empty()) {
      named_ = named_columns(row.cells, sheet_);
      header_line_ = row.line;
    }
    const std::size_t width = std::min(width_, row.cells.size());
    bool changed = width < row.cells.size();
    narrowed_ = std::max(narrowed_, row.cells.size() - width);
    std::string text;
    for (std::size_t place = 0; place < width; ++place) {
      const std::string made = mended_cell(row, place);
      const bool spaced = std::binary_search(row.spaced.begin(), row.spaced.end(), place);
      if (spaced) say(row.line, place + 1, "the spaces around the text are gone");
      if (made != row.cells[place]) say(row.line, place + 1, difference(row, place, made));
      changed |= spaced || made != row.cells[place];
      if (place != 0) text += delimiter;
      text += csv_cell(made, delimiter);
    }
    return changed ? text : std::string(row.raw);
  }

  std::string difference(const Row& row, std::size_t place, const std::string& made) const {
    const std::string_view cell = row.cells[place];
    if (made == normalized(cell)) return "the text is in Unicode form NFC now";
    return fmt::format("{}\"{}\" is {} now", header_line_ == row.line ? "the column " : "",
                       printable(cell, 60), made);
  }

  void say_what_concerns_all() {
    if (narrowed_ != 0)
      say(header_line_.value_or(0), width_ + 1,
          narrowed_ == 1 ? std::string("the empty column at the right end is gone")
                         : fmt::format("the {} empty columns at the right end are gone", narrowed_));
    if (ends_changed_) say(0, 0, "line ends are LF now");
  }

  std::string_view text_;
  const std::string& sheet_;
  DateOrder order_;
  std::size_t width_;
  std::vector<const Column*> named_;
  std::optional<std::size_t> header_line_;
  std::size_t narrowed_ = 0;
  bool ends_changed_ = false;
  Mended made_;
};

/// What utf8_text() made of the bytes; empty when they were plain UTF-8.
std::string encoding_change(std::string_view bytes, std::string_view text) {
  if (bytes == text) return {};
  if (bytes.starts_with("\xef\xbb\xbf")) return "the byte-order mark is gone";
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) return "UTF-16 is UTF-8 now";
  return "Windows-1252 is UTF-8 now; look at the accents";
}

}  // namespace

std::string to_string(const Mending& change) {
  std::string text = printable(change.file);
  if (change.line != 0) text += fmt::format(":{}", change.line);
  if (change.column != 0) text += fmt::format(":{}", change.column);
  return text + ": fixed: " + printable(change.text);
}

Mended mended(std::string bytes, const std::string& sheet, DateOrder order) {
  Problems faults;
  const std::string text = utf8_text(bytes, sheet, faults);
  if (faults.has_errors()) return {std::move(bytes), {}};
  Mended made = Mender(text, sheet, order).mend();
  if (const std::string change = encoding_change(bytes, text); !change.empty())
    made.changes.push_back({sheet, 0, 0, change});
  std::stable_sort(made.changes.begin(), made.changes.end(), [](const Mending& x, const Mending& y) {
    return std::tie(x.line, x.column) < std::tie(y.line, y.column);
  });
  return made;
}

}  // namespace entente
