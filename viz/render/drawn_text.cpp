// Cleaning, wrapping and escaping; the advance widths are in text_width.cpp.
#include <entente/viz/render/drawn_text.hpp>

#include <utf8proc.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_noncharacter(utf8proc_int32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

bool joins_letters(utf8proc_int32_t c) { return c == 0x200C || c == 0x200D; }

bool is_dropped(utf8proc_int32_t c, utf8proc_category_t category) {
  if (category == UTF8PROC_CATEGORY_CF) return !joins_letters(c);
  return category == UTF8PROC_CATEGORY_CC || is_noncharacter(c);
}

bool is_space(utf8proc_int32_t c, utf8proc_category_t category) {
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP || (c >= '\t' && c <= '\r');
}

/// The places where characters start, and the end.
std::vector<std::size_t> starts_of_marks(std::string_view text) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) places.push_back(i);
  places.push_back(text.size());
  return places;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) found.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

bool is_mark(std::string_view word) {
  if (word.starts_with('(')) word.remove_prefix(1);
  const std::size_t sign = word.starts_with('+')   ? 1
                           : word.starts_with("−") ? std::string_view("−").size()
                                                   : 0;
  const bool is_number = sign > 0 && word.size() > sign && word[sign] >= '0' && word[sign] <= '9';
  return is_number || word == "–" || word == "-" || word == "→";
}

/// Whether a word would change places with one before it that is written from right to left.
bool is_drawn_over(std::string_view word) {
  return is_mark(word) || (!word.empty() && word.front() >= '0' && word.front() <= '9');
}

/// Whether the last letter of a word is of a script that is written from right to left.
bool ends_from_right(std::string_view word) {
  while (!word.empty() && std::string_view(",;:.)").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  const std::vector<std::size_t> places = starts_of_marks(word);
  if (places.size() < 2) return false;
  const std::string_view last = word.substr(places[places.size() - 2]);
  utf8proc_int32_t c = -1;
  if (utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(last.data()),
                       static_cast<utf8proc_ssize_t>(last.size()), &c) <= 0)
    return false;
  const auto side = utf8proc_get_property(c)->bidi_class;
  return side == UTF8PROC_BIDI_CLASS_R || side == UTF8PROC_BIDI_CLASS_AL;
}

/// The words, each mark on the same line as the word before it, where a line has room for both.
std::vector<std::string> with_marks_held(const std::vector<std::string>& words, double font_size,
                                         const WrapOptions& options) {
  std::vector<std::string> held;
  for (const std::string& word : words)
    if (!held.empty() && is_mark(word) &&
        text_width(held.back() + ' ' + word, font_size, options.weight) <= options.width)
      held.back() += ' ' + word;
    else
      held.push_back(word);
  return held;
}

/// The words in lines, the first of which begins `indent` in; it is empty where no word has room there.
std::vector<std::string> filled(const std::vector<std::string>& words, double font_size, double width,
                                Weight weight, double indent = 0) {
  std::vector<std::string> lines;
  if (indent > 0) lines.emplace_back();
  for (const std::string& word : words) {
    const double room = width - (lines.size() == 1 ? indent : 0);
    const std::string longer = lines.empty() || lines.back().empty() ? word : lines.back() + ' ' + word;
    if (!lines.empty() && text_width(longer, font_size, weight) <= room)
      lines.back() = longer;
    else
      lines.push_back(word);
  }
  return lines;
}

/// The narrowest width that needs no more lines than `width` does: lines of even length.
double even_width(const std::vector<std::string>& words, double font_size, double width, Weight weight) {
  const std::size_t lines = filled(words, font_size, width, weight).size();
  double low = 0, high = width;
  while (high - low > 0.5) {
    const double middle = (low + high) / 2;
    (filled(words, font_size, middle, weight).size() <= lines ? high : low) = middle;
  }
  return high;
}

}  // namespace

std::string clean(std::string_view text, std::size_t longest) {
  std::string result;
  bool space_due = false;
  const bool cut = text.size() > longest;
  const std::size_t end = std::min(text.size(), longest);
  for (std::size_t at = 0; at < end;) {
    utf8proc_int32_t c = -1;
    const auto taken =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                         static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - at)), &c);
    const auto category = taken > 0 ? utf8proc_category(c) : UTF8PROC_CATEGORY_CN;
    const bool space = taken > 0 && is_space(c, category);
    if (space) space_due = !result.empty();
    if (!space && (taken <= 0 || !is_dropped(c, category))) {
      if (space_due) result += ' ';
      space_due = false;
      result += taken > 0 ? text.substr(at, static_cast<std::size_t>(taken)) : replacement;
    }
    at += taken > 0 ? static_cast<std::size_t>(taken) : 1;
  }
  if (cut) result += ellipsis;
  return result;
}

std::string in_reading_order(std::string_view text) {
  constexpr std::string_view left_to_right = "\xe2\x80\x8e";
  std::string ordered;
  bool is_from_right = false;
  for (const std::string& word : words(text)) {
    if (is_from_right && is_drawn_over(word)) ordered += left_to_right;
    ordered += (ordered.empty() ? "" : " ") + word;
    is_from_right = ends_from_right(word);
  }
  return ordered;
}

std::string fitted(std::string_view text, double width, double font_size, Weight weight) {
  if (text_width(text, font_size, weight) <= width) return std::string(text);
  const std::vector<std::size_t> places = starts_of_marks(text);
  const auto cut = [&](std::size_t place) {
    std::string head(text.substr(0, place));
    while (!head.empty() && head.back() == ' ') head.pop_back();
    return head.append(ellipsis);
  };
  const auto past = std::partition_point(places.begin() + 1, places.end(), [&](std::size_t place) {
    return text_width(cut(place), font_size, weight) <= width;
  });
  return cut(*(past - 1));
}

std::vector<std::string> wrapped(std::string_view text, double font_size, const WrapOptions& options) {
  constexpr std::size_t longest_label = 400, longest_paragraph = 4000;
  std::vector<std::string> pieces =
      words(clean(text, options.lines == Lines::full ? longest_paragraph : longest_label));
  if (pieces.empty()) return {""};
  if (options.holds_marks) pieces = with_marks_held(pieces, font_size, options);
  for (std::string& word : pieces) word = fitted(word, 2 * options.width, font_size, options.weight);
  const double width = options.lines == Lines::full
                           ? options.width
                           : even_width(pieces, font_size, options.width, options.weight);
  std::vector<std::string> lines = filled(pieces, font_size, width, options.weight, options.indent);
  if (lines.size() <= options.most_lines) return lines;
  lines = filled(pieces, font_size, options.width, options.weight, options.indent);
  for (std::size_t i = options.most_lines; i < lines.size(); ++i)
    lines[options.most_lines - 1] += ' ' + lines[i];
  lines.resize(options.most_lines);
  lines.back() = fitted(lines.back(), options.width, font_size, options.weight);
  return lines;
}

}  // namespace entente
