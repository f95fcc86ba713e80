// One pass over the text; a cell is copied only when it holds doubled quotes.
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/delimited.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace entente {
namespace {

std::string_view first_line(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && (text[i] == '\n' || text[i] == '\r')) return text.substr(0, i);
  }
  return text;
}

char commonest_delimiter(std::string_view line) {
  constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
  std::array<std::size_t, 4> counts{};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    for (std::size_t k = 0; k < candidates.size() && !quoted; ++k) counts[k] += c == candidates[k] ? 1U : 0U;
  }
  const auto best = std::max_element(counts.begin(), counts.end());
  return candidates[static_cast<std::size_t>(best - counts.begin())];
}

}  // namespace

DelimitedText::DelimitedText(std::string_view text, std::string file, Problems& problems)
    : text_(text), file_(std::move(file)), problems_(problems) {
  if (!skip_to_content()) return;
  const std::string_view line = first_line(text_.substr(at_));
  if (line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="))) {
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
    } else if (c == '#') {
      at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
    } else {
      return true;
    }
  }
  return false;
}

bool DelimitedText::next(Row& row) {
  while (skip_to_content()) {
    read_row(row);
    if (std::any_of(row.cells.begin(), row.cells.end(), [](std::string_view cell) { return !cell.empty(); }))
      return true;
  }
  return false;
}

void DelimitedText::read_row(Row& row) {
  row.cells.clear();
  unescaped_.clear();
  row.line = line_;
  const std::size_t start = at_;
  while (true) {
    const bool opens = at_ < text_.size() && text_[at_] == '"';
    const std::string_view cell = opens ? quoted(row) : plain();
    row.cells.push_back(trimmed(cell));
    if (cell.size() > longest_cell)
      fault(row, fmt::format("the cell holds {} bytes, more than the {} allowed", cell.size(), longest_cell),
            "is a quote missing above? else shorten the text");
    if (at_ >= text_.size() || text_[at_] != delimiter_) break;
    ++at_;
  }
  row.raw = text_.substr(start, at_ - start);
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
      fault(row, "a quote opened in this row is never closed",
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
  line_ += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
  if (doubled) {
    std::string& copy = unescaped_.emplace_back(cell);
    for (auto at = copy.find("\"\""); at != std::string::npos; at = copy.find("\"\"", at + 1))
      copy.erase(at, 1);
    cell = copy;
  }
  if (!trimmed(plain()).empty())
    fault(row, "text stands behind a closing quote", "double a quote that belongs to the text");
  return cell;
}

void DelimitedText::fault(const Row& row, std::string text, std::string hint) {
  problems_.add({Severity::error, file_, row.line, row.cells.size() + (row.cells.empty() ? 1 : 0),
                 std::move(text), std::move(hint)});
}

std::string csv_cell(std::string_view text, char delimiter) {
  const bool plain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                     text.find(delimiter) == std::string_view::npos && trimmed(text).size() == text.size() &&
                     !text.starts_with('#');
  if (plain) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

}  // namespace entente
