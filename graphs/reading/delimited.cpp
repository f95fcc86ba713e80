// One pass over the text; a cell is copied only when it holds doubled quotes.
#include <entente/graphs/reading/delimited.hpp>

#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace entente {
namespace {

constexpr std::string_view delimiters = ",;\t|";

std::string_view first_line(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && (text[i] == '\n' || text[i] == '\r')) return text.substr(0, i);
  }
  return text;
}

char commonest_delimiter(std::string_view line) {
  std::array<std::size_t, delimiters.size()> counts{};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (const auto place = delimiters.find(c); !quoted && place != std::string_view::npos) ++counts[place];
  }
  return delimiters[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                             counts.begin())];
}

/// Line ends: `\n`, `\r\n` and a lone `\r` count once each.
std::size_t line_breaks(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    count += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) ? 1U : 0U;
  return count;
}

/// Whether a line that starts with `#` is none of the rows: `#N/A` and its like are what spreadsheets show of
/// a cell, and `#` alone may be the head of a column, or stand for a number that has no room.
bool is_comment(std::string_view line) {
  static constexpr std::string_view faults[] = {"#N/A",    "#REF!", "#VALUE!", "#NAME?",
                                                "#DIV/0!", "#NUM!", "#NULL!"};
  const std::size_t past = line.find_first_not_of('#');
  if (past != std::string_view::npos && delimiters.find(line[past]) != std::string_view::npos) return false;
  return std::none_of(std::begin(faults), std::end(faults),
                      [&](std::string_view fault) { return line.starts_with(fault); });
}

std::string with_single_quotes(std::string_view doubled) {
  std::string text;
  text.reserve(doubled.size());
  for (std::size_t i = 0; i < doubled.size(); ++i) {
    text += doubled[i];
    if (doubled[i] == '"') ++i;
  }
  return text;
}

}  // namespace

DelimitedText::DelimitedText(std::string_view text, std::string file, Problems& problems)
    : text_(text), file_(std::move(file)), problems_(problems) {
  if (!skip_to_content()) return;
  const std::string_view line = first_line(text_.substr(at_));
  if (line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=")) &&
      delimiters.find(line[4]) != std::string_view::npos) {
    delimiter_ = line[4];
    at_ += line.size();
  } else {
    delimiter_ = commonest_delimiter(line);
  }
}

bool DelimitedText::skip_to_content() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n' || c == '\r') {
      if (c == '\n' || at_ + 1 == text_.size() || text_[at_ + 1] != '\n') ++line_;
      ++at_;
    } else if (c == '#' && is_comment(text_.substr(at_))) {
      const std::size_t past = std::min(text_.find_first_of("\r\n", at_), text_.size());
      note_comment(text_.substr(at_, past - at_), line_);
      at_ = past;
    } else {
      return true;
    }
  }
  return false;
}

void DelimitedText::note_comment(std::string_view line, std::size_t at_line) {
  if (width_ == 0) {
    above_header_ = {line, at_line};
    return;
  }
  const auto signs = static_cast<std::size_t>(std::count(line.begin(), line.end(), delimiter_));
  if (width_ > 1 && signs + 1 == width_ && rowlike_comments_.count++ == 0) rowlike_comments_.line = at_line;
}

bool DelimitedText::next(Row& row) {
  while (skip_to_content()) {
    const std::size_t before = problems_.count(Severity::error);
    read_row(row);
    if (width_ == 0) {
      width_ = row.cells.size();
      if (above_header_.line != 0) note_comment(above_header_.text, above_header_.line);
    }
    if (problems_.count(Severity::error) != before) return true;
    if (std::any_of(row.cells.begin(), row.cells.end(), [](std::string_view cell) { return !cell.empty(); }))
      return true;
  }
  return false;
}

void DelimitedText::read_row(Row& row) {
  row.cells.clear();
  row.spaced.clear();
  unescaped_.clear();
  row.line = line_;
  const std::size_t start = at_;
  std::size_t cells = 0;
  while (true) {
    const std::string_view cell = opens_quote() ? quoted(row) : plain();
    if (++cells <= most_cells) add_cell(row, cell);
    if (at_ >= text_.size() || text_[at_] != delimiter_) break;
    ++at_;
  }
  if (cells > most_cells)
    fault(row, 0, fmt::format("the row has {} cells, more than the {} allowed", cells, most_cells),
          "is a quote or a line end missing?");
  row.raw = text_.substr(start, at_ - start);
}

/// Moves to the quote that opens the next cell, if one does.
bool DelimitedText::opens_quote() {
  std::size_t at = at_;
  while (at < text_.size() && text_[at] == ' ') ++at;
  if (at >= text_.size() || text_[at] != '"') return false;
  at_ = at;
  return true;
}

void DelimitedText::add_cell(Row& row, std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (text.size() != cell.size() && !text.empty()) row.spaced.push_back(row.cells.size());
  row.cells.push_back(text.size() <= longest_cell ? text : std::string_view{});
  if (text.size() > longest_cell)
    fault(row, row.cells.size(),
          fmt::format("the cell holds {} bytes, more than the {} allowed", text.size(), longest_cell),
          "is a quote missing above? else shorten the text");
}

std::string_view DelimitedText::plain() {
  const char* begin = text_.data() + at_;
  const char* end = text_.data() + text_.size();
  const char* c = begin;
  while (c != end && *c != delimiter_ && *c != '\n' && *c != '\r') ++c;
  at_ += static_cast<std::size_t>(c - begin);
  return {begin, static_cast<std::size_t>(c - begin)};
}

std::string_view DelimitedText::quoted(const Row& row) {
  const std::size_t start = ++at_;
  bool doubled = false;
  while (true) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      fault(row, row.cells.size() + 1, "a quote opened in this row is never closed",
            "close it, or double a quote that belongs to the text");
      at_ = text_.size();
      return {};
    }
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    doubled = true;
    ++at_;
  }
  std::string_view cell = text_.substr(start, at_ - 1 - start);
  line_ += line_breaks(cell);
  if (doubled) cell = unescaped_.emplace_back(with_single_quotes(cell));
  if (!trimmed(plain()).empty())
    fault(row, row.cells.size() + 1, "text stands behind a closing quote",
          "double a quote that belongs to the text");
  return cell;
}

void DelimitedText::fault(const Row& row, std::size_t column, std::string text, std::string hint) {
  problems_.add({Severity::error, file_, row.line, column, std::move(text), std::move(hint)});
}

std::string csv_cell(std::string_view text, char delimiter) {
  const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                     text.find(delimiter) == std::string_view::npos && trimmed(text).size() == text.size() &&
                     !text.starts_with('#') && (text != "NA" || delimiter == '\t');
  if (plain) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

}  // namespace entente
