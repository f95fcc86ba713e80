// Rows are copied as they stand unless one of their cells changes.
#include <entente/graphs/checking/mend.hpp>

#include <entente/graphs/model/claim.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/row_dates.hpp>
#include <entente/graphs/reading/time_columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace entente {
namespace {

std::string mended_word(std::string_view cell, std::span<const std::string_view> names) {
  const auto place = place_among(names, cell);
  return place && !names[*place].empty() ? std::string(names[*place]) : std::string(cell);
}

std::string mended_sign(std::string_view cell) {
  const auto sign = sign_of(cell);
  if (!sign) return std::string(cell);
  return *sign == Sign::cooperative ? "+" : *sign == Sign::hostile ? "-" : "0";
}

std::string mended_direction(std::string_view cell) {
  const auto directed = yes_or_no(cell);
  return directed ? (*directed ? "yes" : "no") : std::string(cell);
}

/// The cell in its one spelling; unchanged where that is not certain. Dates are read by their columns.
std::string mended_value(std::string_view cell, CellText holds) {
  if (cell.empty()) return {};
  switch (holds) {
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
    case CellText::date:
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

/// The columns of a sheet that hold dates, by their places.
class MendedDates {
 public:
  MendedDates(std::string_view text, const std::string& name, const ReadOptions& options)
      : sheet_(text, name, columns_of(name), ignored_) {
    const auto add = [&](std::string_view column, const TimeColumn& time, const WrittenBy& by) {
      if (time.whole == Sheet::absent) return;
      columns_.emplace(time.whole, date_column(sheet_, text, time, by));
      const auto header = time_header(sheet_.header()[time.whole]);
      if (!sheet_.column(column) && !ignored_.has_errors() && header && header->name == TimeName::own)
        names_.emplace(time.whole, column);
    };
    const DateOrder order = options.date_order;
    if (name == "relations.csv") return;
    if (name == "sources.csv" || name == "theses.csv") {
      const std::string_view column = name == "sources.csv" ? "date" : "when";
      add(column, {.whole = sheet_.place(column)}, {DateRole::whole, order});
      leave_the_undecided(text, {});
      return;
    }
    const TimeSides sides = name == "ties.csv" ? TimeSides::all : TimeSides::start_and_end;
    const TimeColumns time = time_columns(sheet_, text, sides, options.keep);
    const std::vector<std::size_t> both = {time.start.whole, time.end.whole};
    add("date", time.date, {DateRole::whole, order});
    add("start", time.start, {DateRole::first, order, both});
    add("end", time.end, {DateRole::last, order, both});
    leave_the_undecided(text, both);
  }

  bool holds(std::size_t place) const { return columns_.contains(place); }
  /// The date in EDTF; as it stands where it cannot be read.
  std::string mended(std::size_t place, std::string_view cell) {
    if (undecided_.contains(place) && ColumnHabits::concern(cell)) return std::string(cell);
    const Reading<When>& reading = columns_.at(place).read(is_missing(cell) ? std::string_view{} : cell, 0);
    return is_missing(cell) || !reading.value ? std::string(cell) : reading.value->text;
  }
  /// The name that FORMAT.md gives a column which has another of its names; empty for the rest.
  std::string_view name(std::size_t place) const {
    const auto at = names_.find(place);
    return at == names_.end() ? std::string_view{} : at->second;
  }

 private:
  /// Where a cell has two readings, those that may show which is meant stay as they are, and so they do in
  /// the start and the end together: an answer rests on them.
  void leave_the_undecided(std::string_view text, const std::vector<std::size_t>& both) {
    for_each_row_below_header(text, sheet_.file(), [&](const Row& row) {
      for (auto& [place, dates] : columns_) {
        const std::string_view cell = place < row.cells.size() ? row.cells[place] : std::string_view{};
        if (ColumnHabits::concern(cell) && !dates.read(cell, 0).value) undecided_.insert(place);
      }
    });
    for (const std::size_t place : both)
      if (undecided_.contains(place)) undecided_.insert(both.begin(), both.end());
  }

  Problems ignored_;
  Sheet sheet_;
  std::map<std::size_t, DateColumn> columns_;
  std::set<std::size_t> undecided_;
  std::map<std::size_t, std::string_view> names_;
};

class Mender {
 public:
  Mender(std::string_view text, const std::string& sheet, const ReadOptions& options)
      : text_(text), sheet_(sheet), dates_(text, sheet, options), width_(filled_width(text, sheet)) {}

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

  std::string mended_cell(const Row& row, std::size_t place) {
    const std::string_view cell = row.cells[place];
    const Column* column = place < named_.size() ? named_[place] : nullptr;
    if (!header_line_ || *header_line_ == row.line) {
      if (const std::string_view name = dates_.name(place); !name.empty()) return std::string(name);
      return column != nullptr ? std::string(column->name) : normalized(cell);
    }
    if (dates_.holds(place)) return dates_.mended(place, cell);
    return mended_value(cell, column != nullptr ? column->holds : CellText::text);
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
    if (made.empty()) return fmt::format("\"{}\" is left out: the cell is empty now", printable(cell, 60));
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
  MendedDates dates_;
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

Mended mended(std::string bytes, const std::string& sheet, const ReadOptions& options) {
  Problems faults;
  const std::string text = table_text(bytes, sheet, faults);
  if (faults.has_errors()) return {std::move(bytes), {}};
  Mended made = Mender(text, sheet, options).mend();
  if (const std::string change = encoding_change(bytes, text); !change.empty())
    made.changes.push_back({sheet, 0, 0, change});
  std::stable_sort(made.changes.begin(), made.changes.end(), [](const Mending& x, const Mending& y) {
    return std::tie(x.line, x.column) < std::tie(y.line, y.column);
  });
  return made;
}

}  // namespace entente
